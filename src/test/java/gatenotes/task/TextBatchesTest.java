package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextBatchesTest {
    private static int[] counting(int length) {
        int[] indexes = new int[length];
        for (int i = 0; i < length; i++) {
            indexes[i] = i;
        }
        return indexes;
    }

    @Test
    void cutsAsTheDrawingSays() {
        // 14 symbols, 2 readers, 3 steps: 2 batches; reader 0 takes 0..5, reader 1 takes 6..11; 12 and 13 are not used as
        // inputs.
        var batches = new TextBatches(counting(14), 2, 3);
        assertEquals(2, batches.batches());
        int[] inputs = new int[6];
        int[] targets = new int[6];
        batches.fill(0, inputs, targets);
        assertArrayEquals(new int[] {0, 6, 1, 7, 2, 8}, inputs);
        assertArrayEquals(new int[] {1, 7, 2, 8, 3, 9}, targets);
        batches.fill(1, inputs, targets);
        assertArrayEquals(new int[] {3, 9, 4, 10, 5, 11}, inputs);
        assertArrayEquals(new int[] {4, 10, 5, 11, 6, 12}, targets);
    }

    @Test
    void takesEverySymbolOnceAndLeavesOutLessThanABatch() {
        for (int batchSize : new int[] {1, 2, 3, 7}) {
            for (int timeSteps : new int[] {1, 2, 5}) {
                for (int length = batchSize * timeSteps + 1; length < 90; length++) {
                    var batches = new TextBatches(counting(length), batchSize, timeSteps);
                    int used = batches.batches() * batchSize * timeSteps;
                    int[] seen = new int[length];
                    int[] inputs = new int[batchSize * timeSteps];
                    int[] targets = new int[batchSize * timeSteps];
                    for (int batch = 0; batch < batches.batches(); batch++) {
                        batches.fill(batch, inputs, targets);
                        for (int i = 0; i < inputs.length; i++) {
                            seen[inputs[i]]++;
                            assertEquals(inputs[i] + 1, targets[i]);
                        }
                    }
                    for (int i = 0; i < length; i++) {
                        assertEquals(i < used ? 1 : 0, seen[i]);
                    }
                    assertTrue(length - 1 - used < batchSize * timeSteps);
                }
            }
        }
    }

    @Test
    void namesWhatDoesNotFit() {
        var error = assertThrows(IllegalArgumentException.class, () -> new TextBatches(counting(6), 2, 3));
        assertEquals("TextBatches: the text has 6 symbols, expected more than batchSize 2 · timeSteps 3 = 6",
                error.getMessage());
        var batches = new TextBatches(counting(7), 2, 3);
        assertThrows(IllegalArgumentException.class, () -> batches.fill(1, new int[6], new int[6]));
        assertThrows(IllegalArgumentException.class, () -> batches.fill(0, new int[6], new int[5]));
        assertThrows(IllegalArgumentException.class, () -> new TextBatches(counting(7), 0, 3));
    }

    @Test
    void holdsOutTheEnd() {
        var split = TextSplit.of(counting(25), 0.1);
        assertArrayEquals(counting(23), split.training());
        assertArrayEquals(new int[] {23, 24}, split.heldOut());
        assertEquals(0, TextSplit.of(counting(25), 0).heldOut().length);
        assertThrows(IllegalArgumentException.class, () -> TextSplit.of(counting(25), 1));
        assertThrows(IllegalArgumentException.class, () -> TextSplit.of(counting(25), Double.NaN));
    }
}
