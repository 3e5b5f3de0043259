package gatenotes.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul.Form;
import gatenotes.math.Random;
import gatenotes.train.SoftmaxCrossEntropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {
    private static final int[] INPUTS = {0, 6, 2, 2, 5, 1, 0, 3};
    private static final int[] TARGETS = {6, 2, 2, SoftmaxCrossEntropy.IGNORE, 1, 0, 3, 3};

    private static NetworkSpec spec(boolean tied) {
        var spec = NetworkSpec.input(7).embedding(4).gru(5).lstm(4);
        return tied ? spec.tiedDense() : spec.dense(7);
    }

    private static Network network(boolean tied) {
        var random = new Random(3);
        var network = Network.create(spec(tied), random, new JavaMatMul());
        for (var parameter : network.parameters()) {
            for (int i = 0; i < parameter.size(); i++) {
                parameter.values()[i] = (float) random.nextDouble(-0.8, 0.8);
            }
        }
        return network;
    }

    private static double loss(Network network, Trace trace) {
        trace.setInput(INPUTS);
        network.forward(trace);
        return SoftmaxCrossEntropy.mean(trace, TARGETS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gradientsAreThoseOfFiniteDifferences(boolean tied) {
        var network = network(tied);
        var trace = network.newTrace(4, 2);
        loss(network, trace);
        network.backward(trace);
        double step = 1.0 / 256;
        for (var parameter : network.parameters()) {
            for (int i = 0; i < parameter.size(); i++) {
                float kept = parameter.values()[i];
                parameter.values()[i] = (float) (kept + step);
                double above = loss(network, trace);
                parameter.values()[i] = (float) (kept - step);
                double below = loss(network, trace);
                parameter.values()[i] = kept;
                assertEquals((above - below) / (2 * step), parameter.gradient()[i], 2e-4, parameter.name() + " " + i);
            }
        }
    }

    @Test
    void isTheNetworkOfOneHotInputsWhoseKernelIsItsProduct() {
        var network = network(true);
        var trace = network.newTrace(4, 2);
        loss(network, trace);
        var plain = Network.zero(NetworkSpec.input(7).gru(5).lstm(4).dense(7), new JavaMatMul());
        float[] vectors = network.parameters().get("embedding/embeddings").values();
        for (var parameter : plain.parameters()) {
            switch (parameter.name()) {
                case "gru_1/kernel" -> new JavaMatMul().multiply(Form.PLAIN, 7, 4, 15, vectors, 0,
                        network.parameters().get("gru_1/kernel").values(), 0, parameter.values(), 0, false);
                case "dense/kernel" -> {
                    for (int i = 0; i < 28; i++) {
                        parameter.values()[i] = vectors[i % 7 * 4 + i / 7];
                    }
                }
                default -> parameter.set(parameter.shape(), network.parameters().get(parameter.name()).values());
            }
        }
        var other = plain.newTrace(4, 2);
        loss(plain, other);
        assertArrayEquals(other.output(), trace.output(), 1e-6f);
    }

    @Test
    void freshVectorsAreSmallAndDiffer() {
        var vectors = Network.create(spec(true), new Random(1), new JavaMatMul()).parameters().get("embedding/embeddings");
        assertArrayEquals(new int[] {7, 4}, vectors.shape());
        double sum = 0;
        for (float value : vectors.values()) {
            assertTrue(Math.abs(value) <= 0.05);
            sum += Math.abs(value);
        }
        // The mean magnitude of numbers up to 0.05 is 0.025.
        assertEquals(0.025, sum / 28, 0.008);
    }

    @Test
    void countsWhatIsTrained() {
        // 7·4 vectors; GRU 5: 4·15 + 5·15 + 30; LSTM 4: 5·16 + 4·16 + 16; dense: bias 7, and another 4·7 if not tied.
        assertEquals(28 + 165 + 160 + 7, spec(true).parameterCount());
        assertEquals(28 + 165 + 160 + 7 + 28, spec(false).parameterCount());
        assertEquals(spec(true).parameterCount(), network(true).parameters().count());
        assertEquals("7, embedding 4, gru 5, lstm 4, tied 7", spec(true).toString());
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertEquals("NetworkSpec: a tied dense layer of 7 classes on 5 units, expected 7 (inputSize) on 4 (embedding)",
                assertThrows(IllegalArgumentException.class,
                        () -> NetworkSpec.input(7).embedding(4).lstm(5).tiedDense()).getMessage());
        var network = network(true);
        var trace = network.newTrace(1, 1);
        trace.setInput(new float[7]);
        assertEquals("Embedding: values went in, expected class indexes (Trace.setInput)",
                assertThrows(IllegalArgumentException.class, () -> network.forward(trace)).getMessage());
    }
}
