package gatenotes.demo;

import gatenotes.engine.Engines;
import gatenotes.scene.Language;

/**
 * Where a figure plays.
 *
 * @param language of every text in the figure and its controls
 * @param engines the engines this machine can offer
 * @param calm whether the reader wants as little motion as possible; what only shows a change then changes at once
 */
public record Stage(Language language, Engines engines, boolean calm) {
    /** For a reader who has asked for nothing. */
    public Stage(Language language, Engines engines) {
        this(language, engines, false);
    }
}
