package gatenotes.figures.descent;

/**
 * The places of the figure's parts, in a wide and in a narrow picture. All lengths are in the scene's units.
 *
 * @param pitch the distance between two samples of the map
 * @param factY the baseline of the line about the surface
 * @param legendX the left edge of the legend of optimisers
 * @param legendTop the top of the legend
 * @param legendWidth the width of one optimiser in the legend
 * @param legendColumns how many optimisers are side by side
 * @param timeEnd the x of the last step
 * @param chartTop the top of the chart of losses
 */
record DescentLayout(double width, double height, double pitch, double factY, double legendX, double legendTop, double legendWidth,
        int legendColumns, double timeEnd, double chartTop) {
    static final double LEFT = 40;
    static final double TOP = 8;
    static final double LEGEND_PITCH = 84;
    static final double CHART_HEIGHT = 112;

    static final DescentLayout WIDE = new DescentLayout(600, 540, 5.5, 374, 448, TOP, 152, 1, 588, 398);
    /** The optimisers are below the map, two beside each other. */
    static final DescentLayout NARROW = new DescentLayout(340, 674, 4.125, 294, 0, 328, 166, 2, 336, 528);

    boolean isNarrow() {
        return legendColumns > 1;
    }

    double mapWidth() {
        return (DescentFigure.COLUMNS - 1) * pitch;
    }

    double mapHeight() {
        return (DescentFigure.ROWS - 1) * pitch;
    }

    boolean isOnMap(double x, double y) {
        return x >= LEFT && x <= LEFT + mapWidth() && y >= TOP && y <= TOP + mapHeight();
    }
}
