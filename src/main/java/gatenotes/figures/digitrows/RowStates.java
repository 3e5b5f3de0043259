package gatenotes.figures.digitrows;

import gatenotes.figures.parts.DigitReading;

/**
 * The values of a reading that the figure shows: after each row the ten probabilities, and c and h of some units.
 *
 * @param probabilities [row][digit]
 * @param c [row][unit], the cell state of the units {@link RowNumbers#UNITS}
 * @param h [row][unit], the hidden state of these units
 */
record RowStates(double[][] probabilities, double[][] c, double[][] h) {
    /** Picks the values out of a whole reading. */
    static RowStates of(DigitReading reading) {
        int units = RowNumbers.UNITS.length;
        int rows = reading.states().h().length / reading.states().spec().units() - 1;
        var states = new RowStates(new double[rows][10], new double[rows][units], new double[rows][units]);
        for (int row = 0; row < rows; row++) {
            states.probabilities[row] = reading.probabilities(row);
            for (int i = 0; i < units; i++) {
                states.c[row][i] = reading.states().c(row, 0, RowNumbers.UNITS[i]);
                states.h[row][i] = reading.states().h(row, 0, RowNumbers.UNITS[i]);
            }
        }
        return states;
    }

    /** The digit that is likeliest after a row. */
    int likeliest(int row) {
        return DigitReading.likeliest(probabilities[row]);
    }
}
