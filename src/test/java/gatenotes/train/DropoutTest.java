package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Parameter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DropoutTest {
    private static final int UNITS = 60;
    private final Network network = Network.create(NetworkSpec.input(5).lstm(UNITS).gru(UNITS).dense(5), new Random(3),
            new JavaMatMul());

    private float[] values(String name) {
        return network.parameters().get(name).values();
    }

    @Test
    void leavesOutWholeUnitsForWhatIsAbove() {
        var before = values("dense/kernel").clone();
        var below = values("lstm_1/kernel").clone();
        var dropout = new Dropout(network.parameters(), 0.25, 0);
        dropout.begin(7);
        int out = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            var row = Arrays.copyOfRange(values("dense/kernel"), 5 * unit, 5 * unit + 5);
            var expected = Arrays.copyOfRange(before, 5 * unit, 5 * unit + 5);
            if (row[0] == 0) {
                out++;
                assertArrayEquals(new float[5], row, 1e-9f, "all of a unit or nothing");
            } else {
                for (int i = 0; i < 5; i++) {
                    assertEquals(expected[i] * 4 / 3, row[i], 1e-6);
                }
            }
        }
        // 60 draws with probability 1/4: 15 expected, within three standard deviations of 3.35.
        assertEquals(15, out, 10);
        assertArrayEquals(below, values("lstm_1/kernel"), "the text itself stays");
        dropout.end();
        assertArrayEquals(before, values("dense/kernel"));
    }

    @Test
    void leavesOutColumnsOfAnEmbeddingWhereverItIsUsed() {
        var tied = Network.create(NetworkSpec.input(9).embedding(40).lstm(40).tiedDense(), new Random(3), new JavaMatMul());
        float[] vectors = tied.parameters().get("embedding/embeddings").values();
        float[] before = vectors.clone();
        var dropout = new Dropout(tied.parameters(), 0.25, 0);
        dropout.begin(7);
        int out = 0;
        for (int column = 0; column < 40; column++) {
            out += vectors[column] == 0 ? 1 : 0;
            for (int row = 0; row < 9; row++) {
                int at = row * 40 + column;
                assertEquals(vectors[column] == 0 ? 0 : before[at] * 4 / 3, vectors[at], 1e-6);
            }
        }
        // 40 draws with probability 1/4: 10 expected, within three standard deviations of 2.7.
        assertEquals(10, out, 8.2);
        dropout.end();
        assertArrayEquals(before, vectors);
    }

    @Test
    void leavesOutSingleRecurrentWeights() {
        var before = values("gru_2/recurrent_kernel").clone();
        var dropout = new Dropout(network.parameters(), 0, 0.5);
        dropout.begin(8);
        int out = 0;
        for (int i = 0; i < before.length; i++) {
            float value = values("gru_2/recurrent_kernel")[i];
            out += value == 0 ? 1 : 0;
            assertEquals(value == 0 ? 0 : 2 * before[i], value, 1e-6);
        }
        // 10,800 draws with probability 1/2, within three standard deviations of 52.
        assertEquals(5400, out, 156);
    }

    @Test
    void takesTheGradientThroughWhatIsLeftOut() {
        var dropout = new Dropout(network.parameters(), 0.5, 0);
        dropout.begin(9);
        var during = values("dense/kernel").clone();
        Parameter dense = network.parameters().get("dense/kernel");
        Arrays.fill(dense.gradient(), 1);
        dropout.end();
        for (int i = 0; i < during.length; i++) {
            assertEquals(during[i] == 0 ? 0 : 2, dense.gradient()[i], "d(f·w)/dw = f");
        }
    }

    @Test
    void leavesOutTheSameForTheSameSeed() {
        var dropout = new Dropout(network.parameters(), 0.5, 0.5);
        dropout.begin(4);
        var first = values("lstm_1/recurrent_kernel").clone();
        dropout.end();
        dropout.begin(5);
        var other = values("lstm_1/recurrent_kernel").clone();
        dropout.end();
        dropout.begin(4);
        assertArrayEquals(first, values("lstm_1/recurrent_kernel"));
        assertFalse(Arrays.equals(first, other));
    }

    @Test
    void doesNothingWhereNothingIsLeftOut() {
        assertFalse(new Dropout(network.parameters(), 0, 0).isOn());
    }

    /** Compares one step by hand, with the units that the first step leaves out, with a trainer's step. */
    @Test
    void aTrainerLeavesOutWhileItLearns() {
        int[] inputs = {0, 1, 2, 3};
        int[] targets = {1, 2, 3, 4};
        var byHand = Network.create(network.spec(), new Random(3), new JavaMatMul());
        var dropout = new Dropout(byHand.parameters(), 0.5, 0.25);
        dropout.begin(6 * 1_000_003);
        var trace = byHand.newTrace(4, 1);
        trace.setInput(inputs);
        byHand.forward(trace);
        double expected = SoftmaxCrossEntropy.mean(trace, targets);
        byHand.backward(trace);
        dropout.end();
        new Sgd(byHand.parameters(), 0.1).step();

        var trainer = new Trainer(network, new Sgd(network.parameters(), 0.1), Clipping.NONE, 4, 1);
        double whole = trainer.loss(inputs, targets);
        trainer.clearState();
        trainer.leaveOut(0.5, 0.25, 6);
        assertEquals(expected, trainer.step(inputs, targets), 1e-12);
        assertFalse(whole == expected);
        for (int p = 0; p < byHand.parameters().list().size(); p++) {
            assertArrayEquals(byHand.parameters().list().get(p).values(), network.parameters().list().get(p).values());
        }
    }

    @Test
    void refusesToLeaveOutAll() {
        assertEquals("Dropout: recurrent is 1, expected from 0 to below 1",
                assertThrows(IllegalArgumentException.class, () -> new Dropout(network.parameters(), 0.5, 1)).getMessage());
    }
}
