package gatenotes.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftmaxCrossEntropyTest {
    /** The scores printed in Karpathy's figure of the "hello" network. */
    private static final float[] HELLO =
            {1.0f, 2.2f, -3.0f, 4.1f, .5f, .3f, -1.0f, 1.2f, .1f, .5f, 1.9f, -1.1f, .2f, -1.5f, -.1f, 2.2f};
    private static final int[] TARGETS = {1, 2, 2, 3};

    @ParameterizedTest
    @CsvSource({"0, .1251, 2.0785", "1, .0550, 2.9001", "2, .6841, .3796", "3, .7935, .2314"})
    void helloTable(int row, double probability, double loss) {
        var p = new float[16];
        assertEquals(loss, SoftmaxCrossEntropy.softmax(HELLO, row * 4, 4, p, row * 4, TARGETS[row]), 5e-5);
        assertEquals(probability, p[row * 4 + TARGETS[row]], 5e-5);
        assertEquals(1, p[row * 4] + p[row * 4 + 1] + p[row * 4 + 2] + p[row * 4 + 3], 1e-6);
    }

    @Test
    void helloMean() {
        var trace = trace();
        System.arraycopy(HELLO, 0, trace.output(), 0, 16);
        assertEquals(1.3974, SoftmaxCrossEntropy.mean(trace, TARGETS), 5e-5);
        assertEquals(4 * 1.3974, SoftmaxCrossEntropy.sum(trace, TARGETS), 2e-4);
        var uniform = trace();
        assertEquals(Math.log(4), SoftmaxCrossEntropy.mean(uniform, TARGETS), 1e-12);
    }

    @Test
    void gradientIsProbabilityLessTarget() {
        var trace = trace();
        System.arraycopy(HELLO, 0, trace.output(), 0, 16);
        SoftmaxCrossEntropy.mean(trace, TARGETS);
        assertEquals((.1251 - 1) / 4, trace.outputGradient()[1], 2e-5);
        assertEquals(trace.probabilities()[0] / 4, trace.outputGradient()[0], 1e-8);
    }

    @Test
    void hugeScoresStayFinite() {
        float[] scores = {1e30f, -1e30f, 0};
        var p = new float[3];
        assertEquals(0, SoftmaxCrossEntropy.softmax(scores, 0, 3, p, 0, 0));
        assertEquals(1e30, SoftmaxCrossEntropy.softmax(scores, 0, 3, p, 0, 2), 1e23);
        assertEquals(1, p[0]);
        assertEquals(0, p[1]);
    }

    @Test
    void ignoredAndEndedRowsDoNotCount() {
        var trace = trace();
        System.arraycopy(HELLO, 0, trace.output(), 0, 16);
        trace.setLengths(new int[] {3});
        assertEquals((2.0785 + .3796) / 2,
                SoftmaxCrossEntropy.mean(trace, new int[] {1, SoftmaxCrossEntropy.IGNORE, 2, 3}), 5e-5);
        for (int i = 4; i < 8; i++) {
            assertEquals(0, trace.outputGradient()[i]);
            assertEquals(0, trace.outputGradient()[i + 8]);
        }
        trace.setLengths(new int[] {0});
        assertEquals(0, SoftmaxCrossEntropy.mean(trace, TARGETS));
    }

    @Test
    void misfitsAreNamed() {
        var trace = trace();
        var length = assertThrows(IllegalArgumentException.class, () -> SoftmaxCrossEntropy.mean(trace, new int[3]));
        assertTrue(length.getMessage().contains("[3]") && length.getMessage().contains("[4]"), length.getMessage());
        for (int target : new int[] {-2, 4, Integer.MAX_VALUE}) {
            assertThrows(IllegalArgumentException.class,
                    () -> SoftmaxCrossEntropy.mean(trace, new int[] {0, 0, target, 0}));
        }
    }

    private static Trace trace() {
        return Network.create(NetworkSpec.input(4).lstm(3).dense(4), new Random(1), new JavaMatMul()).newTrace(4, 1);
    }
}
