package gatenotes.web.gl;

import gatenotes.nn.NetworkSpec;
import gatenotes.train.SoftmaxCrossEntropy;
import java.util.Arrays;

/** The input classes and the target classes of a training step, on the graphics processor. */
final class LstmBatch {
    /** The width of {@link #order} in entries; the shader uses the same number. */
    private static final int ORDER_WIDTH = 256;

    private final int classCount;
    private final int timeSteps;
    private final int batchSize;
    private final int groups;
    private final GlTexture classes;
    private final GlTexture order;
    private final float[] classTexels;
    private final float[] orderTexels;
    private final int[] starts;
    private int counted;

    LstmBatch(GlContext context, NetworkSpec spec, int timeSteps, int batchSize) {
        classCount = spec.inputSize();
        this.timeSteps = timeSteps;
        this.batchSize = batchSize;
        groups = GlMatrix.blocks(batchSize);
        classes = new GlTexture(context, groups, timeSteps, 2);
        var entries = Math.max(timeSteps * batchSize, classCount + 1);
        order = new GlTexture(context, ORDER_WIDTH, (entries + ORDER_WIDTH - 1) / ORDER_WIDTH, 1);
        classTexels = new float[2 * 4 * groups * timeSteps];
        orderTexels = new float[4 * order.width() * order.height()];
        starts = new int[classCount + 1];
    }

    /** The inputs in layer 0, the targets in layer 1: at (group, step) four batch rows; −1 if there is no class. */
    GlTexture classes() {
        return classes;
    }

    /** The rows in the order of their input class (x), and the index at which each class begins (y). */
    GlTexture order() {
        return order;
    }

    /** How many targets count. */
    int counted() {
        return counted;
    }

    /**
     * Copies a batch to the graphics processor.
     *
     * @param indexes [timeSteps, batchSize]
     * @param targets [timeSteps, batchSize]; {@link SoftmaxCrossEntropy#IGNORE} for a row that does not count
     * @throws IllegalArgumentException if a shape differs or an index is no class
     */
    void write(int[] indexes, int[] targets, int outputs) {
        require("indexes", indexes, classCount, false);
        require("targets", targets, outputs, true);
        Arrays.fill(classTexels, -1);
        Arrays.fill(starts, 0);
        var half = classTexels.length / 2;
        counted = 0;
        for (var i = 0; i < indexes.length; i++) {
            var at = i / batchSize * 4 * groups + i % batchSize;
            classTexels[at] = indexes[i];
            classTexels[half + at] = targets[i];
            counted += targets[i] == SoftmaxCrossEntropy.IGNORE ? 0 : 1;
            starts[indexes[i] + 1]++;
        }
        for (var k = 0; k < classCount; k++) {
            starts[k + 1] += starts[k];
            orderTexels[4 * (k + 1) + 1] = starts[k + 1];
        }
        for (var i = 0; i < indexes.length; i++) {
            orderTexels[4 * starts[indexes[i]]++] = i / batchSize * 4 * groups + i % batchSize;
        }
        classes.write(classTexels);
        order.write(orderTexels);
    }

    private void require(String name, int[] found, int limit, boolean mayIgnore) {
        if (found.length != timeSteps * batchSize) {
            throw new IllegalArgumentException("GlTraining: " + name + " are " + found.length + ", expected "
                    + timeSteps * batchSize + " (timeSteps = " + timeSteps + ", batchSize = " + batchSize + ")");
        }
        for (var index : found) {
            if ((index < 0 || index >= limit) && !(mayIgnore && index == SoftmaxCrossEntropy.IGNORE)) {
                throw new IllegalArgumentException("GlTraining: " + name + " hold " + index + ", expected 0 to "
                        + (limit - 1));
            }
        }
    }
}
