package gatenotes.nn;

import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.Activation;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.train.Generator;
import org.junit.jupiter.api.Test;

/** Networks that cannot be are refused; {@code MisfitCheck} tries what does not fit one that can. */
class MisfitTest {
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
}
