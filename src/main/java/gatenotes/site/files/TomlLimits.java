package gatenotes.site.files;

/**
 * Finds in TOML what would overload the parser. It recurses for each bracket and each dot of a name, and its time for a
 * number grows with the cube of the number of digits.
 */
public final class TomlLimits {
    /** The deepest nesting of arrays, tables and parts of names. */
    private static final int DEEPEST = 100;
    /** The most characters of a number or an unquoted name. */
    private static final int LONGEST = 200;
    /** The most lines. The parser's time for a line that is no TOML is long, and it reads all of them. */
    private static final int MOST_LINES = 5000;

    private TomlLimits() {
    }

    /**
     * A place that exceeds a limit.
     *
     * @param line counted from 1
     * @param message what was found and what was expected
     */
    public record Excess(int line, String message) {
    }

    /** The first place that exceeds a limit, or null. */
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
                    // No other character nests anything.
                }
            }
            if (brackets > DEEPEST || dots > DEEPEST) {
                return new Excess(line, "found more than " + DEEPEST + " arrays, tables or parts of a name inside one another, "
                        + "expected a few");
            }
            if (line > MOST_LINES) {
                return new Excess(line, "found more than " + MOST_LINES + " lines, expected fewer");
            }
            if (word > LONGEST) {
                return new Excess(line, "found a number or a name without quotes of more than " + LONGEST
                        + " characters, expected a shorter one");
            }
        }
        return null;
    }

    /**
     * The index after the string that a quotation mark opens. Three marks open a string of several lines; a string opened by
     * one mark ends at the latest with its line.
     */
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
