package gatenotes.site.markdown;

import org.commonmark.text.Characters;

/**
 * Lets emphasis (or struck or marked text) start and end beside Chinese punctuation, as in <code>**你好。**世界</code>.
 *
 * <p>CommonMark asks for a space between a closing {@code **} that follows punctuation and the next letter, which
 * Chinese does not write. Where its rule would refuse, an invisible letter is put between the punctuation and the
 * asterisks. It is a character that Unicode will never assign, and {@link #without} removes it from the result. The
 * rule follows the proposal for CJK-friendly emphasis (commonmark-spec, issue 650): Chinese punctuation counts as a
 * letter, and so does other punctuation when a Chinese character stands on the other side.
 */
final class ChineseEmphasis {
    /** The invisible letter. */
    static final char MARK = '\uFDD0';

    private ChineseEmphasis() {
    }

    /** The text with the invisible letters; line numbers do not change. */
    static String with(String text) {
        if (text.indexOf('*') < 0 && text.indexOf('~') < 0 && !text.contains("==")) {
            return text;
        }
        var marked = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            var delimiter = text.charAt(i);
            if (delimiter != '*' && delimiter != '~' && !text.startsWith("==", i)) {
                marked.append(delimiter);
                i++;
                continue;
            }
            var end = i;
            while (end < text.length() && text.charAt(end) == delimiter) {
                end++;
            }
            var before = i == 0 ? '\n' : text.codePointBefore(i);
            var after = end == text.length() ? '\n' : text.codePointAt(end);
            var closes = Characters.isPunctuationCodePoint(before);
            var opens = Characters.isPunctuationCodePoint(after);
            var apart = !Character.isWhitespace(before) && !Character.isWhitespace(after) && before != '\\';
            if (apart && closes && !opens && (isChinese(before) || isChinese(after))) {
                marked.append(MARK);
            }
            marked.append(text, i, end);
            if (apart && opens && !closes && (isChinese(before) || isChinese(after))) {
                marked.append(MARK);
            }
            i = end;
        }
        return marked.toString();
    }

    /** The text without the invisible letters. */
    static String without(String text) {
        return text == null || text.indexOf(MARK) < 0 ? text : text.replace(String.valueOf(MARK), "");
    }

    /** Whether a character is Han, kana, Hangul or punctuation that only they use; curly quotes and dashes belong to Latin, too. */
    private static boolean isChinese(int c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x1100 && c <= 0x11FF || c >= 0xAC00 && c <= 0xD7AF;
    }
}
