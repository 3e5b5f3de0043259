package gatenotes.reference;

import gatenotes.nn.NetworkSpec;

/**
 * The recipe of the well-known character RNN: its first weights, the pieces in which it reads, and how it learns. From
 * Karpathy's "The Unreasonable Effectiveness of Recurrent Neural Networks", 2015.
 */
final class CharacterRnn {
    static final int UNITS = 100;
    static final int STEPS = 25;
    static final double LEARNING_RATE = 0.1;
    static final double CLIP = 5;
    static final double EPSILON = 1e-8;

    /** All characters of the text of Shakespeare that it learns, by code point. */
    static final String VOCABULARY = "\n !$&',-.3:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** The expected losses of the first steps, computed by another program. */
    static final double[] LOSSES = {104.3603187364, 101.7424400902, 241.1321109143, 186.0532467539, 242.2826596095,
            172.0499108413, 153.2455607251, 137.2654800519};

    private CharacterRnn() {
    }

    static NetworkSpec spec() {
        int characters = VOCABULARY.length();
        return NetworkSpec.input(characters).simpleRnn(UNITS).dense(characters);
    }

    /** The text as indexes of the vocabulary. */
    static int[] indexes(String text) {
        return text.chars().map(VOCABULARY::indexOf).toArray();
    }

    /**
     * The first weights, from a 64-bit congruential generator: kernel, recurrent kernel, bias, dense kernel, dense
     * bias. The generator fills the matrices as [to, from]; ours are [from, to].
     */
    static double[][] firstWeights() {
        int characters = VOCABULARY.length();
        var generator = new Generator();
        return new double[][] {generator.transposed(UNITS, characters), generator.transposed(UNITS, UNITS),
                new double[UNITS], generator.transposed(characters, UNITS), new double[characters]};
    }

    private static final class Generator {
        private long state = 42;

        double[] transposed(int rows, int columns) {
            var values = new double[rows * columns];
            for (int i = 0; i < values.length; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                double uniform = (state >>> 11) * 0x1p-53;
                values[i % columns * rows + i / columns] = (2 * uniform - 1) * 0.01;
            }
            return values;
        }
    }
}
