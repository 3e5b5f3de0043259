package gatenotes.figures.digitrows;

/**
 * Where the parts of the figure stand, in a wide column and in a narrow one.
 *
 * @param top of the picture's rows
 * @param pixel width and height of one of the picture's
 * @param digitX where the picture begins
 * @param stateTop of the rows of c and h
 * @param stateX where c begins
 * @param unit width of a unit
 * @param gap between c and h
 * @param scoresX where the ten digits stand
 * @param score height of a digit's row
 * @param noteX where the step and the parameters are told
 * @param stepY baseline of the step
 * @param parametersY baseline of the parameters
 * @param legendY baseline of the last line
 */
record DigitRowsLayout(double width, double height, double top, double pixel, double digitX, double stateTop, double stateX,
        double unit, double gap, double scoresX, double score, double noteX, double stepY, double parametersY, double legendY) {
    static final DigitRowsLayout WIDE = new DigitRowsLayout(600, 372, 40, 9, 30, 40, 312, 8, 14, 516, 25.2, 312, 316.5, 338, 364);
    /** c and h stand below the picture. */
    static final DigitRowsLayout NARROW = new DigitRowsLayout(340, 518, 40, 6, 24, 300, 24, 13, 24, 212, 16.8, 212, 232.5, 258, 508);

    boolean isNarrow() {
        return stateTop > top;
    }
}
