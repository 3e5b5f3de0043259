package gatenotes.task;

import gatenotes.math.Elementary;
import java.util.Arrays;

/**
 * How well counting predicts: the loss, in nats a symbol, of two models that count in a text's first part and predict its
 * second. A network that has learnt anything lies below the first, one that looks further back than a symbol below both.
 * <pre>
 * p(b)     = (n(b) + 1) / (N + symbols)                Laplace 1814
 * p(b | a) = (n(a, b) + p(b)) / (n(a) + 1)             MacKay and Peto 1995, with strength 1
 * </pre>
 *
 * @param unigram of single symbols
 * @param bigram of pairs
 */
public record CountFloors(double unigram, double bigram) {
    /** So many symbols at most: pairs are numbered in 31 bits. */
    private static final int MOST_SYMBOLS = 46_340;

    /**
     * Counts.
     *
     * @param split both parts not modified; neither may be empty
     * @param symbols how many there are
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
        // Pairs in order: how often one occurs is told by where its run begins and ends.
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
            // The training part's last symbol is followed by nothing there.
            int contexts = counts[before] - (before == last ? 1 : 0);
            unigram -= Elementary.log(single);
            bigram -= Elementary.log((follows + single) / (contexts + 1));
            before = each;
        }
        return new CountFloors(unigram / heldOut.length, bigram / heldOut.length);
    }

    /** The place of the first pair that is not smaller. */
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
