package gatenotes.demo;

import gatenotes.math.OneLine;

/**
 * A figure cannot take what an author, a link or a reader set: one line with the setting, what was found and what was expected.
 *
 * <p>The only exception that values and a figure's start throw for what was set, whatever that is.
 */
public final class SettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public SettingException(String message) {
        super(OneLine.of(message));
    }
}
