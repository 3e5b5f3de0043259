package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

/** A training continues on another engine as if it had never moved. */
class TrainingStateTest {
    private static final int TIME_STEPS = 7;
    private static final int BATCH_SIZE = 3;
    private static final int CLASSES = 5;

    @Test
    void aTrainingThatMovesGoesOnBitForBit() {
        var stays = trainer(4, 1);
        var leaves = trainer(4, 1);
        var random = new Random(9);
        for (int i = 0; i < 6; i++) {
            var batch = batch(random);
            assertEquals(stays.step(batch[0], batch[1]), leaves.step(batch[0], batch[1]));
        }
        var arrives = trainer(4, 2);
        arrives.resume(leaves.state());
        for (int i = 0; i < 6; i++) {
            var batch = batch(random);
            assertEquals(stays.step(batch[0], batch[1]), arrives.step(batch[0], batch[1]), "step " + i);
        }
        for (int i = 0; i < stays.parameters().list().size(); i++) {
            assertArrayEquals(stays.parameters().list().get(i).values(), arrives.parameters().list().get(i).values());
        }
    }

    @Test
    void aFreshTrainingStartsFromZeroStates() {
        var fresh = trainer(4, 1);
        var used = trainer(4, 2);
        var random = new Random(3);
        var batch = batch(random);
        used.step(batch[0], batch[1]);
        assertTrue(fresh.state().states().isEmpty());
        used.resume(fresh.state());
        assertEquals(fresh.step(batch[0], batch[1]), used.step(batch[0], batch[1]));
    }

    @Test
    void aStateOfOtherShapesIsRefused() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> trainer(4, 1).resume(trainer(5, 1).state()));
        assertEquals("TrainingState: for lstm_1/kernel there are 100 numbers, expected 80", thrown.getMessage());
    }

    private static Trainer trainer(int units, int seed) {
        var network = Network.create(NetworkSpec.input(CLASSES).lstm(units).gru(3).dense(CLASSES), new Random(seed),
                new JavaMatMul());
        return new Trainer(network, new Adam(network.parameters(), 0.01), Clipping.byNorm(1), TIME_STEPS, BATCH_SIZE);
    }

    private static int[][] batch(Random random) {
        var batch = new int[2][TIME_STEPS * BATCH_SIZE];
        for (var indexes : batch) {
            for (int i = 0; i < indexes.length; i++) {
                indexes[i] = random.nextInt(CLASSES);
            }
        }
        return batch;
    }
}
