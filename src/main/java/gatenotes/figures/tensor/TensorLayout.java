package gatenotes.figures.tensor;

/**
 * Where the parts of the figure stand, in a wide column and in a narrow one.
 *
 * @param kinds of tensors side by side on the ladder
 * @param gutter before the columns of the sum
 * @param stripX where memory begins
 */
record TensorLayout(double width, int kinds, double gutter, double stripX) {
    static final TensorLayout WIDE = new TensorLayout(600, 6, 84, 84);
    /** Blocks of cells stand below each other, and so do a name and what it names. */
    static final TensorLayout NARROW = new TensorLayout(340, 3, 44, 1);

    static final double RUNG = 44;
    /** From one line of captions to the next. */
    static final double CAPTION = 19;
    /** Of the cells in a wide column, which have the same room whatever their tensor. */
    static final double CELLS_TOP = 76;
    static final double CELLS_BOTTOM = 268;

    boolean isNarrow() {
        return kinds < TensorKind.values().length;
    }

    /** Where the ladder ends. */
    double ladderBottom() {
        return TensorKind.values().length / kinds * RUNG;
    }
}
