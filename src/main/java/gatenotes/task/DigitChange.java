package gatenotes.task;

import gatenotes.math.Random;
import gatenotes.math.Trigonometry;

/** Ways of making a picture of a digit harder to read, of which a network has learnt none. */
public enum DigitChange {
    /** As it is. */
    NONE("none", 0, 0),
    /** From the bottom up: the last row first. */
    UPWARDS("upwards", 0, 0),
    /** All rows there, in an order that is always the same. */
    SHUFFLED("shuffled", 0, 0),
    /** Turned around the middle, clockwise; the amount counts {@value #DEGREES} degrees. */
    TURNED("turned", -6, 6),
    /** {@value #COVERED_ROWS} rows without ink; the amount is the first of them, from 1. */
    COVERED("covered", 1, DrawnDigit.SIZE - DigitChange.COVERED_ROWS + 1);

    /** One turn's step. */
    public static final int DEGREES = 15;
    /** How many rows are covered. */
    public static final int COVERED_ROWS = 7;

    private static final int SIZE = DrawnDigit.SIZE;
    private static final int SHUFFLE = 28;

    private final String word;
    private final int least;
    private final int most;

    DigitChange(String word, int least, int most) {
        this.word = word;
        this.least = least;
        this.most = most;
    }

    /** Its name in lower case. */
    public String word() {
        return word;
    }

    /** The least amount; where it is the largest, too, there is none to choose. */
    public int least() {
        return least;
    }

    /** The largest amount. */
    public int most() {
        return most;
    }

    /**
     * The picture as a network is to read it, from the top down.
     *
     * @param pixels [28, 28]; not modified
     * @param amount from {@link #least} to {@link #most}
     * @return a new array [28, 28]
     */
    public float[] apply(float[] pixels, int amount) {
        var changed = new float[SIZE * SIZE];
        int[] order = this == SHUFFLED ? Digits.shuffled(new Random(SHUFFLE), 0, SIZE) : null;
        for (int row = 0; row < SIZE; row++) {
            int from = this == UPWARDS ? SIZE - 1 - row : this == SHUFFLED ? order[row] : row;
            boolean covered = this == COVERED && row >= amount - 1 && row < amount - 1 + COVERED_ROWS;
            for (int column = 0; column < SIZE; column++) {
                changed[row * SIZE + column] = covered ? 0
                        : this == TURNED ? turned(pixels, row, column, amount) : pixels[from * SIZE + column];
            }
        }
        return changed;
    }

    /** What lies at a place once the picture is turned: the ink from where it was before. */
    private static float turned(float[] pixels, int row, int column, int amount) {
        double angle = -amount * DEGREES * Math.PI / 180;
        double middle = (SIZE - 1) / 2.0;
        double x = column - middle;
        double y = row - middle;
        return (float) DigitDistortion.inkAt(pixels, SIZE, SIZE,
                middle + Trigonometry.cos(angle) * x - Trigonometry.sin(angle) * y,
                middle + Trigonometry.sin(angle) * x + Trigonometry.cos(angle) * y);
    }
}
