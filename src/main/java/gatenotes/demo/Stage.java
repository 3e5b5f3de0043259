package gatenotes.demo;

import gatenotes.engine.Engines;
import gatenotes.scene.Language;

/**
 * Where a figure plays.
 *
 * @param language the language of every text in the figure and its controls
 * @param engines the engines this machine can offer
 * @param calm whether the reader wants as little motion as possible; an animation that only shows a change is then
 *     skipped
 * @param downloads hands files to the reader
 */
public record Stage(Language language, Engines engines, boolean calm, Downloads downloads) {
    /** Hands files to the reader. */
    @FunctionalInterface
    public interface Downloads {
        /** Hands the reader a file with that name. */
        void offer(String name, byte[] bytes);
    }

    /** A stage that cannot hand files to the reader. */
    public Stage(Language language, Engines engines, boolean calm) {
        this(language, engines, calm, (name, bytes) -> {
            throw new UnsupportedOperationException("Stage: only a page hands " + name + " to its reader");
        });
    }

    /** A stage for a reader who has not asked for less motion, and to whom it cannot hand files. */
    public Stage(Language language, Engines engines) {
        this(language, engines, false);
    }
}
