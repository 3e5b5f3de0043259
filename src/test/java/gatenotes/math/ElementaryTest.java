package gatenotes.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ElementaryTest {
    private static final double TOLERANCE = 1e-13;

    @Test
    void expIsTheJvms() {
        for (double x = -700; x < 709.78; x += 0.0137) {
            assertEquals(1, Elementary.exp(x) / StrictMath.exp(x), TOLERANCE, "exp " + x);
        }
        assertEquals(1, Elementary.exp(0));
        assertEquals(0, Elementary.exp(-746));
        assertEquals(0, Elementary.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.exp(710));
        assertTrue(Double.isNaN(Elementary.exp(Double.NaN)));
    }

    @Test
    void tanhIsTheJvms() {
        for (double x = 1e-12; x < 1e3; x *= 1.003) {
            assertEquals(1, Elementary.tanh(x) / StrictMath.tanh(x), TOLERANCE, "tanh " + x);
            assertEquals(-1, Elementary.tanh(-x) / StrictMath.tanh(x), TOLERANCE, "tanh " + -x);
        }
        assertEquals(0, Elementary.tanh(0));
        assertEquals(1, Elementary.tanh(Double.POSITIVE_INFINITY));
        assertEquals(-1, Elementary.tanh(Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(Elementary.tanh(Double.NaN)));
    }

    @Test
    void logIsTheJvms() {
        for (double x = 1e-320; x < 1e308; x *= 1.37) {
            assertEquals(StrictMath.log(x), Elementary.log(x), TOLERANCE * Math.abs(StrictMath.log(x)), "log " + x);
        }
        for (double x = 0.5; x < 2; x += 0.0001) {
            assertEquals(StrictMath.log(x), Elementary.log(x), 1e-15, "log " + x);
        }
        assertEquals(0, Elementary.log(1));
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.log(0));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.log(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(Elementary.log(-1)));
        assertTrue(Double.isNaN(Elementary.log(Double.NaN)));
    }

    @Test
    void sigmoidIsBetweenZeroAndOne() {
        assertEquals(0.5, Elementary.sigmoid(0));
        assertEquals(0.7310585786300049, Elementary.sigmoid(1), TOLERANCE);
        assertEquals(0.9933071490757153, Elementary.sigmoid(5), TOLERANCE);
        assertEquals(0, Elementary.sigmoid(-1000));
        assertEquals(1, Elementary.sigmoid(1000));
    }

    @Test
    void manyAtOnceGiveTheBitsOfOneByOne() {
        sameBits(Elementary::exp, Elementary::exp);
        sameBits(Elementary::tanh, Elementary::tanh);
        sameBits(Elementary::sigmoid, Elementary::sigmoid);
    }

    private interface InPlace {
        void apply(double[] x, int from, int to);
    }

    private static void sameBits(DoubleUnaryOperator one, InPlace many) {
        var special = DoubleStream.of(0, -0.0, Double.NaN, 1e300, -1e300, Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY, 709.5, 709.8, 749, 751, -744.6, -745.5, -749, -751, 0.02, -0.02);
        var usual = IntStream.range(-40_000, 40_000).mapToDouble(i -> i * 0.000731 * (1 + Math.abs(i % 7)));
        var x = DoubleStream.concat(usual, special).toArray();
        var expected = x.clone();
        for (int i = 2; i < x.length - 1; i++) {
            expected[i] = one.applyAsDouble(x[i]);
        }
        many.apply(x, 2, x.length - 1);
        assertArrayEquals(expected, x);
    }

    @Test
    void eachActivationStandsBesideItsDerivative() {
        for (var activation : Activation.values()) {
            for (double x : new double[] {-3, -0.7, 0.001, 0.4, 2.5}) {
                double numeric = (activation.apply(x + 1e-6) - activation.apply(x - 1e-6)) / 2e-6;
                assertEquals(numeric, activation.derivative(activation.apply(x)), 1e-8, activation + " " + x);
            }
        }
    }

    @Test
    void theSmallestPowersAreZeroNotErrors() {
        for (double x = -744; x > -746; x -= 0.01) {
            assertEquals(Math.exp(x), Elementary.exp(x), 5e-324, "exp(" + x + ")");
        }
    }
}
