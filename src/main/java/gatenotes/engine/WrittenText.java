package gatenotes.engine;

/**
 * A stretch of what a text model wrote, and what it weighed at each character.
 *
 * @param first place of the stretch among the written characters, from 0
 * @param codePoints [length]
 * @param nats [length], −ln of the probability that the network itself gave each, whatever temperature drew it
 * @param candidates [length, {@link #CANDIDATES}], the code points likeliest to be drawn, the likeliest first
 * @param shares [length, {@link #CANDIDATES}], by how much each could have been drawn
 * @param probabilities [length, {@link #CANDIDATES}], what the network itself gave each
 */
public record WrittenText(int first, int[] codePoints, float[] nats, int[] candidates, float[] shares,
        float[] probabilities) {
    /** How many are told of at each character. */
    public static final int CANDIDATES = 6;
}
