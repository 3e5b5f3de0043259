package gatenotes.task;

/**
 * Turns a drawing into a picture like those from which the network has learned. It has {@value DrawnDigit#SIZE} ×
 * {@value DrawnDigit#SIZE} pixels; the digit is scaled into a box of {@value #BOX} × {@value #BOX}, and its ink's centre of
 * mass is in the middle.
 *
 * <p>Source: how MNIST's images were made, LeCun, Bottou, Bengio and Haffner 1998, section III.A.
 */
public final class DigitImage {
    /** Width and height of the box for the ink, in pixels. */
    static final int BOX = 20;

    /** The pen's width in pixels at {@link Drawing#USUAL_PRESSURE}; {@link #PEN_RANGE} says how much it changes with pressure. */
    private static final double PEN = 2.6;
    private static final double PEN_RANGE = 2;
    private static final int PIECES = 8;
    /** The smallest size to which the scale adapts: smaller drawings, such as a dot, are not enlarged further. */
    private static final double SMALLEST = 10;

    private DigitImage() {
    }

    /** The picture, a new array [28·28], 0 for paper and 1 for ink; all paper for an empty drawing. */
    public static float[] of(Drawing drawing) {
        if (drawing.isEmpty()) {
            return new float[DrawnDigit.SIZE * DrawnDigit.SIZE];
        }
        double left = Drawing.SIZE;
        double top = Drawing.SIZE;
        double right = 0;
        double bottom = 0;
        for (int stroke = 0; stroke < drawing.strokes(); stroke++) {
            for (int point = 0; point < drawing.points(stroke); point++) {
                left = Math.min(left, drawing.x(stroke, point));
                right = Math.max(right, drawing.x(stroke, point));
                top = Math.min(top, drawing.y(stroke, point));
                bottom = Math.max(bottom, drawing.y(stroke, point));
            }
        }
        double scale = (BOX - PEN) / Math.max(SMALLEST, Math.max(right - left, bottom - top));
        double middle = DrawnDigit.SIZE / 2.0;
        double x = middle - scale * (left + right) / 2;
        double y = middle - scale * (top + bottom) / 2;
        var boxed = ink(drawing, scale, x, y);
        double[] mass = centre(boxed);
        return ink(drawing, scale, x + middle - mass[0], y + middle - mass[1]);
    }

    /** The ink of a drawing whose points are at (x + scale·their x, y + scale·their y). */
    private static float[] ink(Drawing drawing, double scale, double x, double y) {
        var ink = new Ink();
        for (int stroke = 0; stroke < drawing.strokes(); stroke++) {
            int last = drawing.points(stroke) - 1;
            double fromX = x + scale * drawing.x(stroke, 0);
            double fromY = y + scale * drawing.y(stroke, 0);
            if (last == 0) {
                ink.line(fromX, fromY, fromX, fromY, pen(drawing.pressure(stroke, 0)));
            }
            for (int k = 0; k < last; k++) {
                int before = Math.max(0, k - 1);
                int after = Math.min(last, k + 2);
                for (int piece = 1; piece <= PIECES; piece++) {
                    double part = (double) piece / PIECES;
                    double toX = x + scale * Ink.between(drawing.x(stroke, before), drawing.x(stroke, k),
                            drawing.x(stroke, k + 1), drawing.x(stroke, after), part);
                    double toY = y + scale * Ink.between(drawing.y(stroke, before), drawing.y(stroke, k),
                            drawing.y(stroke, k + 1), drawing.y(stroke, after), part);
                    double pressure = (1 - part) * drawing.pressure(stroke, k) + part * drawing.pressure(stroke, k + 1);
                    ink.line(fromX, fromY, toX, toY, pen(pressure));
                    fromX = toX;
                    fromY = toY;
                }
            }
        }
        return ink.pixels;
    }

    private static double pen(double pressure) {
        return PEN + PEN_RANGE * (pressure - Drawing.USUAL_PRESSURE);
    }

    /** x and y of the ink's centre of mass. */
    static double[] centre(float[] pixels) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < pixels.length; i++) {
            sum += pixels[i];
            x += pixels[i] * (i % DrawnDigit.SIZE + 0.5);
            y += pixels[i] * (i / DrawnDigit.SIZE + 0.5);
        }
        return new double[] {x / sum, y / sum};
    }
}
