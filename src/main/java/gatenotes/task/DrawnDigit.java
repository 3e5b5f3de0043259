package gatenotes.task;

/**
 * Digits drawn by hand as strokes, in the format of MNIST: 28 × 28 pixels, row by row, 0 for paper and 1 for ink.
 */
public final class DrawnDigit {
    /** The number of rows, and of pixels in a row. */
    public static final int SIZE = 28;

    private static final double INK_WIDTH = 2.6;
    private static final int PIECES = 12;

    /** For each digit its strokes, for each stroke the points it runs through: x, y, x, y, … in pixels. */
    private static final double[][][] STROKES = {
        {{14, 5, 9, 8, 7.5, 14, 9.5, 20.5, 14, 23, 18.5, 20, 20, 13.5, 18.5, 8, 14, 5}},
        {{10.5, 9, 15, 5}, {15, 5, 14.6, 14, 14, 23}},
        {{8.5, 9.5, 11, 5.8, 16, 5.2, 19, 8.5, 17.5, 13, 12.5, 18, 8, 22.5}, {8, 22.5, 14, 22, 20.5, 22.5}},
        {{8.5, 7, 13, 5, 17.5, 6.5, 17.5, 10.5, 12.5, 13.3}, {12.5, 13.3, 17.8, 14.8, 18.8, 19, 14.5, 23, 8.5, 21.5}},
        {{15, 5, 11, 11.5, 7.5, 17}, {7.5, 17, 14, 16.8, 21, 16.5}, {17, 10.5, 16.6, 17, 16, 24}},
        {{18.8, 5.5, 10.5, 5.5}, {10.5, 5.5, 9.6, 12.6}, {9.6, 12.6, 14.5, 11.2, 19, 14.5, 18.5, 19.8, 14, 23, 8.5, 21}},
        {{17.5, 4.8, 12, 9, 9, 15, 9.5, 20.3, 13.5, 23.3, 18, 21, 18.6, 16.8, 14.5, 14.3, 9.8, 17.5}},
        {{8, 6, 14, 5.8, 20, 5.5}, {20, 5.5, 16, 12.5, 13, 23}},
        {{18, 8, 14, 5, 9.8, 7.6, 11.2, 12, 17, 16, 18.2, 20.3, 14, 23.4, 9.6, 20.6, 11.2, 16, 17, 12, 18, 8}},
        {{18.5, 9.5, 15, 5.5, 10.5, 7, 9.5, 11.2, 13, 14, 17.5, 12, 18.5, 9.5}, {18.5, 9.5, 18, 16, 15.5, 23.5}},
    };

    private DrawnDigit() {
    }

    /**
     * The picture of a digit; a new array [28·28].
     *
     * @param digit from 0 to 9
     */
    public static float[] pixels(int digit) {
        var ink = new Ink();
        for (var stroke : STROKES[digit]) {
            var last = stroke.length / 2 - 1;
            for (int k = 0; k < last; k++) {
                var fromX = stroke[2 * k];
                var fromY = stroke[2 * k + 1];
                for (int piece = 1; piece <= PIECES; piece++) {
                    var part = (double) piece / PIECES;
                    var toX = along(stroke, 0, k, last, part);
                    var toY = along(stroke, 1, k, last, part);
                    ink.line(fromX, fromY, toX, toY, INK_WIDTH);
                    fromX = toX;
                    fromY = toY;
                }
            }
        }
        return ink.pixels;
    }

    private static double along(double[] stroke, int axis, int k, int last, double part) {
        return Ink.between(stroke[2 * Math.max(0, k - 1) + axis], stroke[2 * k + axis], stroke[2 * (k + 1) + axis],
                stroke[2 * Math.min(last, k + 2) + axis], part);
    }

    /** For each stroke of a digit the points it runs through, x, y, x, y, … in pixels; not to be modified. */
    static double[][] strokes(int digit) {
        return STROKES[digit];
    }
}
