package gatenotes.site.markdown;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Replaces blackboard, script and Fraktur letters by Unicode's characters for them, because browsers no longer support
 * the {@code mathvariant} that KaTeX writes. Bold and similar styles are left to the style sheet.
 */
final class MathLetters {
    private static final Pattern VARIANT = Pattern.compile(
            "<(m[ino]) mathvariant=\"(double-struck|script|fraktur)\">([A-Za-z0-9]+)</\\1>");

    /** The code points of each alphabet's A, a and, if it has digits, 0. */
    private static final Map<String, int[]> STARTS = Map.of("double-struck", new int[] {0x1D538, 0x1D552, 0x1D7D8},
            "script", new int[] {0x1D49C, 0x1D4B6, 0}, "fraktur", new int[] {0x1D504, 0x1D51E, 0});

    /** Letters that Unicode had before the alphabets, at other code points. */
    private static final Map<String, String> OLDER = Map.of(
            "double-struck", "CℂHℍNℕPℙQℚRℝZℤ", "script", "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ", "fraktur", "CℭHℌIℑRℜZℨ");

    private MathLetters() {
    }

    static String inUnicode(String mathml) {
        return VARIANT.matcher(mathml).replaceAll(match -> {
            var letters = new StringBuilder();
            match.group(3).chars().forEach(c -> letters.appendCodePoint(letter(match.group(2), c)));
            return "<" + match.group(1) + ">" + letters + "</" + match.group(1) + ">";
        });
    }

    private static int letter(String alphabet, int c) {
        var older = OLDER.get(alphabet);
        var at = older.indexOf(c);
        if (at >= 0) {
            return older.codePointAt(at + 1);
        }
        var start = STARTS.get(alphabet);
        return c >= 'a' ? start[1] + c - 'a' : c >= 'A' ? start[0] + c - 'A' : start[2] == 0 ? c : start[2] + c - '0';
    }
}
