package gatenotes.figures.engines;

/**
 * Where the parts of the figure stand, in a wide column and in a narrow one.
 *
 * @param factsY baseline of step and loss
 * @param barsY baseline of what the bars show
 * @param titleLines of that
 * @param row from one engine to the next
 * @param barX where bars begin
 * @param barY how far below their row's top
 * @param barWidth of the longest
 * @param writingLines that the network's text may take
 */
record EnginesLayout(double width, double factsY, double barsY, int titleLines, double row, double barX, double barY,
        double barWidth, int writingLines) {
    static final EnginesLayout WIDE = new EnginesLayout(600, 33, 70, 1, 34, 158, 0, 210, 3);
    /** Each bar stands below its engine's name. */
    static final EnginesLayout NARROW = new EnginesLayout(340, 60, 92, 2, 62, 0, 25, 200, 6);

    boolean isNarrow() {
        return titleLines > 1;
    }
}
