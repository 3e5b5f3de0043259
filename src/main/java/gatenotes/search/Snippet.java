package gatenotes.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text with the words that were found.
 *
 * @param parts the pieces of the text shown, in order
 */
public record Snippet(List<Part> parts) {
    /** How much of a text is shown, in the width of Latin letters; a Chinese character is as wide as two. */
    private static final int WIDTH = 180;
    private static final int BEFORE = 40;

    /** A piece of text; {@code found} if it matches a term. */
    public record Part(String text, boolean found) {
    }

    private record Range(int start, int end, String token) {
    }

    /** The whole text with the words found marked. */
    public static Snippet whole(String text, Query query) {
        return between(text, 0, text.length(), found(text, query));
    }

    /** The part of the text that has the most of the terms, cut between words, with an ellipsis where the text goes on. */
    public static Snippet of(String text, Query query) {
        var found = found(text, query);
        var best = 0;
        var most = 0;
        for (int i = 0; i < found.size(); i++) {
            var kinds = kinds(text, found, i);
            if (kinds > most) {
                most = kinds;
                best = i;
            }
        }
        var from = found.isEmpty() ? 0 : start(text, found.get(best).start());
        return between(text, from, end(text, from), found);
    }

    /** How many different tokens were found within a snippet that begins at a found word. */
    private static int kinds(String text, List<Range> found, int first) {
        var end = end(text, found.get(first).start()) - BEFORE / 2;
        var kinds = new ArrayList<String>();
        for (int i = first; i < found.size() && found.get(i).end() <= end; i++) {
            if (!kinds.contains(found.get(i).token())) {
                kinds.add(found.get(i).token());
            }
        }
        return Math.max(1, kinds.size());
    }

    private static List<Range> found(String text, Query query) {
        var found = new ArrayList<Range>();
        Tokenizer.read(text, (token, start, end) -> {
            for (var term : query.terms()) {
                if (term.fits(token)) {
                    // If a single character found a pair, only that character is marked.
                    var isPair = Tokenizer.isCharacter(token, 0);
                    found.add(new Range(start, isPair ? start + term.token().length() : end, term.token()));
                }
            }
        });
        return found;
    }

    private static Snippet between(String text, int from, int to, List<Range> found) {
        var parts = new ArrayList<Part>();
        var at = from;
        if (from > 0) {
            parts.add(new Part("…", false));
        }
        for (int i = 0; i < found.size();) {
            var start = Math.max(at, found.get(i).start());
            var end = found.get(i).end();
            // Overlapping pairs become one part.
            for (i++; i < found.size() && found.get(i).start() <= end; i++) {
                end = Math.max(end, found.get(i).end());
            }
            end = Math.min(end, to);
            if (start < end) {
                add(parts, text.substring(at, start), false);
                add(parts, text.substring(start, end), true);
                at = end;
            }
        }
        add(parts, text.substring(at, Math.max(at, to)), false);
        if (to < text.length()) {
            parts.add(new Part("…", false));
        }
        return new Snippet(parts);
    }

    private static void add(List<Part> parts, String text, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, found));
        }
    }

    /** The start of a word a little before a place. */
    private static int start(String text, int place) {
        var at = place;
        for (var room = BEFORE; at > 0 && room > 0; at--) {
            room -= Tokenizer.isCharacter(text, at - 1) ? 2 : 1;
        }
        if (at == 0) {
            return 0;
        }
        for (var i = at; i < place; i++) {
            if (isBreak(text, i)) {
                return Tokenizer.isCharacter(text, i) ? i : i + 1;
            }
        }
        return place;
    }

    /** Where a snippet from that place ends. */
    private static int end(String text, int from) {
        var at = from;
        for (var room = WIDTH; at < text.length() && room > 0; at++) {
            room -= Tokenizer.isCharacter(text, at) ? 2 : 1;
        }
        for (var i = at; i > at - BEFORE && i > from && i < text.length(); i--) {
            if (isBreak(text, i)) {
                return i;
            }
        }
        // Do not cut a surrogate pair.
        return at < text.length() && at > from && Tokenizer.width(text, at - 1) == 2 ? at - 1 : at;
    }

    private static boolean isBreak(String text, int at) {
        return text.charAt(at) == ' ' || Tokenizer.isCharacter(text, at);
    }
}
