package gatenotes.site.files;

/**
 * Finds in TOML what its reader cannot take: it calls itself for each bracket and each dot of a name, and takes a time for a
 * number that grows with the cube of its digits.
 */
public final class TomlLimits {
    /** Arrays, tables and parts of names inside one another. */
    private static final int DEEPEST = 100;
    /** Characters of a number or a name without quotes. */
    private static final int LONGEST = 200;

    private TomlLimits() {
    }

    /**
     * What goes beyond them.
     *
     * @param line counted from 1
     * @param message what was found and what was expected
     */
    public record Excess(int line, String message) {
    }

    /** The first place that goes too far, or null. */
    public static Excess first(String toml) {
        var line = 1;
        var brackets = 0;
        var dots = 0;
        var word = 0;
        for (int i = 0; i < toml.length(); i++) {
            var c = toml.charAt(i);
            word = Character.isLetterOrDigit(c) || "_-+.:".indexOf(c) >= 0 ? word + 1 : 0;
            switch (c) {
                case '\n' -> {
                    line++;
                    dots = 0;
                }
                case '"', '\'' -> {
                    var end = stringEnd(toml, i);
                    line += lines(toml, i, end);
                    i = end - 1;
                }
                case '#' -> i = Math.max(i, (toml.indexOf('\n', i) < 0 ? toml.length() : toml.indexOf('\n', i)) - 1);
                case '[', '{' -> {
                    brackets++;
                    dots = 0;
                }
                case ']', '}' -> brackets = Math.max(0, brackets - 1);
                case '.' -> dots++;
                case '=', ',' -> dots = 0;
                default -> {
                    // No other sign nests anything.
                }
            }
            if (brackets > DEEPEST || dots > DEEPEST) {
                return new Excess(line, "found more than " + DEEPEST + " arrays, tables or parts of a name inside one another, "
                        + "expected a few");
            }
            if (word > LONGEST) {
                return new Excess(line, "found a number or a name without quotes of more than " + LONGEST
                        + " characters, expected a shorter one");
            }
        }
        return null;
    }

    /** Behind the text that a quotation mark opens: three of them open one of several lines, one of them ends with its line. */
    private static int stringEnd(String toml, int from) {
        var quote = toml.substring(from, from + 1);
        var isLong = toml.startsWith(quote.repeat(3), from);
        var close = isLong ? quote.repeat(3) : quote;
        var at = from + close.length();
        while (at < toml.length() && !toml.startsWith(close, at) && (isLong || toml.charAt(at) != '\n')) {
            at += quote.equals("\"") && toml.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(toml.length(), toml.startsWith(close, at) ? at + close.length() : at);
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
