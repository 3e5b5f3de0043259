package gatenotes.figures.digitrows;

/**
 * The places of the figure's parts, in a wide and in a narrow picture. All lengths are in the scene's units.
 *
 * @param top the top of the picture's rows
 * @param pixel the width and height of one of the picture's pixels
 * @param digitX the left edge of the picture
 * @param stateTop the top of the rows of c and h
 * @param stateX the left edge of c
 * @param unit the width of a unit
 * @param gap the space between c and h
 * @param scoresX the left edge of the ten digits
 * @param score the height of a digit's row
 * @param noteX the left edge of the text about the step and the parameters
 * @param stepY the baseline of the step
 * @param parametersY the baseline of the parameters
 * @param legendY the baseline of the last line
 */
record DigitRowsLayout(double width, double height, double top, double pixel, double digitX, double stateTop, double stateX,
        double unit, double gap, double scoresX, double score, double noteX, double stepY, double parametersY, double legendY) {
    static final DigitRowsLayout WIDE = new DigitRowsLayout(600, 372, 40, 9, 30, 40, 312, 8, 14, 516, 25.2, 312, 316.5, 338, 364);
    /** c and h are below the picture. */
    static final DigitRowsLayout NARROW = new DigitRowsLayout(340, 518, 40, 6, 24, 300, 24, 13, 24, 212, 16.8, 212, 232.5,
            258, 508);

    boolean isNarrow() {
        return stateTop > top;
    }
}
