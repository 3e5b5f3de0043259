package gatenotes.figures.chain;

import gatenotes.figures.parts.GateColours;
import gatenotes.nn.Gate;
import gatenotes.nn.Network;
import gatenotes.scene.Line;
import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * All parameters of one layer as a pattern that is small enough for every copy of the cell. It has a row for each input
 * number and one for the bias, and a column for each neuron; the neurons of a gate are side by side. Violet is above
 * zero, brown below; weights near zero are left out.
 */
final class WeightPrint {
    private static final double NEAR_ZERO = 0.1;
    /** The gap between the gates, as a share of a square. */
    private static final double GAP = 0.75;
    private static final double BAR = 3;

    private final int columns;
    private final int units;
    private final int rows;
    private final float[][] values = new float[3][];

    /** @param layer the layer, from 1; it has a bias */
    public WeightPrint(Network network, int layer) {
        columns = network.spec().layers().get(layer - 1).columns();
        units = network.spec().layers().get(layer - 1).units();
        int count = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] = network.parameters().list().get(values.length * (layer - 1) + k).values();
            count += values[k].length;
        }
        rows = count / columns;
    }

    /**
     * The pattern, whose middle is the origin, in squares of up to {@code size}; it is no larger than {@code width} ×
     * {@code height}.
     *
     * @param named whether each gate has a bar of its colour above it
     */
    public List<Mark> draw(double width, double height, double size, boolean named) {
        var wide = columns + GAP * (columns / units - 1);
        var cell = Math.min(size, Math.min(width / wide, (height - (named ? 2 * BAR : 0)) / rows));
        var above = new Path.Pen();
        var below = new Path.Pen();
        var left = -wide * cell / 2;
        var top = (cell - rows * cell + (named ? 2 * BAR : 0)) / 2;
        var y = top;
        for (var matrix : values) {
            for (int at = 0; at < matrix.length; at += columns) {
                for (int j = 0; j < columns; j += units) {
                    var x = left + (j + GAP * (j / units)) * cell;
                    runs(above, matrix, at + j, 1, cell, x, y);
                    runs(below, matrix, at + j, -1, cell, x, y);
                }
                y += cell;
            }
        }
        var marks = new ArrayList<Mark>();
        if (named) {
            for (int j = 0; j < columns; j += units) {
                var x = left + (j + GAP * (j / units)) * cell;
                var gate = columns == units ? Gate.CANDIDATE : Gate.values()[j / units];
                marks.add(new Line(x, top - cell / 2 - BAR, x + units * cell, top - cell / 2 - BAR,
                        Style.stroke(GateColours.role(gate), BAR)));
            }
        }
        marks.add(above.path(Style.stroke(Palette.POSITIVE, cell)));
        marks.add(below.path(Style.stroke(Palette.NEGATIVE, cell)));
        return marks;
    }

    /** Draws neighbours of the same sign in a row of a gate as one stroke. */
    private void runs(Path.Pen pen, float[] matrix, int at, int sign, double cell, double left, double y) {
        for (int j = 0; j < units; j++) {
            var from = j;
            while (j < units && sign * matrix[at + j] >= NEAR_ZERO) {
                j++;
            }
            if (j > from) {
                pen.moveTo(left + from * cell, y).lineTo(left + j * cell, y);
            }
        }
    }
}
