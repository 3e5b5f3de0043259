package gatenotes.figures.descent;

import gatenotes.scene.Path;
import gatenotes.scene.Style;
import java.util.Arrays;

/**
 * Where a function of two variables lies below a level, as closed outlines (marching squares).
 *
 * <p>The outlines run along the edge of the sampled area where the function is below the level there. Source of the
 * method: Lorensen and Cline 1987, in two dimensions.
 */
final class Contours {
    /** A point that lies no farther than this beside the line between its neighbours is left out, in pixels. */
    private static final double TOLERANCE = 0.15;

    private final double[] samples;
    private final int columns;
    private final int rows;
    private final double pitch;

    /**
     * @param samples of the function, row by row from the top; not modified
     * @param columns samples in a row
     * @param pitch between two samples, in pixels
     */
    Contours(double[] samples, int columns, double pitch) {
        this.samples = samples;
        this.columns = columns;
        this.pitch = pitch;
        rows = samples.length / columns;
    }

    /** The area below a level, its top left sample at the origin. */
    Path below(double level, Style style) {
        var next = links(level);
        var pen = new Path.Pen();
        for (int start = 0; start < next.length; start++) {
            if (next[start] >= 0) {
                outline(next, start, level, pen);
            }
        }
        return pen.path(style);
    }

    /**
     * For each edge between two samples that an outline crosses the edge it crosses next, else −1. Around the samples
     * stands a ring that is above every level. Edge 2·k leads right from place k, edge 2·k + 1 down.
     */
    private int[] links(double level) {
        var wide = columns + 2;
        var below = below(level);
        var next = new int[2 * below.length];
        Arrays.fill(next, -1);
        for (int j = 0; j <= rows; j++) {
            for (int i = 0; i <= columns; i++) {
                var place = j * wide + i;
                if (below[place] == below[place + 1] && below[place] == below[place + wide]
                        && below[place] == below[place + 1 + wide]) {
                    continue;
                }
                var corners = new boolean[] {below[place], below[place + 1], below[place + 1 + wide], below[place + wide]};
                var edges = new int[] {2 * place, 2 * (place + 1) + 1, 2 * (place + wide), 2 * place + 1};
                // Clockwise, twice: an outline leaves where the one that entered last came in.
                var entered = -1;
                for (int k = 0; k < 8; k++) {
                    var inside = corners[k % 4];
                    if (inside != corners[(k + 1) % 4]) {
                        if (!inside) {
                            entered = edges[k % 4];
                        } else if (entered >= 0) {
                            next[edges[k % 4]] = entered;
                        }
                    }
                }
            }
        }
        return next;
    }

    /** Of each place, the ring's included, whether it lies below a level. */
    private boolean[] below(double level) {
        var wide = columns + 2;
        var below = new boolean[wide * (rows + 2)];
        for (int k = 0; k < samples.length; k++) {
            below[(k / columns + 1) * wide + k % columns + 1] = samples[k] < level;
        }
        return below;
    }

    private boolean isSample(int i, int j) {
        return i >= 1 && i <= columns && j >= 1 && j <= rows;
    }

    private double sample(int i, int j) {
        return samples[(j - 1) * columns + i - 1];
    }

    /** Draws one outline and takes it out of the links. */
    private void outline(int[] next, int start, double level, Path.Pen pen) {
        var from = point(start, level);
        pen.moveTo(from[0], from[1]);
        var edge = next[start];
        next[start] = -1;
        var here = point(edge, level);
        while (edge != start) {
            var following = next[edge];
            next[edge] = -1;
            edge = following;
            var there = point(edge, level);
            if (aside(from, here, there) > TOLERANCE) {
                pen.lineTo(here[0], here[1]);
                from = here;
            }
            here = there;
        }
        pen.close();
    }

    /** How far a point lies beside the line from one to another. */
    private static double aside(double[] from, double[] point, double[] to) {
        var x = to[0] - from[0];
        var y = to[1] - from[1];
        var length = Math.sqrt(x * x + y * y);
        var area = Math.abs((point[0] - from[0]) * y - (point[1] - from[1]) * x);
        return length == 0 ? Double.MAX_VALUE : area / length;
    }

    /** Where the level is crossed on an edge; beside the ring, at the outermost sample. To a tenth of a pixel. */
    private double[] point(int edge, double level) {
        var wide = columns + 2;
        var i = edge / 2 % wide;
        var j = edge / 2 / wide;
        var right = edge % 2 == 0 ? 1 : 0;
        var down = 1 - right;
        double share;
        if (!isSample(i, j)) {
            share = 1;
        } else if (!isSample(i + right, j + down)) {
            share = 0;
        } else {
            var low = sample(i, j);
            share = (level - low) / (sample(i + right, j + down) - low);
        }
        return new double[] {tenth((i - 1 + right * share) * pitch), tenth((j - 1 + down * share) * pitch)};
    }

    /** Rounded to a tenth, which is as fine as a curve has to be and takes less room in the page. */
    static double tenth(double pixels) {
        return Math.floor(pixels * 10 + 0.5) / 10;
    }
}
