package gatenotes.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Activation;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.Generator;
import gatenotes.train.SoftmaxCrossEntropy;
import gatenotes.train.Trainer;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What does not fit is refused in words that name both shapes, whatever the sizes; no index escapes from an array. */
class MisfitTest {
    /** A random network and trace, every array given a length or an index that does not fit. */
    @RepeatedTest(60)
    void misfitsOfAnySizeAreRefused(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var spec = spec(random);
        var network = Network.create(spec, random, new JavaMatMul());
        int timeSteps = 1 + random.nextInt(6);
        int batchSize = 1 + random.nextInt(4);
        var trace = network.newTrace(timeSteps, batchSize);
        var before = network.parameters().get("dense/kernel").values().clone();

        int wrong = other(random, timeSteps * batchSize);
        refused(() -> trace.setInput(new int[wrong]), wrong, timeSteps, batchSize);
        int wrongValues = other(random, timeSteps * batchSize * spec.inputSize());
        refused(() -> trace.setInput(new float[wrongValues]), wrongValues, timeSteps, batchSize, spec.inputSize());
        int wrongBatch = other(random, batchSize);
        refused(() -> trace.setLengths(new int[wrongBatch]), wrongBatch, batchSize);
        int wrongRows = other(random, trace.outputRows());
        refused(() -> SoftmaxCrossEntropy.mean(trace, new int[wrongRows]), wrongRows, trace.outputRows());
        int units = spec.layers().get(0).units();
        int wrongState = other(random, batchSize * units);
        refused(() -> trace.setState(0, new float[wrongState], null), wrongState, batchSize, units);
        for (var parameter : network.parameters()) {
            int size = other(random, parameter.size());
            refused(() -> parameter.set(new int[] {size}, new float[size]), size, parameter.shape()[0]);
            refused(() -> parameter.set(parameter.shape(), new float[size]), size, parameter.shape()[0]);
        }
        var stranger = Network.create(spec.lstm(2), random, new JavaMatMul()).newTrace(timeSteps, batchSize);
        assertThrows(IllegalArgumentException.class, () -> network.forward(stranger));
        assertThrows(IllegalArgumentException.class, () -> network.backward(stranger));
        assertThrows(IllegalArgumentException.class, () -> trace.carryState(stranger));
        assertArrayEquals(before, network.parameters().get("dense/kernel").values());
    }

    /** Any numbers at all as indexes: either they are refused, or training works. */
    @RepeatedTest(60)
    void noIndexEscapes(RepetitionInfo repetition) {
        var random = new Random(1000 + repetition.getCurrentRepetition());
        var spec = spec(random);
        var network = Network.create(spec, random, new JavaMatMul());
        int timeSteps = 1 + random.nextInt(6);
        int batchSize = 1 + random.nextInt(4);
        var trace = network.newTrace(timeSteps, batchSize);
        var trainer = new Trainer(network, new Adam(network.parameters(), 0.01), Clipping.NONE, timeSteps, batchSize);
        for (int attempt = 0; attempt < 50; attempt++) {
            fitsOrIsRefused(() -> trace.setLengths(numbers(random, batchSize, timeSteps)));
            fitsOrIsRefused(() -> trace.setInput(numbers(random, timeSteps * batchSize, spec.inputSize())));
            network.forward(trace);
            fitsOrIsRefused(() -> SoftmaxCrossEntropy.mean(trace, numbers(random, trace.outputRows(), spec.classes())));
            network.backward(trace);
            fitsOrIsRefused(() -> trainer.step(numbers(random, timeSteps * batchSize, spec.inputSize()),
                    numbers(random, trace.outputRows(), spec.classes())));
            fitsOrIsRefused(() -> trace.layer(0).overrule(Gate.FORGET, number(random, timeSteps),
                    number(random, batchSize), number(random, 3), random.nextDouble()));
            fitsOrIsRefused(() -> trace.layer(0).h(number(random, timeSteps), number(random, batchSize),
                    number(random, 3)));
        }
    }

    @Test
    void impossibleNetworksAreRefused() {
        for (int size : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> NetworkSpec.input(size));
            assertThrows(IllegalArgumentException.class, () -> LayerSpec.lstm(size));
            var network = Network.create(NetworkSpec.input(2).lstm(2), new Random(1), new JavaMatMul());
            assertThrows(IllegalArgumentException.class, () -> network.newTrace(size, 1));
            assertThrows(IllegalArgumentException.class, () -> network.newTrace(1, size));
        }
        assertThrows(IllegalArgumentException.class, () -> NetworkSpec.input(2).dense(-1));
        assertThrows(IllegalArgumentException.class, () -> LayerSpec.gru(2).withPeepholes());
        assertThrows(IllegalArgumentException.class, () -> LayerSpec.lstm(2).withActivation(Activation.RELU));
        assertThrows(IllegalArgumentException.class, () -> LayerSpec.simpleRnn(2).withActivation(Activation.SIGMOID));
        assertThrows(IllegalArgumentException.class,
                () -> Network.create(NetworkSpec.input(2), new Random(1), new JavaMatMul()));
        assertThrows(IllegalArgumentException.class, () -> Network.create(
                NetworkSpec.input(40_000).lstm(40_000), new Random(1), new JavaMatMul()));
        var network = Network.create(NetworkSpec.input(3).lstm(2).dense(4), new Random(1), new JavaMatMul());
        assertThrows(IllegalArgumentException.class, () -> new Generator(network));
        assertThrows(IllegalArgumentException.class, () -> network.newTrace(1 << 20, 1 << 20));
    }

    private static NetworkSpec spec(Random random) {
        var spec = NetworkSpec.input(1 + random.nextInt(5));
        int units = 1 + random.nextInt(5);
        spec = switch (random.nextInt(3)) {
            case 0 -> spec.simpleRnn(units);
            case 1 -> spec.gru(units);
            default -> spec.layer(LayerSpec.gru(units).withResetAfter(false));
        };
        spec = random.nextInt(2) == 0 ? spec : spec.lstm(1 + random.nextInt(5));
        spec = spec.dense(1 + random.nextInt(5));
        return random.nextInt(2) == 0 ? spec : spec.lastOutput();
    }

    /** Any length but the right one. */
    private static int other(Random random, int right) {
        int wrong = random.nextInt(2 * right + 2);
        return wrong == right ? right + 1 : wrong;
    }

    /** Mostly below the bound, sometimes anything. */
    private static int number(Random random, int bound) {
        return random.nextInt(20) == 0 ? random.nextInt() : random.nextInt(bound + 1) - (random.nextInt(30) == 0 ? 1 : 0);
    }

    private static int[] numbers(Random random, int length, int bound) {
        var numbers = new int[length];
        Arrays.setAll(numbers, i -> random.nextInt(12) == 0 ? number(random, bound) : random.nextInt(bound));
        return numbers;
    }

    private static void fitsOrIsRefused(Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("expected"), e.getMessage());
        }
    }

    private static void refused(Executable action, int found, int... expected) {
        var message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.contains(Integer.toString(found)), message);
        for (int length : expected) {
            assertTrue(message.contains(Integer.toString(length)), message);
        }
    }
}
