package gatenotes.engine;

import gatenotes.task.Passages;

/**
 * A text to learn: one of ours, which only the code that trains has to fetch, or the reader's own.
 *
 * @param passage which of our texts, null for the reader's own
 * @param own the reader's text, of whole code points; empty if the text is one of ours
 */
public record TextSource(Passage passage, String own) {
    /** Our stories, see {@link Passages}. */
    public enum Passage { CHINESE, ENGLISH }

    /** One of our stories. */
    public static TextSource of(Passage passage) {
        return new TextSource(passage, "");
    }

    /** The reader's own text. */
    public static TextSource own(String text) {
        return new TextSource(null, text);
    }

    /** The text itself. */
    public String text() {
        return passage == null ? own : passage == Passage.CHINESE ? Passages.chinese() : Passages.english();
    }
}
