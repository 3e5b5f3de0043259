package gatenotes.figures.digits;

import gatenotes.task.DrawnDigit;

/**
 * Where the parts of the figure stand, in a wide column and in a narrow one. The sheet has the same place in both.
 *
 * @param scoresX where the ten digits' bars begin
 * @param bar the length of a bar
 * @param top of the rows
 * @param row height of one
 * @param pixel width of one of the picture's
 * @param thought width of one of the ten columns
 * @param stateTop of the rows beside which h and the gradient stand
 * @param unit width of one of h's
 */
record DigitsLayout(double width, double height, double scoresX, double bar, double top, double row, double pictureX, double pixel,
        double thoughtX, double thought, double entropyX, double entropy, double stateTop, double stateX, double unit,
        double gradientX, double gradient) {
    static final double SHEET_X = 0.5;
    static final double SHEET_Y = 24;
    static final double SHEET = 224;

    static final DigitsLayout WIDE = new DigitsLayout(600, 566, 258, 250, 316, 8, 24.5, 8, 404.5, 9, 508.5, 40, 316, 262.5, 4,
            560, 39);
    /** What stands side by side in the wide one stands below each other. */
    static final DigitsLayout NARROW = new DigitsLayout(340, 764, 232, 50, 372, 6, 24.5, 6, 200.5, 10, 307.5, 32, 586, 24.5, 6.5,
            248, 88);

    /** Height of all rows. */
    double rows() {
        return DrawnDigit.SIZE * row;
    }

    boolean isNarrow() {
        return stateTop > top;
    }

    /** How wide the lines of text may be. */
    double lineWidth() {
        return width - SHEET_X;
    }
}
