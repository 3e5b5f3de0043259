package gatenotes.figures.digits;

import gatenotes.task.DigitChange;

/**
 * How many of MNIST's 10,000 test images the shipped network reads rightly, as it was measured by
 * {@code mvn -Pmeasure-digits -Ddata=DIR}.
 */
final class MeasuredAccuracies {
    /** For each change, and for each amount of it, right images. */
    private static final int[][] RIGHT = {
        {9939},
        {4483},
        {1510},
        {1645, 2683, 4916, 7804, 9483, 9885, 9939, 9893, 9199, 6136, 2871, 1480, 1489},
        {9572, 8926, 8038, 7032, 6311, 6117, 5783, 5281, 4957, 4511, 4071, 3998, 3932, 3933, 4459, 5179, 5812, 6153, 6920, 7941,
            8921, 9554},
    };
    private static final double IMAGES = 10_000;

    private MeasuredAccuracies() {
    }

    static double percent(DigitChange change, int amount) {
        int[] right = RIGHT[change.ordinal()];
        return 100 * right[right.length == 1 ? 0 : amount - change.least()] / IMAGES;
    }
}
