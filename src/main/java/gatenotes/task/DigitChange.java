package gatenotes.task;

import gatenotes.math.Random;
import gatenotes.math.Trigonometry;

/** Ways of making a picture of a digit harder to read; a network has not been trained on any of them. */
public enum DigitChange {
    /** The picture is not changed. */
    NONE("none", 0, 0),
    /** The rows are read from the bottom up: the last row first. */
    UPWARDS("upwards", 0, 0),
    /** The rows are shuffled, always into the same order. */
    SHUFFLED("shuffled", 0, 0),
    /** The picture is turned around its middle, clockwise; the amount is in steps of {@value #DEGREES} degrees. */
    TURNED("turned", -6, 6),
    /** {@value #COVERED_ROWS} rows lose their ink; the amount is the first of them, from 1. */
    COVERED("covered", 1, DrawnDigit.SIZE - DigitChange.COVERED_ROWS + 1);

    /** The degrees of one step of {@link #TURNED}. */
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

    /** The change's name in lower case. */
    public String word() {
        return word;
    }

    /** The least amount; if it equals the largest, there is no amount to choose. */
    public int least() {
        return least;
    }

    /** The largest amount. */
    public int most() {
        return most;
    }

    /**
     * The changed picture, which a network reads from the top down.
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

    /** The ink at a place of the turned picture, taken from where it was before. */
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
