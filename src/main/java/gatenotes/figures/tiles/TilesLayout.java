package gatenotes.figures.tiles;

/**
 * The places of the figure's parts, in a wide and in a narrow picture. All lengths are in the scene's units.
 *
 * @param factsX the left edge of the text about the round
 * @param texelsX the left edge of the table of texels
 * @param texelsY the top of the table of texels
 * @param texel the width of one number
 */
record TilesLayout(double width, double height, double aX, double cX, double factsX, double texelsX, double texelsY, double texel) {
    static final double B_Y = 30;
    static final double A_Y = 222;

    static final TilesLayout WIDE = new TilesLayout(600, 400, 14, 204, 386, 386, A_Y, 38);
    /** The text about the round is above A, and the texels are below the matrices. */
    static final TilesLayout NARROW = new TilesLayout(340, 642, 4, 204, 4, 60, 464, 44);

    boolean isNarrow() {
        return factsX < cX;
    }
}
