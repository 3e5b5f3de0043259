package gatenotes.figures.chain;

/**
 * Where the parts of the figure stand, in a wide column and in a narrow one. In the narrow one a cell's units stand below its
 * weights, sentences take more lines, and the numbers of an equation stand below it.
 *
 * @param left where the first cell of the chain begins
 * @param between two cells of a layer, room for what goes from one to the next
 * @param legendHeight of the symbols
 * @param chainHeight of all layers
 * @param highestBox how high a cell is where there is only one layer
 * @param plate width of a layer's weights
 * @param textHeight of the sentences below the chain
 * @param cell the open cell's places
 * @param rowHeight of an equation
 * @param numbersDown how far below an equation's line its numbers stand
 * @param firstNumber where the first unit's numbers end
 * @param numberPitch from one unit's numbers to the next
 */
record ChainLayout(double width, double left, double between, double legendHeight, double chainHeight, double highestBox,
        double plate, double textHeight, Cell cell, double rowHeight, double numbersDown, double firstNumber, double numberPitch) {
    /**
     * Places in the open cell, from left to right.
     *
     * @param left where the old c and h come in
     * @param frame where the cell begins
     * @param join where x joins the old h
     * @param end where c comes down to h
     * @param branch where h goes up
     * @param frameEnd where the cell ends
     * @param right where the new c and h leave
     * @param plug half of the width of what stands at either side
     * @param half of a layer's width
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

    /** How high a cell of the chain is. */
    double boxHeight(int depth) {
        return Math.min(highestBox, chainHeight / depth - (isNarrow() ? 14 : 18));
    }
}
