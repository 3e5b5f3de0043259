package gatenotes.demo;

import gatenotes.engine.Engines;
import gatenotes.scene.Language;

/**
 * Where a figure plays.
 *
 * @param language of every text in the figure and its controls
 * @param engines the engines this machine can offer
 * @param calm whether the reader wants as little motion as possible; what only shows a change then changes at once
 * @param downloads takes files for the reader
 */
public record Stage(Language language, Engines engines, boolean calm, Downloads downloads) {
    /** Takes files for the reader. */
    @FunctionalInterface
    public interface Downloads {
        /** Hands the reader a file of that name. */
        void offer(String name, byte[] bytes);
    }

    /** Where files cannot be handed over. */
    public Stage(Language language, Engines engines, boolean calm) {
        this(language, engines, calm, (name, bytes) -> {
            throw new UnsupportedOperationException("Stage: only a page hands " + name + " to its reader");
        });
    }

    /** For a reader who has asked for nothing. */
    public Stage(Language language, Engines engines) {
        this(language, engines, false);
    }
}
