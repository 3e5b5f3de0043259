package gatenotes.task;

import gatenotes.math.Random;

/**
 * Images of handwritten digits, read row by row: a row is a time step, its pixels are the input. Immutable.
 *
 * <p>For a network a pixel is a number from 0 (paper) to 1 (ink).
 *
 * @param rows the time steps of an image
 * @param columns the inputs at a time step
 * @param pixels [count, rows, columns], each 0 to 255 as {@code pixel & 0xFF}; not to be modified
 * @param labels [count], each 0 to 9; not to be modified
 */
public record Digits(int rows, int columns, byte[] pixels, byte[] labels) {
    /** The number of answers a network can give: 0 to 9. */
    public static final int CLASSES = 10;

    /** @throws IllegalArgumentException if the numbers of images and labels differ, or a label is above 9 */
    public Digits {
        if (rows < 1 || columns < 1 || pixels.length != (long) labels.length * rows * columns) {
            throw new IllegalArgumentException("Digits: " + pixels.length + " pixels, expected labels " + labels.length
                    + " · rows " + rows + " · columns " + columns);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= CLASSES) {
                throw new IllegalArgumentException("Digits: label " + i + " is " + (labels[i] & 0xFF)
                        + ", expected 0 to 9");
            }
        }
    }

    /** The number of images. */
    public int count() {
        return labels.length;
    }

    /**
     * The images {@code [from, to)} in random order.
     *
     * <p>Source: Fisher and Yates, in Durstenfeld's form.
     */
    public static int[] shuffled(Random random, int from, int to) {
        int[] order = new int[to - from];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = from + i;
        }
        return order;
    }

    /**
     * Writes some images as one batch.
     *
     * @param order the numbers of images
     * @param from the place in {@code order} of the first image to write
     * @param batchSize how many images to write
     * @param inputs [rows, batchSize, columns], overwritten
     * @param targets [batchSize], overwritten with the labels
     */
    public void fill(int[] order, int from, int batchSize, float[] inputs, int[] targets) {
        fill(order, from, batchSize, DigitDistortion.NONE, 0, inputs, targets);
    }

    /**
     * Writes some images, distorted, as one batch.
     *
     * @param seed decides, together with an image's number, how it is distorted
     */
    public void fill(int[] order, int from, int batchSize, DigitDistortion distortion, int seed, float[] inputs,
            int[] targets) {
        if (inputs.length != rows * batchSize * columns || targets.length != batchSize) {
            throw new IllegalArgumentException("Digits.fill: inputs of " + inputs.length + " and targets of "
                    + targets.length + ", expected [" + rows + ", " + batchSize + ", " + columns + "] and ["
                    + batchSize + "]");
        }
        float[] image = new float[rows * columns];
        float[] changed = distortion.isNone() ? image : new float[rows * columns];
        for (int i = 0; i < batchSize; i++) {
            int number = order[from + i];
            targets[i] = labels[number];
            image(number, image);
            if (changed != image) {
                distortion.apply(image, rows, columns, new Random(seed * 1_000_003 + number), changed);
            }
            for (int row = 0; row < rows; row++) {
                System.arraycopy(changed, row * columns, inputs, (row * batchSize + i) * columns, columns);
            }
        }
    }

    /**
     * Writes one image.
     *
     * @param image [rows, columns], overwritten
     */
    public void image(int number, float[] image) {
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) ((pixels[number * rows * columns + i] & 0xFF) / 255.0);
        }
    }
}
