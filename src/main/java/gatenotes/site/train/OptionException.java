package gatenotes.site.train;

import gatenotes.math.OneLine;

/** A run cannot start as asked; the message is one line for the person who asked. */
class OptionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OptionException(String message) {
        super(OneLine.of(message));
    }
}
