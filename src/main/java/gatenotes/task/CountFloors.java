package gatenotes.task;

import gatenotes.math.Elementary;
import java.util.Arrays;

/**
 * How well counting predicts: the loss, in nats a symbol, of two models that count in a text's first part and predict its
 * second. The loss of a network that has learned anything is below the first; that of a network that uses more than the
 * last symbol is below both.
 * <pre>
 * p(b)     = (n(b) + 1) / (N + symbols)                Laplace 1814
 * p(b | a) = (n(a, b) + p(b)) / (n(a) + 1)             MacKay and Peto 1995, with strength 1
 * </pre>
 *
 * @param unigram the loss if single symbols are counted
 * @param bigram the loss if pairs are counted
 */
public record CountFloors(double unigram, double bigram) {
    /** The most symbols: pairs are numbered in 31 bits. */
    private static final int MOST_SYMBOLS = 46_340;

    /**
     * Counts in the first part and predicts the second.
     *
     * @param split the text, whose parts are not modified; neither may be empty
     * @param symbols the number of symbols
     */
    public static CountFloors of(TextSplit split, int symbols) {
        var training = split.training();
        var heldOut = split.heldOut();
        if (training.length == 0 || heldOut.length == 0 || symbols > MOST_SYMBOLS) {
            throw new IllegalArgumentException("CountFloors: " + training.length + " symbols to count, "
                    + heldOut.length + " to predict, " + symbols + " kinds, expected some of each and at most "
                    + MOST_SYMBOLS + " kinds");
        }
        var counts = new int[symbols];
        for (int each : training) {
            counts[each]++;
        }
        // Sorted pairs: equal pairs form a run, whose length is how often the pair occurs.
        var pairs = new int[training.length - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = training[i] * symbols + training[i + 1];
        }
        Arrays.sort(pairs);
        double unigram = 0;
        double bigram = 0;
        int last = training[training.length - 1];
        int before = last;
        for (int each : heldOut) {
            double single = (counts[each] + 1.0) / (training.length + symbols);
            int pair = before * symbols + each;
            int follows = from(pairs, pair + 1) - from(pairs, pair);
            // Nothing follows the training part's last symbol there.
            int contexts = counts[before] - (before == last ? 1 : 0);
            unigram -= Elementary.log(single);
            bigram -= Elementary.log((follows + single) / (contexts + 1));
            before = each;
        }
        return new CountFloors(unigram / heldOut.length, bigram / heldOut.length);
    }

    /** The place of the first element that is not smaller than {@code pair}. */
    private static int from(int[] sorted, int pair) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < pair) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
