package gatenotes.engine;

import gatenotes.task.Passages;

/**
 * A text to learn: one of ours, which only who trains has to fetch, or the reader's own.
 *
 * @param passage one of ours, null for the reader's own
 * @param own whole code points only; empty where it is one of ours
 */
public record TextSource(Passage passage, String own) {
    /** Stories of ours, see {@link Passages}. */
    public enum Passage { CHINESE, ENGLISH }

    /** A story of ours. */
    public static TextSource of(Passage passage) {
        return new TextSource(passage, "");
    }

    /** The reader's own. */
    public static TextSource own(String text) {
        return new TextSource(null, text);
    }

    /** The text itself. */
    public String text() {
        return passage == null ? own : passage == Passage.CHINESE ? Passages.chinese() : Passages.english();
    }
}
