package gatenotes.demo;

import gatenotes.figure.Language;

/**
 * Where a figure plays.
 *
 * @param language of every text in the figure and its controls
 * @param engines the engines this machine can offer
 */
public record Stage(Language language, Engines engines) {
}
