package gatenotes.figures.chain;

import gatenotes.nn.Network;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Style;
import java.util.List;

/**
 * All parameters of one layer as a pattern, small enough to stand in every copy of the cell: a row for each number
 * that comes in and one for the bias, a column for each neuron. Violet is above zero, brown below, and what is near
 * zero is left out.
 */
final class WeightPrint {
    private static final double NEAR_ZERO = 0.1;

    private final int columns;
    private final int rows;
    private final float[][] values = new float[3][];

    /** @param layer from 1; it has a bias */
    public WeightPrint(Network network, int layer) {
        columns = network.spec().layers().get(layer - 1).columns();
        int count = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] = network.parameters().list().get(values.length * (layer - 1) + k).values();
            count += values[k].length;
        }
        rows = count / columns;
    }

    /** The pattern around its own middle, in squares of up to {@code size}, no larger than {@code width} × {@code height}. */
    public List<Mark> draw(double width, double height, double size) {
        var cell = Math.min(size, Math.min(width / columns, height / rows));
        var above = new Path.Pen();
        var below = new Path.Pen();
        var y = (cell - rows * cell) / 2;
        for (var matrix : values) {
            for (int at = 0; at < matrix.length; at += columns) {
                runs(above, matrix, at, 1, cell, y);
                runs(below, matrix, at, -1, cell, y);
                y += cell;
            }
        }
        return List.of(above.path(Style.stroke(Palette.POSITIVE, cell)),
                below.path(Style.stroke(Palette.NEGATIVE, cell)));
    }

    /** Neighbours of one sign in a row are one stroke. */
    private void runs(Path.Pen pen, float[] matrix, int at, int sign, double cell, double y) {
        var left = -columns * cell / 2;
        for (int j = 0; j < columns; j++) {
            var from = j;
            while (j < columns && sign * matrix[at + j] >= NEAR_ZERO) {
                j++;
            }
            if (j > from) {
                pen.moveTo(left + from * cell, y).lineTo(left + j * cell, y);
            }
        }
    }
}
