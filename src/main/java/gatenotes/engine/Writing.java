package gatenotes.engine;

import gatenotes.math.Random;

/**
 * Lets a network go on by itself on one engine: each class it draws is its next input. As with a {@link Training},
 * results are asked for and fetched later, and the engine may be lost.
 */
public interface Writing {
    /** Makes the next {@link #generate} start from the zero state. */
    void clearState();

    /**
     * Feeds {@code first} and draws {@code count} classes, one after the other, starting from the state in which the last
     * call ended.
     *
     * @param temperature the number by which the scores are divided: 1 draws with the network's own probabilities, less
     *     favours likely classes, 0 takes the likeliest
     * @param random gives one number for each class before this returns; not used at temperature 0
     * @throws IllegalArgumentException if {@code first} is no class, or the temperature is negative or NaN
     */
    Pending<int[]> generate(int first, int count, double temperature, Random random);

    /** How many classes should be asked for at once for speed: 1 if they are computed when asked. */
    int depth();

    /** Asks for the scores from which the last class was drawn, [classes]; a copy. */
    Pending<float[]> scores();

    /** Releases what the engine holds, unless a {@link Training} opened this; it is not used afterwards. */
    void close();
}
