package gatenotes.figures.hello;

import gatenotes.scene.Numbers;

/**
 * The places of the figure's parts, in a wide and in a narrow picture. The narrow one has slim columns, and the rows' names
 * are above the rows. All lengths are in the scene's units.
 *
 * @param titleHeight the height of the title above the other parts
 * @param left the left edge of the first of four columns
 * @param pitch the distance from one column to the next
 * @param column the width of a column
 * @param margin the margin of the frame around the target's row
 * @param lossY the baseline of the losses
 * @param targetY the top of the letters that should be predicted
 * @param guessY the top of the letters that are predicted
 * @param scoreHeight the height of one of the four rows of scores
 * @param letterX the x at which a row of scores begins
 * @param barX the x at which its probability begins
 * @param stateWidth the width of one of the vectors c and h
 * @param stateGap half of the space between them
 * @param inputY the top of the input letters
 * @param curveLeft the x of the curve's step 0
 * @param arrowTo the x at which an arrow into a column ends
 */
record HelloLayout(double width, double titleHeight, double left, double pitch, double column, double margin, double lossY,
        double targetY, double guessY, double scoresY, double scoreHeight, double letterX, double barX, double stateY,
        double stateHeight, double stateWidth, double stateGap, double oneHotY, double inputY, double curveY, double curveLeft,
        double curveRight, double curveHeight, double arrowTo) {
    static final HelloLayout WIDE = new HelloLayout(600, 30, 70, 136, 108, 9, 13, 20, 46, 79, 20, -3, 57, 181, 148, 46, 3, 351,
            419, 460, 70, 586, 130, -4);
    static final HelloLayout NARROW = new HelloLayout(340, 46, 13, 84, 72, 8, 32, 58, 102, 148, 20, -5, 42, 254, 148, 35.5, 0.5,
            434, 518, 562, 40, 334, 150, -1);

    boolean isNarrow() {
        return targetY > lossY + 20;
    }

    /** The x of the name of a row that an arrow crosses. */
    double beside() {
        return left + column / 2 + 8;
    }

    /** The x at which the arrow that brings the state begins; an arrow that brings zeros leaves room for the digit 0. */
    double arrowFrom(boolean first, boolean memory) {
        if (isNarrow()) {
            return first || !memory ? -9 : column - pitch + 2;
        }
        return first ? -18 : memory ? column - pitch + 3 : -13;
    }

    /** A number with as many decimals as fit. */
    String number(double value) {
        return Numbers.fixed(value, !isNarrow() ? 2 : Math.abs(value) < 9.95 ? 1 : 0);
    }
}
