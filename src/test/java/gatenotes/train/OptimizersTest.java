package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Parameters;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Two steps of each optimiser from weight 1 with gradients .5 and −.25, computed by hand. */
class OptimizersTest {
    private static final double FIRST = 0.5;
    private static final double SECOND = -0.25;

    private static double[] twoSteps(Function<Parameters, Optimizer> make) {
        var parameters = parameters();
        for (var parameter : parameters) {
            Arrays.fill(parameter.values(), 1);
        }
        var optimizer = make.apply(parameters);
        var weights = new double[2];
        for (int step = 0; step < 2; step++) {
            for (var parameter : parameters) {
                Arrays.fill(parameter.gradient(), (float) (step == 0 ? FIRST : SECOND));
            }
            optimizer.step();
            weights[step] = parameters.list().get(0).values()[0];
            for (var parameter : parameters) {
                for (float value : parameter.values()) {
                    assertEquals(weights[step], value);
                }
            }
        }
        assertEquals(2, optimizer.steps());
        return weights;
    }

    private static Parameters parameters() {
        return Network.create(NetworkSpec.input(2).lstm(3).dense(2), new Random(1), new JavaMatMul()).parameters();
    }

    @Test
    void gradientDescent() {
        assertArrayEquals(new double[] {0.95, 0.975}, twoSteps(p -> new Sgd(p, 0.1)), 1e-7);
        // v = −.05, then .9·−.05 + .025 = −.02
        assertArrayEquals(new double[] {0.95, 0.93}, twoSteps(p -> new Sgd(p, 0.1, 0.9)), 1e-7);
    }

    @Test
    void adagrad() {
        // √.25 = .5: a step of .1; then √(.25 + .0625) = .559017: .1·.25/.559017 = .0447214
        assertArrayEquals(new double[] {0.9, 0.9447214}, twoSteps(p -> new Adagrad(p, 0.1)), 1e-6);
        // sums from .11: √.36 = .6: .1·.5/.6 = .0833333; √.4225 = .65: .0384615
        assertArrayEquals(new double[] {0.9166667, 0.9551282}, twoSteps(p -> new Adagrad(p, 0.1, 0.11, 0)), 1e-6);
    }

    @Test
    void rmsProp() {
        // s = .025: .1·.5/.158114 = .316228; s = .9·.025 + .1·.0625 = .02875: .1·.25/.169558 = .147442
        assertArrayEquals(new double[] {0.683772, 0.831214}, twoSteps(p -> new RmsProp(p, 0.1)), 2e-6);
    }

    @Test
    void adam() {
        // m̂ = .5, v̂ = .25: a step of .1; m = .045 − .025 = .02, m̂ = .02/.19 = .105263,
        // v = .00024975 + .0000625 = .00031225, v̂ = .00031225/.001999 = .156203: .1·.105263/.395226 = .0266337
        assertArrayEquals(new double[] {0.9, 0.8733663}, twoSteps(p -> new Adam(p, 0.1)), 1e-6);
    }

    @Test
    void zeroGradientsMoveNothing() {
        var parameters = parameters();
        var before = parameters.list().get(0).values().clone();
        for (var optimizer : new Optimizer[] {new Sgd(parameters, 1, 0.5), new Adagrad(parameters, 1, 0, 0),
            new RmsProp(parameters, 1), new Adam(parameters, 1)}) {
            parameters.clearGradients();
            optimizer.step();
        }
        assertArrayEquals(before, parameters.list().get(0).values());
    }

    @Test
    void badHyperparametersAreRefused() {
        var parameters = parameters();
        assertThrows(IllegalArgumentException.class, () -> new Adam(parameters, -1));
        assertThrows(IllegalArgumentException.class, () -> new Adam(parameters, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Adam(parameters, 1, 1, 0.9, 1e-7));
        assertThrows(IllegalArgumentException.class, () -> new Sgd(parameters, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RmsProp(parameters, 1, 0.9, 0));
        assertThrows(IllegalArgumentException.class, () -> Clipping.byNorm(0));
        assertThrows(IllegalArgumentException.class, () -> Clipping.byValue(Double.NaN));
    }

    @Test
    void goesOnFromItsSlots() {
        var whole = parameters();
        var adam = new Adam(whole, 0.1);
        fill(whole, 0.5f);
        adam.step();
        var resumed = parameters();
        for (int i = 0; i < whole.list().size(); i++) {
            resumed.list().get(i).set(whole.list().get(i).shape(), whole.list().get(i).values());
        }
        var other = new Adam(resumed, 0.1);
        for (int i = 0; i < adam.slots().size(); i++) {
            var from = adam.slots().get(i);
            assertEquals(from.name(), other.slots().get(i).name());
            System.arraycopy(from.values(), 0, other.slots().get(i).values(), 0, from.values().length);
        }
        other.resume(adam.steps());
        fill(whole, -0.3f);
        fill(resumed, -0.3f);
        adam.step();
        other.step();
        for (int i = 0; i < whole.list().size(); i++) {
            assertArrayEquals(whole.list().get(i).values(), resumed.list().get(i).values());
        }
        assertEquals("adam/m/lstm_1/kernel", adam.slots().get(0).name());
    }

    @Test
    void clippingKeepsTheDirection() {
        var parameters = parameters();
        fill(parameters, 2);
        double norm = 2 * Math.sqrt(parameters.count());
        assertEquals(norm, Clipping.norm(parameters), 1e-9);
        Clipping.byNorm(norm + 1).apply(parameters);
        assertEquals(2, parameters.list().get(0).gradient()[0]);
        Clipping.byNorm(1).apply(parameters);
        assertEquals(1, Clipping.norm(parameters), 1e-6);
        Clipping.byValue(0.01).apply(parameters);
        for (var parameter : parameters) {
            parameter.gradient()[0] = -7;
        }
        Clipping.byValue(0.25).apply(parameters);
        assertEquals(-0.25, parameters.list().get(1).gradient()[0]);
    }

    private static void fill(Parameters parameters, float value) {
        for (var parameter : parameters) {
            Arrays.fill(parameter.gradient(), value);
        }
    }
}
