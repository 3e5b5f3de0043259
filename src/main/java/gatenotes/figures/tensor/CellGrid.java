package gatenotes.figures.tensor;

import gatenotes.figures.tensor.TensorKind.Axis;
import gatenotes.math.Shape;
import java.util.List;

/**
 * The places of a tensor's cells when its axes are drawn inside one another: an image in a row of images, a pixel in an
 * image, a channel in a pixel. No cell covers another, so each can be pointed at.
 */
final class CellGrid {
    private final List<Axis> axes;
    private final boolean planes;
    private final boolean film;
    private final boolean narrow;
    private final double[] gaps;
    /** The width of a block of the axes from k inwards; the last one is the width of a cell. */
    private final double[] widths;
    private final double[] heights;

    /**
     * @param axes the axes, outermost first
     * @param shape the length of each axis
     * @param narrow whether samples and frames are below each other, with room for a caption above each
     */
    public CellGrid(List<Axis> axes, Shape shape, boolean narrow, double cellWidth, double cellHeight) {
        this.axes = axes;
        this.narrow = narrow;
        planes = Axis.CHANNELS.place(axes) == 1;
        film = Axis.FRAMES.place(axes) >= 0;
        var rank = shape.rank();
        gaps = new double[rank];
        widths = new double[rank + 1];
        heights = new double[rank + 1];
        widths[rank] = cellWidth;
        heights[rank] = cellHeight;
        for (int k = rank - 1; k >= 0; k--) {
            gaps[k] = gap(axes.get(k));
            var count = shape.axis(k);
            widths[k] = down(k) ? widths[k + 1] : count * (widths[k + 1] + gaps[k]) - gaps[k];
            heights[k] = down(k) ? count * (heights[k + 1] + gaps[k]) - gaps[k] : heights[k + 1];
        }
    }

    /** Whether steps along axis {@code k} go down rather than to the right. */
    public boolean down(int k) {
        return switch (axes.get(k)) {
            case TIME_STEPS, HEIGHT -> true;
            case SAMPLES -> film || narrow;
            case FRAMES -> narrow;
            default -> false;
        };
    }

    /** Whether axis {@code k} separates blocks of cells. */
    public boolean blocks(int k) {
        return gaps[k] >= 6;
    }

    /** The width of a block of the axes from {@code k} inwards. */
    public double width(int k) {
        return widths[k];
    }

    /** The height of a block of the axes from {@code k} inwards. */
    public double height(int k) {
        return heights[k];
    }

    /** The distance to the right from the first cell to this one. */
    public double x(int... index) {
        double x = 0;
        for (int k = 0; k < index.length; k++) {
            x += down(k) ? 0 : index[k] * (widths[k + 1] + gaps[k]);
        }
        return x;
    }

    /** The distance downwards from the first cell to this one. */
    public double y(int... index) {
        double y = 0;
        for (int k = 0; k < index.length; k++) {
            y += down(k) ? index[k] * (heights[k + 1] + gaps[k]) : 0;
        }
        return y;
    }

    private double gap(Axis axis) {
        return switch (axis) {
            case SAMPLES -> narrow ? 12 + TensorLayout.CAPTION : film ? 14 : 22;
            case FRAMES -> narrow ? 6 + TensorLayout.CAPTION : planes ? 6 : 24;
            case CHANNELS -> !planes ? 0 : narrow ? 6 : film ? 18 : 9;
            case WIDTH, HEIGHT -> planes ? 0 : narrow ? 3 : 4;
            default -> 0;
        };
    }
}
