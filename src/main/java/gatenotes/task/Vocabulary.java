package gatenotes.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;

/**
 * The symbols a network knows, numbered from 0 in the order of their code points. Immutable.
 *
 * <p>A symbol is one code point. {@link #UNKNOWN}, if it is among them, stands for every other code point. In files a
 * vocabulary is stored as its {@link #symbols()}.
 */
public final class Vocabulary {
    /** U+FFFD, the replacement character: the symbol for code points that are not in the vocabulary. */
    public static final int UNKNOWN = 0xFFFD;

    private final int[] codePoints;
    private final int unknown;

    private Vocabulary(int[] sortedCodePoints) {
        codePoints = sortedCodePoints;
        unknown = Math.max(-1, Arrays.binarySearch(codePoints, UNKNOWN));
    }

    /**
     * The vocabulary of every code point in a text, each once.
     *
     * @throws IllegalArgumentException if the text is empty, or half of a surrogate pair stands alone in it
     */
    public static Vocabulary of(String text) {
        return of(text, 1, Integer.MAX_VALUE);
    }

    /**
     * The vocabulary of a text's frequent code points: those that occur at least {@code minCount} times, and of these the
     * most frequent (if equal, the lower code point), so that it has at most {@code maxSize} symbols. {@link #UNKNOWN} is
     * one of them if any code point was left out.
     *
     * @throws IllegalArgumentException if the text is empty, half of a surrogate pair stands alone in it, or
     *     {@code minCount < 1} or {@code maxSize < 1}
     */
    public static Vocabulary of(String text, int minCount, int maxSize) {
        if (text.isEmpty() || minCount < 1 || maxSize < 1) {
            throw new IllegalArgumentException("Vocabulary.of: " + text.length() + " characters, minCount " + minCount
                    + ", maxSize " + maxSize + ", expected at least 1 each");
        }
        var counts = count(text);
        var kept = new ArrayList<Integer>();
        for (var entry : counts.entrySet()) {
            if (entry.getValue() >= minCount && entry.getKey() != UNKNOWN) {
                kept.add(entry.getKey());
            }
        }
        boolean leftOut = kept.size() < counts.size() || kept.size() > maxSize;
        int room = leftOut ? maxSize - 1 : maxSize;
        if (kept.size() > room) {
            kept.sort((a, b) -> counts.get(a).intValue() == counts.get(b).intValue() ? Integer.compare(a, b)
                    : Integer.compare(counts.get(b), counts.get(a)));
        }
        int[] codePoints = new int[Math.min(kept.size(), room) + (leftOut ? 1 : 0)];
        for (int i = 0; i < codePoints.length; i++) {
            codePoints[i] = i < Math.min(kept.size(), room) ? kept.get(i) : UNKNOWN;
        }
        Arrays.sort(codePoints);
        return new Vocabulary(codePoints);
    }

    private static HashMap<Integer, Integer> count(String text) {
        var counts = new HashMap<Integer, Integer>();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= 0xD800 && codePoint < 0xE000) {
                throw new IllegalArgumentException("Vocabulary.of: character " + i
                        + " is half of a surrogate pair, expected whole code points");
            }
            Integer before = counts.get(codePoint);
            counts.put(codePoint, before == null ? 1 : before + 1);
            i += codePoint < 0x10000 ? 1 : 2;
        }
        return counts;
    }

    /** The number of symbols, {@link #UNKNOWN} included. */
    public int size() {
        return codePoints.length;
    }

    /** All symbols in order; {@code Vocabulary.of(symbols())} is this vocabulary again. */
    public String symbols() {
        var text = new StringBuilder();
        for (int codePoint : codePoints) {
            text.appendCodePoint(codePoint);
        }
        return text.toString();
    }

    /** The index of a code point. If it is not in the vocabulary, the index of {@link #UNKNOWN}, or −1 without one. */
    public int index(int codePoint) {
        int index = Arrays.binarySearch(codePoints, codePoint);
        return index >= 0 ? index : unknown;
    }

    /** Whether an index is that of {@link #UNKNOWN}. */
    public boolean isUnknown(int index) {
        return index >= 0 && index == unknown;
    }

    /**
     * The indexes of a text's code points.
     *
     * @throws IllegalArgumentException naming the first code point that is not in the vocabulary, if it has no
     *     {@link #UNKNOWN}
     */
    public int[] encode(String text) {
        int[] indexes = new int[text.codePointCount(0, text.length())];
        int at = 0;
        for (int i = 0; i < indexes.length; i++) {
            int codePoint = text.codePointAt(at);
            indexes[i] = index(codePoint);
            if (indexes[i] < 0) {
                throw new IllegalArgumentException("Vocabulary.encode: U+" + hex(codePoint) + " at code point " + i
                        + " is not among the " + codePoints.length + " symbols, and there is none for the unknown");
            }
            at += codePoint < 0x10000 ? 1 : 2;
        }
        return indexes;
    }

    /** The text of some indexes. */
    public String decode(int... indexes) {
        var text = new StringBuilder();
        for (int index : indexes) {
            text.appendCodePoint(codePoints[index]);
        }
        return text.toString();
    }

    private static String hex(int codePoint) {
        String text = Integer.toHexString(codePoint).toUpperCase();
        return "0000".substring(Math.min(4, text.length())) + text;
    }
}
