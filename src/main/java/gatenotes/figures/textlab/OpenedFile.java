package gatenotes.figures.textlab;

import gatenotes.engine.ModelFacts;

/**
 * A network's file that the reader has opened.
 *
 * @param facts facts about its network; null before it is known to hold one
 */
record OpenedFile(String name, byte[] bytes, ModelFacts facts) {
}
