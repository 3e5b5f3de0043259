package gatenotes.figures.digits;

import gatenotes.task.DrawnDigit;

/**
 * The places of the figure's parts, in a wide and in a narrow picture. The sheet has the same place in both. All lengths
 * are in the scene's units.
 *
 * @param scoresX the left edge of the ten digits' bars
 * @param bar the greatest length of a bar
 * @param top the top of the rows
 * @param row the height of a row
 * @param pixel the width of one of the picture's pixels
 * @param thought the width of one of the ten columns of probabilities
 * @param stateTop the top of the rows of h and the gradient
 * @param unit the width of one of the units of h
 */
record DigitsLayout(double width, double height, double scoresX, double bar, double top, double row, double pictureX, double pixel,
        double thoughtX, double thought, double entropyX, double entropy, double stateTop, double stateX, double unit,
        double gradientX, double gradient) {
    static final double SHEET_X = 0.5;
    static final double SHEET_Y = 24;
    static final double SHEET = 224;

    static final DigitsLayout WIDE = new DigitsLayout(600, 566, 258, 250, 316, 8, 24.5, 8, 404.5, 9, 508.5, 40, 316, 262.5, 4,
            560, 39);
    /** Parts that are side by side in the wide picture are below each other. */
    static final DigitsLayout NARROW = new DigitsLayout(340, 764, 232, 50, 372, 6, 24.5, 6, 200.5, 10, 307.5, 32, 586, 24.5, 6.5,
            248, 88);

    /** The height of all rows. */
    double rows() {
        return DrawnDigit.SIZE * row;
    }

    boolean isNarrow() {
        return stateTop > top;
    }

    /** The greatest width of a line of text. */
    double lineWidth() {
        return width - SHEET_X;
    }
}
