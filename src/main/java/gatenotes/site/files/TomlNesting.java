package gatenotes.site.files;

/** Tells whether TOML is nested deeper than its reader, which calls itself for each bracket and each dot of a name, can follow. */
public final class TomlNesting {
    /** Arrays, tables and parts of names inside one another. */
    private static final int DEEPEST = 100;
    /** What is wrong with a line that {@link #tooDeep} names. */
    public static final String MESSAGE = "found more than " + DEEPEST + " arrays, tables or parts of a name inside one another, "
            + "expected a few";

    private TomlNesting() {
    }

    /** The first line, counted from 1, that is nested too deep; 0 if there is none. */
    public static int tooDeep(String toml) {
        var line = 1;
        var brackets = 0;
        var dots = 0;
        for (int i = 0; i < toml.length(); i++) {
            var c = toml.charAt(i);
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
                return line;
            }
        }
        return 0;
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
