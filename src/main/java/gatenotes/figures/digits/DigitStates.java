package gatenotes.figures.digits;

import gatenotes.figures.parts.DigitReading;
import gatenotes.nn.Network;

/**
 * What the figure shows of a reading. Immutable by contract.
 *
 * @param probabilities [row][digit], after each row
 * @param h [row][unit], of {@link #UNITS} units, or of all where there are fewer; then zero
 * @param entropy [row], in bits
 * @param gradients [row], how much each row matters for the answer
 */
record DigitStates(double[][] probabilities, double[][] h, double[] entropy, double[] gradients) {
    /** So many units are shown, of 128 every fourth. */
    static final int UNITS = 32;
    private static final double SURE = 0.9;

    static DigitStates of(Network network, float[] pixels) {
        var reading = DigitReading.of(network, pixels);
        int rows = pixels.length / network.spec().inputSize();
        int units = network.spec().topUnits();
        int every = Math.max(1, units / UNITS);
        var probabilities = new double[rows][];
        var h = new double[rows][UNITS];
        var entropy = new double[rows];
        for (int row = 0; row < rows; row++) {
            probabilities[row] = reading.probabilities(row);
            for (int unit = 0; unit < Math.min(units, UNITS); unit++) {
                h[row][unit] = reading.states().h(row, 0, unit * every);
            }
            entropy[row] = reading.entropy(row);
        }
        return new DigitStates(probabilities, h, entropy,
                DigitReading.rowGradients(network, pixels, reading.likeliest(rows - 1)));
    }

    /** The digit that is likeliest after a row. */
    int likeliest(int row) {
        return DigitReading.likeliest(probabilities[row]);
    }

    /** The row from which on the final answer is never less than nine tenths likely; the number of rows if there is none. */
    int sureFrom() {
        int row = probabilities.length;
        int answer = likeliest(row - 1);
        while (row > 0 && probabilities[row - 1][answer] >= SURE) {
            row--;
        }
        return row;
    }

    /** A row's gradient in parts of the largest. */
    double weight(int row) {
        double largest = 1e-12;
        for (double gradient : gradients) {
            largest = Math.max(largest, gradient);
        }
        return gradients[row] / largest;
    }
}
