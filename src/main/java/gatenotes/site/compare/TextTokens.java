package gatenotes.site.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, punctuation marks, and single characters of scripts that are written without spaces. White space is
 * ignored, and so are typographic changes of generators: quotes, dashes and dots have one form, and dollar signs around
 * formulas are dropped.
 */
final class TextTokens {
    private TextTokens() {
    }

    static List<String> of(String text) {
        var tokens = new ArrayList<String>();
        var word = new StringBuilder();
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length();) {
            var c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) && !Character.isIdeographic(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.appendCodePoint(c);
                continue;
            }
            end(word, tokens);
            var sign = sign(c);
            // Generators turn three hyphens into a dash and three dots into one character, so a run counts as one token.
            if (!sign.isEmpty() && !(isRun(sign) && !tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(sign))) {
                tokens.add(sign);
            }
        }
        end(word, tokens);
        return tokens;
    }

    /** A short text, such as a heading, in a normal form for comparisons. */
    static String normal(String text) {
        return String.join(" ", of(text));
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (word.length() > 0) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isRun(String sign) {
        return sign.equals("-") || sign.equals(".") || sign.equals("'");
    }

    /** The normal form of a punctuation mark; empty if it is ignored. */
    private static String sign(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c) || c >= 0xFE00 && c <= 0xFE0F) {
            return "";
        }
        return switch (c) {
            case '$', '\\' -> "";
            case '"', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '`', '´', '«', '»', '″', '′' -> "'";
            case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
            default -> Character.toString(c);
        };
    }
}
