package gatenotes.engine;

/** An engine cannot work on this machine, or not with what was asked of it. */
public class EngineUnavailableException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Trouble trouble;

    public EngineUnavailableException(Trouble trouble) {
        super(trouble.toString());
        this.trouble = trouble;
    }

    /** One of the usual reasons, without more to say. */
    public EngineUnavailableException(Engine engine, Trouble.Reason reason, String detail) {
        this(new Trouble(engine, reason, detail));
    }

    public Trouble trouble() {
        return trouble;
    }
}
