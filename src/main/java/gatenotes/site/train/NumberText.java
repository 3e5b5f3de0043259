package gatenotes.site.train;

import java.util.Locale;

/** Numbers for a terminal and a summary. */
final class NumberText {
    private NumberText() {
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
