package gatenotes.train;

import gatenotes.math.Random;

/**
 * Lets a trained network go on by itself, on whatever engine it runs: each class it draws is its next input. The seam
 * for generation that {@link Learner} is for training.
 */
public interface Sampler {
    /** Starts from the zero state. */
    void clearState();

    /**
     * Feeds one class and draws the next.
     *
     * @param temperature what the scores are divided by: 1 draws as the network thinks, less is bolder; 0 takes
     *     the likeliest
     * @throws IllegalArgumentException if {@code current} is no class, or the temperature negative or no number
     */
    int next(int current, double temperature, Random random);

    /** Feeds {@code first} and draws {@code count} classes, one after the other. */
    default int[] generate(int first, int count, double temperature, Random random) {
        var drawn = new int[count];
        int current = first;
        for (int i = 0; i < count; i++) {
            current = next(current, temperature, random);
            drawn[i] = current;
        }
        return drawn;
    }
}
