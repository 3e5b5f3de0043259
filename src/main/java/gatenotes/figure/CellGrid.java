package gatenotes.figure;

import gatenotes.figure.TensorKind.Axis;
import gatenotes.math.Shape;
import java.util.List;

/**
 * Where the cells of a tensor lie when its axes are drawn inside one another: an image in a row of images, a
 * pixel in an image, a channel in a pixel. No cell covers another, so each can be pointed at.
 */
final class CellGrid {
    private final List<Axis> axes;
    private final Shape shape;
    private final boolean planes;
    private final boolean film;
    private final double cellWidth;
    private final double cellHeight;

    /**
     * @param axes outermost first
     * @param shape the length of each
     */
    CellGrid(List<Axis> axes, Shape shape, double cellWidth, double cellHeight) {
        this.axes = axes;
        this.shape = shape;
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
        planes = axes.indexOf(Axis.CHANNELS) == 1;
        film = axes.contains(Axis.FRAMES);
    }

    /** Whether steps along axis {@code k} go down rather than to the right. */
    boolean down(int k) {
        return switch (axes.get(k)) {
            case TIME_STEPS, HEIGHT -> true;
            case SAMPLES -> film;
            default -> false;
        };
    }

    /** Whether axis {@code k} sets whole blocks of cells apart. */
    boolean blocks(int k) {
        return gap(k) >= 6;
    }

    /** The width of a block of the axes from {@code k} inwards. */
    double width(int k) {
        if (k == shape.rank()) {
            return cellWidth;
        }
        return down(k) ? width(k + 1) : shape.axis(k) * (width(k + 1) + gap(k)) - gap(k);
    }

    /** The height of a block of the axes from {@code k} inwards. */
    double height(int k) {
        if (k == shape.rank()) {
            return cellHeight;
        }
        return down(k) ? shape.axis(k) * (height(k + 1) + gap(k)) - gap(k) : height(k + 1);
    }

    /** How far right of the first cell this one lies. */
    double x(int... index) {
        double x = 0;
        for (int k = 0; k < index.length; k++) {
            x += down(k) ? 0 : index[k] * (width(k + 1) + gap(k));
        }
        return x;
    }

    /** How far below the first cell this one lies. */
    double y(int... index) {
        double y = 0;
        for (int k = 0; k < index.length; k++) {
            y += down(k) ? index[k] * (height(k + 1) + gap(k)) : 0;
        }
        return y;
    }

    private double gap(int k) {
        return switch (axes.get(k)) {
            case SAMPLES -> film ? 14 : 22;
            case FRAMES -> planes ? 6 : 24;
            case CHANNELS -> planes ? (film ? 18 : 9) : 0;
            case WIDTH, HEIGHT -> planes ? 0 : 4;
            default -> 0;
        };
    }
}
