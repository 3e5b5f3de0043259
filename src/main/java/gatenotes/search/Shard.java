package gatenotes.search;

import java.util.List;

/**
 * A part of the index: all tokens that begin alike, each with the texts it stands in.
 *
 * <p>A text of lines in the order of their tokens: {@code lstm 0Q3B1A} says that {@code lstm} stands in the texts 0, 3
 * and 4. A number is how many texts lie between it and the one before, in base 32; the letter behind it tells from A
 * to Z how much the token matters in the text.
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
         * @param exact whether the token is what was looked for, not only its beginning
         */
        void found(int text, int weight, boolean exact);
    }

    /** @param lines as {@link #line} writes them, in the order of their tokens */
    public Shard(String lines) {
        this.lines = "\n" + lines;
    }

    /**
     * Which part of an index a token lies in; with it lie all tokens that a search for it has to see.
     *
     * @param count how many parts there are, a power of two
     */
    public static int of(String token, int count) {
        var end = Tokenizer.isCharacter(token, 0) ? Tokenizer.width(token, 0) : Math.min(2, token.length());
        var hash = 17;
        for (int i = 0; i < end; i++) {
            hash = hash * 31 + token.charAt(i);
        }
        // The low bits of neighbours differ, those of words with one first letter do not.
        return (hash ^ hash >>> 7) & count - 1;
    }

    /**
     * A line of the file.
     *
     * @param texts in rising order
     * @param weights of the token in each, from 0 to {@link #HEAVIEST}
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

    /** Finds the texts of a token, and of all that begin with it where {@code asPrefix}; a text may come twice. */
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
