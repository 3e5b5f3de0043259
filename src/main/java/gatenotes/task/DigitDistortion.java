package gatenotes.task;

import gatenotes.math.DecimalText;
import gatenotes.math.Random;
import gatenotes.math.Trigonometry;

/**
 * Small changes after which a digit is still the same digit: it is moved, turned, stretched, slanted and bent, each by a
 * random amount. A network that learns from them reads handwriting it has not seen. Immutable.
 *
 * <p>Each pixel q of the changed image is interpolated between the four pixels around the place p of the given image:
 * <pre>
 * p = middle + A·(q − middle) + shift + bend(q)        A = rotation · (stretch, slant)
 * </pre>
 * The bend is a smooth field that interpolates random moves of {@value #NODES} × {@value #NODES} nodes.
 *
 * <p>Source: affine and elastic distortions of training images, Simard, Steinkraus and Platt 2003.
 *
 * @param shift the largest move along each axis, in pixels
 * @param rotation the largest turn in either direction, in degrees
 * @param stretch the largest change of length along each axis, as a share, and the largest slant
 * @param bend the standard deviation of the nodes' moves, in pixels
 */
public record DigitDistortion(double shift, double rotation, double stretch, double bend) {
    /** Changes nothing. */
    public static final DigitDistortion NONE = new DigitDistortion(0, 0, 0, 0);

    private static final int NODES = 5;

    /** @throws IllegalArgumentException if a number is negative, or a stretch leaves nothing of the image */
    public DigitDistortion {
        if (!(shift >= 0 && rotation >= 0 && stretch >= 0 && stretch < 0.9 && bend >= 0)) {
            throw new IllegalArgumentException("DigitDistortion: shift " + DecimalText.write(shift) + ", rotation "
                    + DecimalText.write(rotation) + ", stretch " + DecimalText.write(stretch) + ", bend "
                    + DecimalText.write(bend) + ", expected none negative and stretch below 0.9");
        }
    }

    /** Whether images stay as they are. */
    public boolean isNone() {
        return shift == 0 && rotation == 0 && stretch == 0 && bend == 0;
    }

    /**
     * Changes one image.
     *
     * @param image [rows, columns]; not modified
     * @param random decides the amounts
     * @param changed [rows, columns], overwritten; paper where p is outside the image
     */
    public void apply(float[] image, int rows, int columns, Random random, float[] changed) {
        double angle = random.nextDouble(-1, 1) * rotation * Math.PI / 180;
        double wide = 1 + random.nextDouble(-1, 1) * stretch;
        double high = 1 + random.nextDouble(-1, 1) * stretch;
        double slant = random.nextDouble(-1, 1) * stretch;
        double moveX = random.nextDouble(-1, 1) * shift;
        double moveY = random.nextDouble(-1, 1) * shift;
        var bendX = nodes(random);
        var bendY = nodes(random);
        double cos = Trigonometry.cos(angle);
        double sin = Trigonometry.sin(angle);
        double middleX = (columns - 1) / 2.0;
        double middleY = (rows - 1) / 2.0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = (column - middleX) * wide + (row - middleY) * slant;
                double y = (row - middleY) * high;
                double atX = (double) column / columns * (NODES - 1);
                double atY = (double) row / rows * (NODES - 1);
                changed[row * columns + column] = (float) inkAt(image, rows, columns,
                        middleX + cos * x - sin * y + moveX + smooth(bendX, atX, atY),
                        middleY + sin * x + cos * y + moveY + smooth(bendY, atX, atY));
            }
        }
    }

    private double[] nodes(Random random) {
        var moves = new double[NODES * NODES];
        for (int i = 0; bend > 0 && i < moves.length; i++) {
            moves[i] = random.nextGaussian() * bend;
        }
        return moves;
    }

    /** Interpolates between the four nodes around a place; the weights change smoothly, so that the field has no edges. */
    private static double smooth(double[] nodes, double x, double y) {
        int column = Math.min(NODES - 2, (int) x);
        int row = Math.min(NODES - 2, (int) y);
        double right = eased(x - column);
        double down = eased(y - row);
        int at = row * NODES + column;
        return (1 - down) * ((1 - right) * nodes[at] + right * nodes[at + 1])
                + down * ((1 - right) * nodes[at + NODES] + right * nodes[at + NODES + 1]);
    }

    private static double eased(double part) {
        return part * part * (3 - 2 * part);
    }

    /** The ink at a place between pixels; outside the image there is paper. */
    static double inkAt(float[] image, int rows, int columns, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = x - column;
        double down = y - row;
        double ink = 0;
        for (int i = 0; i < 4; i++) {
            int r = row + i / 2;
            int c = column + i % 2;
            if (r >= 0 && r < rows && c >= 0 && c < columns) {
                ink += (i / 2 == 0 ? 1 - down : down) * (i % 2 == 0 ? 1 - right : right) * image[r * columns + c];
            }
        }
        return ink;
    }
}
