package gatenotes.figures.tensor;

/**
 * The places of the figure's parts, in a wide and in a narrow picture. All lengths are in the scene's units.
 *
 * @param kinds how many kinds of tensors are side by side on the ladder
 * @param gutter the space before the columns of the sum
 * @param stripX the x at which the line of memory begins
 */
record TensorLayout(double width, int kinds, double gutter, double stripX) {
    static final TensorLayout WIDE = new TensorLayout(600, 6, 84, 84);
    /** Blocks of cells are below each other; names are above what they name. */
    static final TensorLayout NARROW = new TensorLayout(340, 3, 44, 1);

    static final double RUNG = 44;
    /** The distance from one line of captions to the next. */
    static final double CAPTION = 19;
    /** The top of the cells' room in a wide column; it is the same for all tensors. */
    static final double CELLS_TOP = 76;
    static final double CELLS_BOTTOM = 268;

    boolean isNarrow() {
        return kinds < TensorKind.values().length;
    }

    /** The y at which the ladder ends. */
    double ladderBottom() {
        return TensorKind.values().length / kinds * RUNG;
    }
}
