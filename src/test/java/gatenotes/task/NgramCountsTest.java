package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.Random;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NgramCountsTest {
    private static final boolean[] BOTH = {true, true};

    @Test
    void singleSymbols() {
        // a, b, a, a: D = 1 / (1 + 2·0) = 1; p(a) = (3 − 1 + 1·2·½) / 4, p(b) = (1 − 1 + 1·2·½) / 4.
        var counts = new NgramCounts(List.of(new int[] {0, 1, 0, 0}), BOTH, 2, 1);
        assertEquals(0.75, counts.probability(new int[] {0}, 0), 1e-12);
        assertEquals(0.25, counts.probability(new int[] {1}, 0), 1e-12);
        assertEquals(-(Math.log(0.75) + Math.log(0.25)) / 2, counts.loss(List.of(new int[] {0, 1}), BOTH), 1e-12);
    }

    @Test
    void pairsFallBackOnHowManySymbolsStandBefore() {
        // a, b, a, b: n(a, b) = 2, n(b, a) = 1, n(beginning, a) = 1; D = 2 / (2 + 2·1) = ½.
        // Before a stand two (the beginning and b), before b one: D = 1 / (1 + 2·1) = ⅓; p(a) = (2 − ⅓ + ⅓·2·½) / 3 = ⅔.
        var counts = new NgramCounts(List.of(new int[] {0, 1, 0, 1}), BOTH, 2, 2);
        assertEquals((2 - 0.5 + 0.5 * 1.0 / 3) / 2, counts.probability(new int[] {0, 1}, 1), 1e-12);
        assertEquals((0 + 0.5 * 2.0 / 3) / 2, counts.probability(new int[] {0, 0}, 1), 1e-12);
        assertEquals(1 - 0.5 + 0.5 * 2.0 / 3, counts.probability(new int[] {1, 0}, 1), 1e-12);
    }

    @Test
    void sumsToOneAfterAnyThree() {
        var random = new Random(4);
        var sequences = new ArrayList<int[]>();
        for (int i = 0; i < 30; i++) {
            int[] sequence = new int[9];
            for (int at = 0; at < 9; at++) {
                sequence[at] = random.nextInt(1 + random.nextInt(7));
            }
            sequences.add(sequence);
        }
        boolean[] counted = {true, true, true, true, true, true, true};
        var counts = new NgramCounts(sequences, counted, 7, 3);
        for (int first = 0; first < 7; first++) {
            for (int second = 0; second < 7; second++) {
                double sum = 0;
                for (int third = 0; third < 7; third++) {
                    sum += counts.probability(new int[] {first, second, third}, 2);
                }
                assertEquals(1, sum, 1e-9);
            }
        }
    }

    @Test
    void whatIsNotCountedIsContextOnly() {
        var counts = new NgramCounts(List.of(new int[] {1, 0, 1, 0}), new boolean[] {true, false}, 2, 2);
        assertEquals(-Math.log(counts.probability(new int[] {1, 0}, 1)),
                counts.loss(List.of(new int[] {1, 0}), new boolean[] {true, false}), 1e-12);
    }

    @Test
    void refusesLongerOnes() {
        assertThrows(IllegalArgumentException.class, () -> new NgramCounts(List.of(), BOTH, 2, 4));
    }
}
