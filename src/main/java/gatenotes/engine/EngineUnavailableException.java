package gatenotes.engine;

/** An engine cannot work on this machine, or cannot do what was asked of it. */
public class EngineUnavailableException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Trouble trouble;

    public EngineUnavailableException(Trouble trouble) {
        super(trouble.toString());
        this.trouble = trouble;
    }

    /** With one of the usual reasons, and no message besides the trouble. */
    public EngineUnavailableException(Engine engine, Trouble.Reason reason, String detail) {
        this(new Trouble(engine, reason, detail));
    }

    public Trouble trouble() {
        return trouble;
    }
}
