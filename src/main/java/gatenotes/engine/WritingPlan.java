package gatenotes.engine;

import java.util.List;

/**
 * What a text model is to write.
 *
 * @param start it goes on from; what it does not know becomes the unknown symbol or is left out. Empty begins after a
 *     line's end
 * @param count characters
 * @param temperature see {@link gatenotes.train.Sampler}
 * @param topP the same
 * @param seed of the draws
 * @param picks by whom else than by chance some characters were chosen
 * @param held gates set by hand
 */
public record WritingPlan(String start, int count, double temperature, double topP, int seed, List<Pick> picks,
        List<HeldGate> held) {
    public WritingPlan {
        picks = List.copyOf(picks);
        held = List.copyOf(held);
    }

    /**
     * A character that the reader has chosen. It takes a draw all the same, so that what was before it stays.
     *
     * @param at place among the written characters, from 0
     * @param codePoint chosen
     */
    public record Pick(int at, int codePoint) {
    }
}
