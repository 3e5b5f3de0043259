package gatenotes.store;

import gatenotes.math.OneLine;

/**
 * A file is not what its format says: one line with the file, the place in it, what was found and what was expected.
 *
 * <p>The only exception that reading a file's bytes throws, whatever the bytes are.
 */
public class FormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public FormatException(String message) {
        super(OneLine.of(message));
    }
}
