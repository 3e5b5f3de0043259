package gatenotes.engine;

import gatenotes.math.Random;

/**
 * Lets a network go on by itself on one engine: each class it draws is its next input. Asked for and fetched later, and
 * lost, as a {@link Training}.
 */
public interface Writing {
    /** Starts from the zero state. */
    void clearState();

    /**
     * Feeds {@code first} and draws {@code count} classes, one after the other, from the state the last call ended with.
     *
     * @param temperature what the scores are divided by: 1 draws as the network thinks, less is bolder; 0 takes the
     *     likeliest
     * @param random gives one number for each class, before this returns; none at temperature 0
     * @throws IllegalArgumentException if {@code first} is no class, or the temperature negative or no number
     */
    Pending<int[]> generate(int first, int count, double temperature, Random random);

    /** How many classes should be asked for at once, where speed counts: 1 where they are computed when asked. */
    int depth();

    /** Asks for the scores the last class was drawn from, [classes]; a copy. */
    Pending<float[]> scores();

    /** Gives back what the engine holds, if this was opened by itself; nothing is asked of it afterwards. */
    void close();
}
