package gatenotes.figures.textlab;

import gatenotes.engine.ModelFacts;

/**
 * A network's file that the reader has opened.
 *
 * @param facts null before it is known to hold a network
 */
record OpenedFile(String name, byte[] bytes, ModelFacts facts) {
}
