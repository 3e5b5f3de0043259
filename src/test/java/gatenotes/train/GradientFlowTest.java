package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientFlowTest {
    private static Network network(LayerSpec layer, int inputSize) {
        return Network.create(NetworkSpec.input(inputSize).layer(layer), new Random(3), new JavaMatMul());
    }

    /** The core's float network, which other tests check by vectors, must find the same gradients. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void agreesWithTheNetwork(boolean lstm) {
        int inputSize = 3;
        int units = 5;
        int timeSteps = 7;
        var network = network(lstm ? LayerSpec.lstm(units) : LayerSpec.simpleRnn(units), inputSize);
        var random = new Random(11);
        var x = new double[timeSteps * inputSize];
        var floats = new float[x.length];
        for (int k = 0; k < x.length; k++) {
            floats[k] = (float) random.nextGaussian();
            x[k] = floats[k];
        }
        var dLast = new double[] {1, -0.5, 0.25, 2, -1};
        var trace = network.newTrace(timeSteps, 1);
        trace.setInput(floats);
        network.forward(trace);
        for (int u = 0; u < units; u++) {
            trace.outputGradient()[(timeSteps - 1) * units + u] = (float) dLast[u];
        }
        network.backward(trace);

        var flow = new GradientFlow(network, 1, x, dLast);
        for (int t = 0; t < timeSteps; t++) {
            double square = 0;
            for (int k = 0; k < inputSize; k++) {
                double dx = trace.inputGradient()[t * inputSize + k];
                square += dx * dx;
            }
            assertEquals(Math.sqrt(square), flow.inputNorms()[t], 1e-5);
            for (int u = 0; u < units; u++) {
                var expected = lstm ? trace.layer(0).cGradient() : trace.layer(0).hGradient();
                assertEquals(expected[(t + 1) * units + u], flow.stateGradients()[t][u], 1e-5);
            }
        }
        double square = 0;
        for (var parameter : network.parameters()) {
            for (double d : parameter.gradient()) {
                square += d * d;
            }
        }
        assertEquals(Math.sqrt(square), flow.parameterNorm(), 1e-4);
    }

    /** Near zero tanh is linear, and the recurrent kernel is orthogonal, so a step back only multiplies by the scale. */
    @ParameterizedTest
    @CsvSource({"0.9, 0.0523, 5e-5", "1.1, 14.42, 5e-3"})
    void aSimpleNetworkMultipliesByItsScale(double scale, double expected, double tolerance) {
        var flow = new GradientFlow(network(LayerSpec.simpleRnn(8), 2), scale, new double[2 * 29],
                new double[] {1, 0, 0, 0, 0, 0, 0, 0});
        double square = 0;
        for (double d : flow.stateGradients()[0]) {
            square += d * d;
        }
        assertEquals(expected, Math.sqrt(square), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"0, 3.7e-9, 5e-11", "1, 1.55e-4, 5e-7", "3, 0.257, 5e-4", "5, 0.829, 5e-4"})
    void theForgetGateMultipliesByItself(double bias, double expected, double tolerance) {
        var flow = new GradientFlow(network(LayerSpec.lstm(4).withForgetBias(bias), 2), 1, new double[2 * 28],
                new double[] {1, 0, 0, 0});
        assertEquals(expected, flow.forgetProduct(), tolerance);
    }

    @Test
    void refusesOtherShapes() {
        var network = network(LayerSpec.simpleRnn(2), 3);
        assertThrows(IllegalArgumentException.class, () -> new GradientFlow(network, 1, new double[4], new double[2]));
        assertThrows(IllegalArgumentException.class, () -> new GradientFlow(network, 1, new double[6], new double[3]));
    }
}
