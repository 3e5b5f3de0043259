package gatenotes.engine;

/**
 * A stretch of text that a model wrote, and the candidates it weighed at each character.
 *
 * @param first the place of the stretch among the written characters, from 0
 * @param codePoints [length]
 * @param nats [length], −ln of the probability that the network itself gave each character, before temperature, top-p and
 *     rules
 * @param candidates [length, {@link #CANDIDATES}], the code points that were likeliest to be drawn, the likeliest first
 * @param shares [length, {@link #CANDIDATES}], the probability with which each could have been drawn
 * @param probabilities [length, {@link #CANDIDATES}], the probability that the network itself gave each
 */
public record WrittenText(int first, int[] codePoints, float[] nats, int[] candidates, float[] shares,
        float[] probabilities) {
    /** How many candidates are listed at each character. */
    public static final int CANDIDATES = 6;
}
