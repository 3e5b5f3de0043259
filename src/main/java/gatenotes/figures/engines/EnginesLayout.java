package gatenotes.figures.engines;

/**
 * The places of the figure's parts, in a wide and in a narrow picture. All lengths are in the scene's units.
 *
 * @param factsY the baseline of step and loss
 * @param barsY the baseline of the bars' title
 * @param titleLines how many lines the bars' title may take
 * @param row the distance from one engine to the next
 * @param barX the left edge of the bars
 * @param barY the distance of a bar below its row's top
 * @param barWidth the length of the longest bar
 * @param writingLines how many lines the network's text may take
 */
record EnginesLayout(double width, double factsY, double barsY, int titleLines, double row, double barX, double barY,
        double barWidth, int writingLines) {
    static final EnginesLayout WIDE = new EnginesLayout(600, 33, 70, 1, 34, 158, 0, 210, 3);
    /** Each bar is below its engine's name. */
    static final EnginesLayout NARROW = new EnginesLayout(340, 60, 92, 2, 62, 0, 25, 200, 6);

    boolean isNarrow() {
        return titleLines > 1;
    }
}
