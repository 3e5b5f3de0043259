package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

/** The "hello" network of the first post learns within the number of steps that the post states. */
class HelloTrainingTest {
    private static final int[] INPUT = {0, 1, 2, 2};
    private static final int[] TARGETS = {1, 2, 2, 3};

    @Test
    void everySeedLearnsWithAnLstm() {
        everySeedLearns(NetworkSpec.input(4).lstm(3).dense(4));
    }

    @Test
    void everySeedLearnsWithASimpleRnn() {
        everySeedLearns(NetworkSpec.input(4).simpleRnn(3).dense(4));
    }

    private static void everySeedLearns(NetworkSpec spec) {
        for (int seed = 0; seed < 50; seed++) {
            int steps = stepsUntil(spec, seed, 0.1);
            assertTrue(steps <= 120, "seed " + seed + " needs " + steps + " steps");
        }
    }

    private static int stepsUntil(NetworkSpec spec, int seed, double goal) {
        var network = Network.create(spec, new Random(seed), new JavaMatMul());
        var adam = new Adam(network.parameters(), 0.05);
        var trace = network.newTrace(4, 1);
        trace.setInput(INPUT);
        int steps = 0;
        while (true) {
            network.forward(trace);
            if (SoftmaxCrossEntropy.mean(trace, TARGETS) < goal || steps > 300) {
                return steps;
            }
            network.parameters().clearGradients();
            network.backward(trace);
            adam.step();
            steps++;
        }
    }
}
