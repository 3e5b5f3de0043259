package gatenotes.store;

import gatenotes.math.OneLine;

/**
 * A file violates its format: one line with the file, the place in it, what was found and what was expected.
 *
 * <p>Reading a file's bytes throws no other exception, whatever the bytes are.
 */
public class FormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public FormatException(String message) {
        super(OneLine.of(message));
    }
}
