package gatenotes.figures.digits;

import gatenotes.figures.parts.DigitReading;
import gatenotes.nn.Network;

/**
 * The values of a reading that the figure shows. Callers must not modify the arrays.
 *
 * @param probabilities [row][digit], the probabilities after each row
 * @param h [row][unit], the hidden state of {@link #UNITS} units; if the network has fewer, the rest are zero
 * @param entropy [row], the entropy of the probabilities, in bits
 * @param gradients [row], how much each row matters for the answer
 */
record DigitStates(double[][] probabilities, double[][] h, double[] entropy, double[] gradients) {
    /** How many units are shown; of 128 units it is every fourth. */
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

    /**
     * The first row from which on the final answer always has a probability of at least 0.9; the number of rows if there
     * is none.
     */
    int sureFrom() {
        int row = probabilities.length;
        int answer = likeliest(row - 1);
        while (row > 0 && probabilities[row - 1][answer] >= SURE) {
            row--;
        }
        return row;
    }

    /** A row's gradient as a fraction of the largest one. */
    double weight(int row) {
        double largest = 1e-12;
        for (double gradient : gradients) {
            largest = Math.max(largest, gradient);
        }
        return gradients[row] / largest;
    }
}
