package gatenotes.figures.parts;

import gatenotes.math.Elementary;
import gatenotes.nn.LayerTrace;
import gatenotes.nn.Network;
import gatenotes.scene.Numbers;
import gatenotes.task.Digits;
import gatenotes.train.SoftmaxCrossEntropy;
import java.util.Arrays;

/**
 * What a network computes while it reads a picture row by row.
 *
 * @param probabilities [rows, 10], the probabilities of the ten digits after each row: its answer if the picture ended
 *     there
 * @param states c and h after each row
 */
public record DigitReading(float[] probabilities, LayerTrace states) {
    /**
     * Reads a picture.
     *
     * @param network a network from {@link DigitModel}
     * @param pixels [rows, inputSize], 0 for paper and 1 for ink; not modified
     */
    public static DigitReading of(Network network, float[] pixels) {
        int rows = pixels.length / network.spec().inputSize();
        var trace = network.newTrace(rows, 1);
        trace.setInput(pixels);
        network.forward(trace);
        var probabilities = new float[rows * Digits.CLASSES];
        for (int row = 0; row < rows; row++) {
            int at = row * Digits.CLASSES;
            SoftmaxCrossEntropy.softmax(trace.output(), at, Digits.CLASSES, probabilities, at, 0);
        }
        return new DigitReading(probabilities, trace.layer(0));
    }

    /**
     * How much each row matters for the answer: how fast the logarithm of the answer's probability changes with the row's
     * pixels.
     * <pre>
     * |∂ log p / ∂x_row|      [rows], Euclidean
     * </pre>
     * Source: saliency, Simonyan, Vedaldi and Zisserman 2014; here over rows.
     *
     * @param digit the answer
     */
    public static double[] rowGradients(Network network, float[] pixels, int digit) {
        int columns = network.spec().inputSize();
        int rows = pixels.length / columns;
        var trace = network.newTrace(rows, 1);
        trace.setInput(pixels);
        network.forward(trace);
        var gradient = trace.outputGradient();
        Arrays.fill(gradient, 0);
        int last = (rows - 1) * Digits.CLASSES;
        SoftmaxCrossEntropy.softmax(trace.output(), last, Digits.CLASSES, gradient, last, digit);
        for (int k = 0; k < Digits.CLASSES; k++) {
            gradient[last + k] = (k == digit ? 1 : 0) - gradient[last + k];
        }
        network.backward(trace);
        var norms = new double[rows];
        for (int i = 0; i < pixels.length; i++) {
            norms[i / columns] += (double) trace.inputGradient()[i] * trace.inputGradient()[i];
        }
        for (int row = 0; row < rows; row++) {
            norms[row] = Math.sqrt(norms[row]);
        }
        return norms;
    }

    /** The entropy after a row, in bits: from log₂ 10 = 3.32, if nothing is known, to 0. */
    public double entropy(int row) {
        double nats = 0;
        for (int digit = 0; digit < Digits.CLASSES; digit++) {
            double p = probability(row, digit);
            nats -= p > 0 ? p * Elementary.log(p) : 0;
        }
        return nats / Elementary.log(2);
    }

    /** The probability of a digit after a row. */
    public double probability(int row, int digit) {
        return probabilities[row * Digits.CLASSES + digit];
    }

    /** The ten probabilities after a row, a new array. */
    public double[] probabilities(int row) {
        var all = new double[Digits.CLASSES];
        for (int digit = 0; digit < Digits.CLASSES; digit++) {
            all[digit] = probability(row, digit);
        }
        return all;
    }

    /** The digit that is likeliest after a row. */
    public int likeliest(int row) {
        return likeliest(probabilities(row));
    }

    /** The likeliest of ten digits; the lowest one if several are equally likely. */
    public static int likeliest(double[] probabilities) {
        int best = 0;
        for (int digit = 1; digit < probabilities.length; digit++) {
            best = probabilities[digit] > probabilities[best] ? digit : best;
        }
        return best;
    }

    /** Whole percent, rounded down, so that a probability below 1 is never shown as 100 percent. */
    public static String percent(double p) {
        return Numbers.fixed(Math.floor(Math.min(0.99, p) * 100 + 1e-6), 0) + " %";
    }
}
