package gatenotes.engine;

import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import java.util.List;

/**
 * What a text model is to write.
 *
 * @param start the text to go on from; code points the model does not know become the unknown symbol or are left out. If
 *     it is empty, the text begins after a line's end
 * @param count how many characters to write
 * @param temperature see {@link gatenotes.train.Sampler}
 * @param topP see {@link gatenotes.train.Sampler}
 * @param seed the seed of the draws
 * @param picks the characters that the reader chose; all others are drawn
 * @param held the gates that are set by hand
 * @param verse the form to keep to; null for prose
 */
public record WritingPlan(String start, int count, double temperature, double topP, int seed, List<Pick> picks,
        List<HeldGate> held, Verse verse) {
    /** A plan for prose. */
    public WritingPlan(String start, int count, double temperature, double topP, int seed, List<Pick> picks,
            List<HeldGate> held) {
        this(start, count, temperature, topP, seed, picks, held, null);
    }

    /**
     * A plan for a quatrain that is drawn from all characters, with a top-p of 1.
     *
     * @param topic the symbol from which the network begins, or {@link Quatrain#NO_TOPIC}
     * @param picks the characters that are fixed
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
     * The form of a poem, kept by {@link gatenotes.task.QuatrainRules}.
     *
     * @param form the poem's form; the plan's count is its length
     * @param sounds whether the rules of rhyme and tone apply, too
     */
    public record Verse(QuatrainForm form, boolean sounds) {
    }

    /**
     * A character that the reader has chosen. A random number is drawn for it all the same, so that a pick shifts no
     * other draw.
     *
     * @param at the place among the written characters, from 0
     * @param codePoint the code point chosen
     */
    public record Pick(int at, int codePoint) {
    }
}
