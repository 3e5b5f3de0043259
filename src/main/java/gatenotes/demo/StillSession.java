package gatenotes.demo;

/** A figure that holds no engine and, unless it says otherwise, changes only when the reader acts. */
public abstract class StillSession implements Session {
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
    public boolean running() {
        return false;
    }

    @Override
    public void advance(double seconds) {
        throw new IllegalStateException("this figure does not move by itself");
    }

    @Override
    public final void dispose() {
    }
}
