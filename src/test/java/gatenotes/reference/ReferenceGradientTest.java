package gatenotes.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of the double-precision reference agree with finite differences. */
class ReferenceGradientTest {
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-7;

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithFiniteDifferences(Case given) {
        var network = given.reference();
        var runs = given.runs(network);
        var weights = given.lossWeights();
        boolean lastOnly = given.spec().lastOnly();
        Case.loss(runs, weights, lastOnly);
        for (int b = 0; b < runs.size(); b++) {
            runs.get(b).backward(weights[b]);
        }
        for (int i = 0; i < network.weightCount(); i++) {
            check(network.weights.get(i).name(), network.values(i), network.gradient(i), runs, weights, lastOnly);
        }
        for (var run : runs) {
            for (int t = 0; t < run.x.length; t++) {
                check("x", run.x[t], run.dx[t], runs, weights, lastOnly);
            }
            for (int layer = 0; layer < run.first.length; layer++) {
                check("h0", run.first[layer].h(), run.dh0[layer], runs, weights, lastOnly);
                if (given.spec().layers().get(layer).kind().blocks() == 4) {
                    check("c0", run.first[layer].c(), run.dc0[layer], runs, weights, lastOnly);
                }
            }
        }
    }

    private static void check(String name, double[] values, double[] gradient, List<ReferenceNetwork.Run> runs,
            double[][][] weights, boolean lastOnly) {
        double largest = 1;
        for (double element : gradient) {
            largest = Math.max(largest, Math.abs(element));
        }
        for (int i = 0; i < values.length; i++) {
            double kept = values[i];
            values[i] = kept + STEP;
            double above = Case.loss(runs, weights, lastOnly);
            values[i] = kept - STEP;
            double below = Case.loss(runs, weights, lastOnly);
            values[i] = kept;
            double numeric = (above - below) / (2 * STEP);
            double difference = Math.abs(numeric - gradient[i]) / largest;
            int index = i;
            assertTrue(difference <= TOLERANCE,
                    () -> name + "[" + index + "]: " + gradient[index] + ", by differences " + numeric);
        }
    }
}
