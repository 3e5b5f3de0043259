package gatenotes.task;

import gatenotes.math.Elementary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Predicts a symbol from those before it by counting: a baseline for networks. Immutable once made.
 * <pre>
 * p(w | h) = (max(n(h, w) − D, 0) + D · kinds(h) · p(w | shorter h)) / n(h)
 * D = n₁ / (n₁ + 2·n₂)
 * </pre>
 * For the longest n-grams n counts occurrences; for shorter ones it counts the different symbols that precede them. Below
 * the shortest context, p is equal for all symbols. n₁ and n₂ are how many n-grams of a length have the counts 1 and 2; D
 * is ½ if n₁ is 0.
 *
 * <p>Source: interpolated Kneser-Ney smoothing, Kneser and Ney 1995; as in Chen and Goodman 1999.
 */
public final class NgramCounts {
    private final int symbols;
    private final int order;
    /** For each length from 1 on: the count of each n-gram, and for each context the sum of the counts and the number of kinds. */
    private final List<Map<Long, Integer>> counts = new ArrayList<>();
    private final List<Map<Long, int[]>> contexts = new ArrayList<>();
    private final double[] discounts;

    /**
     * @param sequences the sequences to count in, each separately; not modified
     * @param counted for each symbol, whether it is to be predicted; the others are only context
     * @param symbols the number of symbols, below 2²⁰
     * @param order the length of the longest n-grams, 1 to 3
     */
    public NgramCounts(List<int[]> sequences, boolean[] counted, int symbols, int order) {
        if (order < 1 || order > 3 || symbols >= 1 << 20) {
            throw new IllegalArgumentException("NgramCounts: n-grams of " + order + " of " + symbols
                    + " symbols, expected 1 to 3 of less than 2^20");
        }
        this.symbols = symbols;
        this.order = order;
        discounts = new double[order];
        for (int length = 1; length <= order; length++) {
            counts.add(new HashMap<>());
            contexts.add(new HashMap<>());
        }
        for (var sequence : sequences) {
            for (int at = 0; at < sequence.length; at++) {
                if (counted[sequence[at]]) {
                    counts.get(order - 1).merge(key(sequence, at, order), 1, Integer::sum);
                }
            }
        }
        for (int length = order; length >= 1; length--) {
            finish(length);
        }
    }

    /** The last {@code length} symbols up to {@code at}, as one number; places before the beginning count as 0. */
    private static long key(int[] sequence, int at, int length) {
        long key = 0;
        for (int i = at - length + 1; i <= at; i++) {
            key = key << 21 | (i < 0 ? 0 : sequence[i] + 1);
        }
        return key;
    }

    private static long shorter(long key, int length) {
        return key & (1L << 21 * (length - 1)) - 1;
    }

    private void finish(int length) {
        int ones = 0;
        int twos = 0;
        for (var entry : counts.get(length - 1).entrySet()) {
            int count = entry.getValue();
            ones += count == 1 ? 1 : 0;
            twos += count == 2 ? 1 : 0;
            var context = contexts.get(length - 1).computeIfAbsent(entry.getKey() >> 21, key -> new int[2]);
            context[0] += count;
            context[1]++;
            if (length > 1) {
                counts.get(length - 2).merge(shorter(entry.getKey(), length), 1, Integer::sum);
            }
        }
        discounts[length - 1] = ones == 0 ? 0.5 : ones / (ones + 2.0 * twos);
    }

    /** The probability of the symbol at a place, given those before it. */
    public double probability(int[] sequence, int at) {
        double p = 1.0 / symbols;
        for (int length = 1; length <= order; length++) {
            long key = key(sequence, at, length);
            var context = contexts.get(length - 1).get(key >> 21);
            if (context != null) {
                double discount = discounts[length - 1];
                int count = counts.get(length - 1).getOrDefault(key, 0);
                p = (Math.max(count - discount, 0) + discount * context[1] * p) / context[0];
            }
        }
        return p;
    }

    /** The mean of −ln p over the symbols of some sequences that are to be predicted, in nats. */
    public double loss(List<int[]> sequences, boolean[] counted) {
        double nats = 0;
        int count = 0;
        for (var sequence : sequences) {
            for (int at = 0; at < sequence.length; at++) {
                if (counted[sequence[at]]) {
                    nats -= Elementary.log(probability(sequence, at));
                    count++;
                }
            }
        }
        return nats / count;
    }
}
