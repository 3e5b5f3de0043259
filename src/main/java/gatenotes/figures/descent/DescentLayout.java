package gatenotes.figures.descent;

/**
 * Where the parts of the figure stand, in a wide column and in a narrow one.
 *
 * @param pitch between two samples of the map
 * @param factY baseline of the line about the surface
 * @param legendX where the first optimiser is told
 * @param legendTop its top
 * @param legendWidth of one optimiser
 * @param legendColumns optimisers side by side
 * @param timeEnd where the last step lies
 * @param chartTop of the losses
 */
record DescentLayout(double width, double height, double pitch, double factY, double legendX, double legendTop, double legendWidth,
        int legendColumns, double timeEnd, double chartTop) {
    static final double LEFT = 40;
    static final double TOP = 8;
    static final double LEGEND_PITCH = 84;
    static final double CHART_HEIGHT = 112;

    static final DescentLayout WIDE = new DescentLayout(600, 540, 5.5, 374, 448, TOP, 152, 1, 588, 398);
    /** The optimisers stand below the map, two beside each other. */
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
