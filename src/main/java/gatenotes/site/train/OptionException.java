package gatenotes.site.train;

import gatenotes.math.OneLine;

/** A run cannot start with the given options; the message is one line for the user. */
class OptionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OptionException(String message) {
        super(OneLine.of(message));
    }
}
