package gatenotes.engine;

/** An engine stopped working after it had begun to compute. */
public class EngineLostException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Trouble trouble;

    public EngineLostException(Trouble trouble) {
        super(trouble.toString());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
