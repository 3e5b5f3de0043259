package gatenotes.engine;

/** An engine stopped working in the midst of its work; the message is one sentence for the reader. */
public class EngineLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EngineLostException(String message) {
        super(message);
    }
}
