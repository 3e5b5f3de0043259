package gatenotes.site.markdown;

import java.text.Normalizer;
import java.util.Locale;

/** Turns a title or a tag into a name for an address: readable in any script, safe as a file name. */
public final class Slug {
    private Slug() {
    }

    /**
     * Lower case; letters and digits of every script stay, {@code +} and {@code #} are spelled out (C++, C#), anything
     * else becomes a hyphen. Letters with accents give the same slug, composed or decomposed. Empty if nothing is left.
     */
    public static String of(String text) {
        var slug = new StringBuilder();
        var gap = false;
        for (var c : Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).codePoints().toArray()) {
            var word = c == '+' ? "plus" : c == '#' ? "sharp" : null;
            if (word == null && !Character.isLetterOrDigit(c) && c != '_' && !isMark(c)) {
                gap = true;
                continue;
            }
            if (!slug.isEmpty() && (gap || word != null)) {
                slug.append('-');
            }
            gap = word != null;
            if (word != null) {
                slug.append(word);
            } else {
                slug.appendCodePoint(c);
            }
        }
        return slug.toString();
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
