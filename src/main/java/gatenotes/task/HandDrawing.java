package gatenotes.task;

import gatenotes.math.Random;
import gatenotes.math.Trigonometry;

/**
 * Random drawings of digits as people draw them. Each digit has two ways of writing; drawings are larger or smaller, thicker or
 * thinner, slanted, turned, shaky, and anywhere on the sheet.
 */
public final class HandDrawing {
    private static final double SHAKE = 0.45;
    private static final double SLANT = 0.3;
    private static final double TURN = 10 * Math.PI / 180;
    private static final double STRETCH = 0.15;
    private static final double LEAST_SIZE = 1.1;
    private static final double MOST_SIZE = 2.3;

    /** A second way of writing each digit, in the pixels of {@link DrawnDigit}. */
    private static final double[][][] OTHERS = {
        {{17, 6, 12, 5, 8.5, 9, 8, 16, 11, 22, 16, 22.5, 19.5, 18, 19.5, 10, 16, 5.5, 13, 6.5}},
        {{14, 5, 14, 14, 14, 23}},
        {{9, 8, 13, 5, 18, 7, 17.5, 12, 12, 18, 8.5, 21.5, 10, 19, 13, 19.5, 16, 22, 20, 21.5}},
        {{9, 6, 18.5, 5.5}, {18.5, 5.5, 13, 12}, {13, 12, 18, 14, 19, 19, 15, 23, 9, 21.5}},
        {{10, 6, 9, 13, 9.5, 15.5, 14, 15.8, 19, 15}, {18, 6, 17.6, 14, 17, 23.5}},
        {{18.5, 6, 12, 5.5, 9.5, 8, 10.5, 12, 15, 14, 18, 18, 16, 22, 11, 23, 8.5, 21}},
        {{13, 5, 10, 11, 9, 17, 11, 22, 15.5, 22.5, 18, 19, 16, 15.5, 12, 16, 9.5, 19}},
        {{8, 6, 14, 5.8, 20, 5.5}, {20, 5.5, 16, 12.5, 13, 23}, {11, 14, 19, 13.5}},
        {{14, 13, 10, 10, 11, 6, 15, 5, 18, 8, 16, 11.5, 14, 13}, {14, 13, 10, 16, 9.5, 20.5, 13, 23, 17.5, 21, 18, 17, 14, 13}},
        {{17.5, 8, 14, 5.5, 10, 8, 10.5, 12, 14, 13, 17, 10.5, 18, 8}, {18, 8, 17.5, 14, 15, 20, 11, 23}},
    };

    private HandDrawing() {
    }

    /** A drawing of a digit, in one of its two ways. */
    public static Drawing of(int digit, Random random) {
        double[][] strokes = random.nextInt(2) == 0 ? DrawnDigit.strokes(digit) : OTHERS[digit];
        double size = random.nextDouble(LEAST_SIZE, MOST_SIZE);
        double wide = size * (1 + random.nextDouble(-STRETCH, STRETCH));
        double slant = random.nextDouble(-SLANT, SLANT);
        double angle = random.nextDouble(-TURN, TURN);
        double pressure = random.nextDouble(0.2, 0.9);
        double room = Drawing.SIZE / 2.0 - DrawnDigit.SIZE / 2.0 * size * 0.8;
        double middleX = Drawing.SIZE / 2.0 + random.nextDouble(-1, 1) * Math.max(0, room);
        double middleY = Drawing.SIZE / 2.0 + random.nextDouble(-1, 1) * Math.max(0, room);
        var drawing = Drawing.EMPTY;
        for (var stroke : strokes) {
            for (int i = 0; i < stroke.length; i += 2) {
                double x = stroke[i] - DrawnDigit.SIZE / 2.0 + SHAKE * random.nextGaussian();
                double y = stroke[i + 1] - DrawnDigit.SIZE / 2.0 + SHAKE * random.nextGaussian();
                double slanted = wide * (x - slant * y);
                double atX = middleX + Trigonometry.cos(angle) * slanted - Trigonometry.sin(angle) * size * y;
                double atY = middleY + Trigonometry.sin(angle) * slanted + Trigonometry.cos(angle) * size * y;
                double pressed = pressure + 0.1 * random.nextGaussian();
                drawing = i == 0 ? drawing.begin(atX, atY, Math.min(1, Math.max(0, pressed)))
                        : drawing.extend(atX, atY, Math.min(1, Math.max(0, pressed)));
            }
        }
        return drawing;
    }
}
