package gatenotes.figures.tiles;

/**
 * Where the parts of the figure stand, in a wide column and in a narrow one.
 *
 * @param factsX where what the round does is told
 * @param texelsX where the table of texels begins
 * @param texelsY its top
 * @param texel width of one number
 */
record TilesLayout(double width, double height, double aX, double cX, double factsX, double texelsX, double texelsY, double texel) {
    static final double B_Y = 30;
    static final double A_Y = 222;

    static final TilesLayout WIDE = new TilesLayout(600, 400, 14, 204, 386, 386, A_Y, 38);
    /** The round is told above A, and the texels stand below the matrices. */
    static final TilesLayout NARROW = new TilesLayout(340, 642, 4, 204, 4, 60, 464, 44);

    boolean isNarrow() {
        return factsX < cX;
    }
}
