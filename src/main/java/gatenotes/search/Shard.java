package gatenotes.search;

import java.util.List;

/**
 * A part of the index: all tokens with the same beginning, each with the texts in which it occurs.
 *
 * <p>A part is a text of lines, sorted by token. The line {@code lstm 0Q3B1A} says that {@code lstm} occurs in the texts
 * 0, 4 and 6. Each number, in base 32, is how many texts are skipped since the one before. The letter behind it, from A
 * to Z, is the weight of the token in the text.
 */
public final class Shard {
    /** The highest weight of a token in a text. */
    public static final int HEAVIEST = 25;
    private static final int BASE = 32;

    private final String lines;

    /** Receives the texts of a token. */
    interface Receiver {
        /**
         * One text.
         *
         * @param weight from 0 to {@link #HEAVIEST}
         * @param exact true if the text has the token itself, false if it has a longer token that begins with it
         */
        void found(int text, int weight, boolean exact);
    }

    /** @param lines the lines that {@link #line} writes, in the order of their tokens */
    public Shard(String lines) {
        this.lines = "\n" + lines;
    }

    /**
     * The number of the part of an index that holds a token; the same part holds all tokens that a search for it has to
     * find.
     *
     * @param count how many parts there are, a power of two
     */
    public static int of(String token, int count) {
        var end = Tokenizer.isCharacter(token, 0) ? Tokenizer.width(token, 0) : Math.min(2, token.length());
        var hash = 17;
        for (int i = 0; i < end; i++) {
            hash = hash * 31 + token.charAt(i);
        }
        // For neighbouring characters the low bits differ; for words with the same first letter they do not.
        return (hash ^ hash >>> 7) & count - 1;
    }

    /**
     * A line of the file.
     *
     * @param texts the texts' numbers in ascending order
     * @param weights the token's weight in each text, from 0 to {@link #HEAVIEST}
     */
    public static String line(String token, List<Integer> texts, List<Integer> weights) {
        var line = new StringBuilder(token).append(' ');
        var next = 0;
        for (int i = 0; i < texts.size(); i++) {
            line.append(Integer.toString(texts.get(i) - next, BASE)).append((char) ('A' + weights.get(i)));
            next = texts.get(i) + 1;
        }
        return line.append('\n').toString();
    }

    /** Finds the texts of a token and, if {@code asPrefix}, of all tokens that begin with it; a text may be found twice. */
    void find(String token, boolean asPrefix, Receiver receiver) {
        var wanted = "\n" + token;
        for (var at = lines.indexOf(wanted); at >= 0; at = lines.indexOf(wanted, at + 1)) {
            var space = lines.indexOf(' ', at);
            var exact = space == at + wanted.length();
            if (exact || asPrefix) {
                read(space + 1, exact, receiver);
            }
        }
    }

    private void read(int from, boolean exact, Receiver receiver) {
        var text = 0;
        var gap = 0;
        for (int i = from; i < lines.length() && lines.charAt(i) != '\n'; i++) {
            var c = lines.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                text += gap;
                receiver.found(text, c - 'A', exact);
                text++;
                gap = 0;
            } else {
                gap = gap * BASE + (c <= '9' ? c - '0' : c - 'a' + 10);
            }
        }
    }
}
