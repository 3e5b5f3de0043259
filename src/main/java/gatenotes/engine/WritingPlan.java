package gatenotes.engine;

import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
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
 * @param verse what form it keeps to; null for none
 */
public record WritingPlan(String start, int count, double temperature, double topP, int seed, List<Pick> picks,
        List<HeldGate> held, Verse verse) {
    /** A plan for prose. */
    public WritingPlan(String start, int count, double temperature, double topP, int seed, List<Pick> picks,
            List<HeldGate> held) {
        this(start, count, temperature, topP, seed, picks, held, null);
    }

    /**
     * A plan for a quatrain, of every character the network thinks possible.
     *
     * @param topic a symbol that the network is to begin from, or {@link Quatrain#NO_TOPIC}
     * @param picks characters that are fixed
     */
    public static WritingPlan quatrain(Verse verse, char topic, double temperature, int seed, List<Pick> picks) {
        return new WritingPlan("" + verse.form().symbol() + topic, verse.form().length(), temperature, 1, seed, picks, List.of(),
                verse);
    }

    public WritingPlan {
        picks = List.copyOf(picks);
        held = List.copyOf(held);
    }

    /**
     * A form to keep to, by {@link gatenotes.task.QuatrainRules}.
     *
     * @param form of the poem; the plan's count is its length
     * @param sounds whether its rhymes and tones count, too
     */
    public record Verse(QuatrainForm form, boolean sounds) {
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
