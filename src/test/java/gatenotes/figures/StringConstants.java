package gatenotes.figures;

import java.util.regex.Matcher;

/** Rewrites string constants in a Java source, for tests that keep numbers in one. */
public final class StringConstants {
    private static final int LINE = 80;

    private StringConstants() {
    }

    /** The source with another value for the constant of this name. */
    public static String replaced(String source, String name, String value) {
        var literal = new StringBuilder("\"");
        for (int at = 0; at < value.length(); at += LINE) {
            literal.append(at == 0 ? "" : "\"\n            + \"").append(value.substring(at, Math.min(value.length(), at + LINE))
                    .replace("\\", "\\\\").replace("\"", "\\\""));
        }
        return source.replaceAll("(?s)(String " + name + " = ).*?;\n",
                Matcher.quoteReplacement("String " + name + " = " + literal + "\";\n"));
    }
}
