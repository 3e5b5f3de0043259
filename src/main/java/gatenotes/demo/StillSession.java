package gatenotes.demo;

/** A figure that changes only when the reader acts, computes nothing in between and holds no engine. */
abstract class StillSession implements Session {
    private String status = "";

    @Override
    public final String status() {
        return status;
    }

    /** Sets what the reader is told: at the start what there is to try, then what happened. */
    protected final void tell(String sentence) {
        status = sentence;
    }

    @Override
    public final boolean running() {
        return false;
    }

    @Override
    public final void advance() {
        throw new IllegalStateException("this figure does not move by itself");
    }

    @Override
    public final void dispose() {
    }
}
