package gatenotes.engine;

import gatenotes.task.Vocabulary;
import java.util.Arrays;

/**
 * A text as a network's symbols. A code point that the network does not know becomes the unknown symbol; it is left out
 * if the network has none.
 *
 * @param indexes the indexes of the symbols that stand for the text
 * @param places the places of these symbols among the text's code points, from 0
 * @param unknown the first code points that the network does not know, each once, at most {@link #MOST_TOLD}
 */
public record KnownText(int[] indexes, int[] places, String unknown) {
    private static final int MOST_TOLD = 8;

    /** @param text any text; half of a surrogate pair is allowed */
    public static KnownText of(Vocabulary vocabulary, String text) {
        var indexes = new int[text.length()];
        var places = new int[text.length()];
        var unknown = "";
        int count = 0;
        int place = 0;
        for (int i = 0; i < text.length(); place++) {
            int codePoint = text.codePointAt(i);
            i += codePoint < 0x10000 ? 1 : 2;
            int index = vocabulary.index(codePoint);
            if (index >= 0) {
                indexes[count] = index;
                places[count++] = place;
            }
            if ((index < 0 || codePoint != Vocabulary.UNKNOWN && vocabulary.isUnknown(index))
                    && unknown.codePointCount(0, unknown.length()) < MOST_TOLD && unknown.indexOf(codePoint) < 0) {
                unknown += new StringBuilder().appendCodePoint(codePoint);
            }
        }
        return new KnownText(Arrays.copyOf(indexes, count), Arrays.copyOf(places, count), unknown);
    }

    /** The symbol after which a text may begin: the line's end, or the first symbol if the vocabulary has no line's end. */
    static int lineEnd(Vocabulary vocabulary) {
        return Math.max(0, vocabulary.index('\n'));
    }
}
