package gatenotes.figures.chain;

/**
 * The places of the figure's parts, in a wide and in a narrow picture. In the narrow one a cell's units are below its
 * weights, sentences take more lines, and the numbers of an equation are below it. All lengths are in the scene's units.
 *
 * @param left the left edge of the first cell of the chain
 * @param between the space between two cells of a layer, for the wires from one to the next
 * @param legendHeight the height of the legend of symbols
 * @param chainHeight the height of all layers
 * @param highestBox the height of a cell if there is only one layer
 * @param plate the width of a layer's weights
 * @param textHeight the height of the sentences below the chain
 * @param cell the places in the open cell
 * @param rowHeight the height of an equation
 * @param numbersDown the distance of an equation's numbers below its line
 * @param firstNumber the x at which the first unit's numbers end
 * @param numberPitch the distance from one unit's numbers to the next
 */
record ChainLayout(double width, double left, double between, double legendHeight, double chainHeight, double highestBox,
        double plate, double textHeight, Cell cell, double rowHeight, double numbersDown, double firstNumber, double numberPitch) {
    /**
     * The x of places in the open cell, from left to right.
     *
     * @param left where the old c and h enter
     * @param frame where the cell begins
     * @param join where x joins the old h
     * @param end where c comes down to h
     * @param branch where h goes up
     * @param frameEnd where the cell ends
     * @param right where the new c and h leave
     * @param plug half of the width of the plugs at both sides
     * @param half half of a layer's width
     */
    record Cell(double left, double frame, double join, double forget, double input, double candidate, double output, double end,
            double branch, double frameEnd, double right, double plug, double half) {
    }

    static final ChainLayout WIDE = new ChainLayout(640, 84, 40, 24, 132, 64, 60, 56,
            new Cell(40, 92, 128, 190, 270, 346, 420, 490, 524, 556, 600, 17, 25), 22, 0, 326, 76);
    static final ChainLayout NARROW = new ChainLayout(340, 60, 14, 62, 190, 84, 48, 122,
            new Cell(28, 33, 60, 88, 134, 180, 226, 264, 296, 305, 311, 13, 21), 40, 18, 84, 80);

    boolean isNarrow() {
        return numbersDown > 0;
    }

    double top() {
        return legendHeight + 38;
    }

    double bottom() {
        return top() + chainHeight;
    }

    double textY() {
        return bottom() + 50;
    }

    double cellY() {
        return textY() + textHeight - 22;
    }

    double equationsY() {
        return cellY() + CellDrawing.HEIGHT + 12;
    }

    double height() {
        return equationsY() + 20 + 9 * rowHeight;
    }

    /** The height of a cell of the chain. */
    double boxHeight(int depth) {
        return Math.min(highestBox, chainHeight / depth - (isNarrow() ? 14 : 18));
    }
}
