package gatenotes.figures.digits;

import gatenotes.figures.parts.DigitNetwork;
import gatenotes.task.DigitChange;

/**
 * How many of MNIST's 10,000 test images the shipped networks read correctly, as measured by
 * {@code mvn -Pmeasure-digits -Ddata=DIR -Dmodel=FILE}.
 */
final class MeasuredAccuracies {
    /** The number of images read correctly, for each network, each change and each amount of it. */
    private static final int[][][] RIGHT = {{
        {9656},
        {3887},
        {1946},
        {1567, 1983, 3110, 5270, 8004, 9387, 9656, 9393, 7599, 4298, 2070, 1267, 1157},
        {9138, 8489, 7558, 6699, 6088, 5777, 5694, 5293, 4962, 4733, 4362, 3985, 3674, 3488, 3406, 3815, 4733, 5253, 5933,
            6892, 7885, 8719},
    }, {
        {9879},
        {4058},
        {1539},
        {1474, 2174, 4061, 6696, 8984, 9728, 9879, 9794, 8571, 5115, 2373, 1336, 1246},
        {9469, 8868, 7774, 6554, 5616, 5213, 4971, 4404, 3950, 3692, 3554, 3661, 3752, 3864, 4511, 5524, 6075, 6092, 6448,
            7258, 8518, 9376},
    }, {
        {9919},
        {4373},
        {1592},
        {1728, 2801, 5020, 7845, 9446, 9870, 9919, 9879, 9151, 6041, 2869, 1504, 1441},
        {9591, 9036, 8135, 7087, 6293, 5759, 5340, 4711, 4320, 3962, 3760, 3880, 3962, 4130, 4836, 5924, 6777, 7153, 7579,
            8440, 9155, 9630},
    }, {
        {9939},
        {4483},
        {1510},
        {1645, 2683, 4916, 7804, 9483, 9885, 9939, 9893, 9199, 6136, 2871, 1480, 1489},
        {9572, 8926, 8038, 7032, 6311, 6117, 5783, 5281, 4957, 4511, 4071, 3998, 3932, 3933, 4459, 5179, 5812, 6153, 6920, 7941,
            8921, 9554},
    }};
    private static final double IMAGES = 10_000;

    private MeasuredAccuracies() {
    }

    static double percent(DigitNetwork network, DigitChange change, int amount) {
        int[] right = RIGHT[network.ordinal()][change.ordinal()];
        return 100 * right[right.length == 1 ? 0 : amount - change.least()] / IMAGES;
    }
}
