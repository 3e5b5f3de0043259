package gatenotes.demo;

import gatenotes.math.OneLine;

/**
 * A figure cannot take what an author, a link or a reader set: one line with the setting, what was found and what was expected.
 *
 * <p>No other exception is thrown for a setting's value, neither by {@link Values} nor by a figure's start.
 */
public final class SettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public SettingException(String message) {
        super(OneLine.of(message));
    }
}
