package gatenotes.figures.hello;

import gatenotes.scene.Numbers;

/**
 * Where the parts of the figure stand, in a wide column and in a narrow one. The narrow one has slim columns, and the rows'
 * names stand above the rows.
 *
 * @param titleHeight above the rest
 * @param left where the first of four columns begins
 * @param pitch from one column to the next
 * @param column width of one
 * @param margin of the frame around the target's row
 * @param lossY baseline of the losses
 * @param targetY top of the letters that should come out
 * @param guessY top of the letters that come out
 * @param scoreHeight of one of the four rows of scores
 * @param letterX where a row of scores begins
 * @param barX where its probability begins
 * @param stateWidth of one of the vectors c and h
 * @param stateGap half of what lies between them
 * @param inputY top of the letters that go in
 * @param curveLeft where the curve's step 0 stands
 * @param arrowTo where an arrow into a column ends
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

    /** Where the name of a row stands that an arrow crosses. */
    double beside() {
        return left + column / 2 + 8;
    }

    /** Where the arrow begins that brings the state; one that brings zeros leaves room for the zero. */
    double arrowFrom(boolean first, boolean memory) {
        if (isNarrow()) {
            return first || !memory ? -9 : column - pitch + 2;
        }
        return first ? -18 : memory ? column - pitch + 3 : -13;
    }

    /** A number, with as many decimals as there is room for. */
    String number(double value) {
        return Numbers.fixed(value, !isNarrow() ? 2 : Math.abs(value) < 9.95 ? 1 : 0);
    }
}
