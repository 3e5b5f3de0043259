package gatenotes.engine;

/** A text has too few characters for a run; only those that the network knows count. */
public class TextTooShortException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final int found;
    private final int expected;
    private final String unknown;

    /** @param unknown some characters that the network does not know; may be empty */
    public TextTooShortException(int found, int expected, String unknown) {
        super("the text has " + found + " characters that the network knows, expected at least " + expected);
        this.found = found;
        this.expected = expected;
        this.unknown = unknown;
    }

    public int found() {
        return found;
    }

    public int expected() {
        return expected;
    }

    public String unknown() {
        return unknown;
    }
}
