package gatenotes.engine;

/** An engine cannot work on this machine; the message is one sentence for the reader. */
public class EngineUnavailableException extends Exception {
    public EngineUnavailableException(String message) {
        super(message);
    }
}
