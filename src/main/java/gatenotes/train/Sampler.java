package gatenotes.train;

import gatenotes.math.DecimalText;
import gatenotes.math.Elementary;

/**
 * Turns scores into the probabilities with which classes are drawn, called shares, and draws. Mutable; it keeps the
 * shares of the last scores.
 * <pre>
 * share = softmax(scores / temperature)
 * </pre>
 * Only the nucleus is drawn from: the likeliest classes whose shares together reach {@code topP}.
 *
 * <p>Source: nucleus sampling, Holtzman et al. 2020.
 */
public final class Sampler {
    /** The score of a class that must not be drawn. */
    public static final float FORBIDDEN = -1e30f;

    private final double temperature;
    private final double topP;
    private final double[] shares;
    private int[] order;
    /** The array into which a pass of the merge sort writes. */
    private int[] merged;

    /**
     * @param classes the number of classes
     * @param temperature 1 draws with the network's own probabilities, less favours likely classes, 0 takes the likeliest
     * @param topP the share of the nucleus, above 0 and up to 1; with 1 every class may be drawn
     */
    public Sampler(int classes, double temperature, double topP) {
        if (!(temperature >= 0 && topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("Sampler: temperature " + DecimalText.write(temperature) + " and topP "
                    + DecimalText.write(topP) + ", expected at least 0, and above 0 up to 1");
        }
        this.temperature = temperature;
        this.topP = topP;
        shares = new double[classes];
        order = new int[classes];
        merged = new int[classes];
    }

    /**
     * Computes the shares of the classes.
     *
     * @param scores [classes]; not modified. A class with the score {@link #FORBIDDEN} is never drawn unless all have it
     */
    public void weigh(float[] scores) {
        sort(scores);
        double max = scores[order[0]];
        double rate = temperature == 0 ? 1 : temperature;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (scores[i] - max) / rate;
        }
        Elementary.exp(shares, 0, shares.length);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double kept = 0;
        int last = 0;
        for (int i = 0; i < order.length; i++) {
            shares[order[i]] /= sum;
            if (i == 0 || temperature > 0 && kept < topP) {
                kept += shares[order[i]];
                last = i;
            }
        }
        for (int i = 0; i < order.length; i++) {
            shares[order[i]] = i > last ? 0 : shares[order[i]] / kept;
        }
    }

    /** Sorts classes by descending score; of equal ones, the lower class comes first. Merges runs of 1, 2, 4, … classes. */
    private void sort(float[] scores) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int run = 1; run < order.length; run *= 2) {
            for (int from = 0; from < order.length; from += 2 * run) {
                merge(scores, from, Math.min(from + run, order.length), Math.min(from + 2 * run, order.length));
            }
            var sorted = merged;
            merged = order;
            order = sorted;
        }
    }

    private void merge(float[] scores, int from, int middle, int end) {
        int left = from;
        int right = middle;
        for (int at = from; at < end; at++) {
            boolean takesRight = left == middle || right < end && scores[order[right]] > scores[order[left]];
            merged[at] = takesRight ? order[right++] : order[left++];
        }
    }

    /** The class at a rank; rank 0 is the likeliest. */
    public int ranked(int rank) {
        return order[rank];
    }

    /** The probability with which a class is drawn; 0 outside the nucleus. */
    public double share(int index) {
        return shares[index];
    }

    /**
     * Draws a class.
     *
     * @param uniform a random number from [0, 1)
     */
    public int draw(double uniform) {
        double rest = uniform;
        for (int index : order) {
            rest -= shares[index];
            if (rest < 0) {
                return index;
            }
        }
        return order[0];
    }
}
