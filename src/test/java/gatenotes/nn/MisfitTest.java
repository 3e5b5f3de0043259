package gatenotes.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.Activation;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.train.Generator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Impossible networks are refused; {@code MisfitCheck} tries arguments that do not fit a possible one. */
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

    @Test
    void onlyWhatACellKindHasCanBeRead() {
        for (var layer : new LayerSpec[] {LayerSpec.lstm(2), LayerSpec.gru(2), LayerSpec.gru(2).withResetAfter(false),
            LayerSpec.simpleRnn(2)}) {
            var network = Network.create(NetworkSpec.input(3).layer(layer).dense(3), new Random(1), new JavaMatMul());
            var trace = network.newTrace(4, 5).layer(0);
            var kind = layer.kind();
            readable(kind.hasCellState(), 50, trace::c);
            readable(kind.hasCellState(), 50, trace::cGradient);
            readable(kind.hasInner(), 40, trace::inner);
            if (!kind.hasCellState()) {
                assertThrows(IllegalArgumentException.class, () -> trace.c(0, 0, 0));
            }
        }
    }

    private static void readable(boolean has, int size, Supplier<float[]> array) {
        if (has) {
            assertEquals(size, array.get().length);
        } else {
            assertThrows(IllegalArgumentException.class, array::get);
        }
    }
}
