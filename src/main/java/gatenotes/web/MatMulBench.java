package gatenotes.web;

import gatenotes.math.MatMul;
import java.util.Arrays;
import org.teavm.jso.browser.Performance;

/** Measures one engine at one product, in pieces short enough for the page to stay alive between them. */
final class MatMulBench {
    /** A repeat goes on until it has taken this long, so that the steps of the browser's clock do not matter. */
    private static final double SAMPLE_MS = 20;
    /** A piece of a product has about this many operations, where an engine's rows can be done apart. */
    private static final double PIECE_FLOP = 5e7;

    private final MatMul engine;
    private final Shape shape;
    private final int rowsAtOnce;
    private final float[] a;
    private final float[] b;
    private final float[] c;
    private final double[] samples;
    /** The sample being taken; the one at -1 only warms up. */
    private int sample = -1;
    private int row;
    private int products;
    private double elapsed;

    /** C [m, n] = A [m, k]·B [k, n]. */
    record Shape(int m, int k, int n) {
        double flop() {
            return 2.0 * m * k * n;
        }

        // Not toString: joining an object from a list to a text keeps every record's toString in the script.
        String text() {
            return m + "×" + k + "·" + k + "×" + n;
        }
    }

    /**
     * @param inPieces whether the engine may do some rows at a time at no cost
     * @param repeats how many samples are taken
     */
    MatMulBench(MatMul engine, Shape shape, boolean inPieces, int repeats) {
        this.engine = engine;
        this.shape = shape;
        var rows = (int) Math.max(1, PIECE_FLOP / (2.0 * shape.k() * shape.n()));
        rowsAtOnce = inPieces ? Math.min(shape.m(), rows) : shape.m();
        a = numbers(shape.m() * shape.k(), 1);
        b = numbers(shape.k() * shape.n(), 2);
        c = new float[shape.m() * shape.n()];
        samples = new double[repeats];
    }

    /** Does the next piece; false when all is measured. */
    boolean advance() {
        var rows = Math.min(rowsAtOnce, shape.m() - row);
        var start = Performance.now();
        engine.multiply(rows, shape.k(), shape.n(), a, row * shape.k(), b, 0, c, row * shape.n(), false);
        elapsed += Performance.now() - start;
        row = (row + rows) % shape.m();
        if (row == 0) {
            products++;
            if (elapsed >= SAMPLE_MS) {
                if (sample >= 0) {
                    samples[sample] = elapsed / products;
                }
                sample++;
                products = 0;
                elapsed = 0;
            }
        }
        return !done();
    }

    /** Whether all samples are taken. */
    boolean done() {
        return sample == samples.length;
    }

    /** The product, for comparison; not to be changed. */
    float[] product() {
        return c;
    }

    /**
     * What was measured.
     *
     * @param reference the right product
     */
    BenchResult result(String engineName, boolean cold, float[] reference) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        var half = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new BenchResult("matmul", engineName, shape.text(), cold, median, sorted[0],
                shape.flop() / median / 1e6, "GFLOP", difference(c, reference));
    }

    private static double difference(float[] found, float[] reference) {
        var largest = 0.0;
        var difference = 0.0;
        for (var i = 0; i < reference.length; i++) {
            largest = Math.max(largest, Math.abs(reference[i]));
            difference = Math.max(difference, Math.abs((double) found[i] - reference[i]));
        }
        return largest == 0 ? difference : difference / largest;
    }

    /** Numbers between -1 and 1, the same every time. */
    private static float[] numbers(int count, int seed) {
        var numbers = new float[count];
        var state = seed;
        for (var i = 0; i < count; i++) {
            state = state * 1664525 + 1013904223;
            numbers[i] = (float) ((state >> 8) / 8388608.0);
        }
        return numbers;
    }
}
