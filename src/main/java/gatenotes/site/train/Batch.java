package gatenotes.site.train;

import gatenotes.nn.Trace;

/**
 * Sequences side by side, time-major, and what the network should answer.
 *
 * @param timeSteps of each sequence
 * @param batchSize how many
 * @param classes one-hot inputs by index [timeSteps, batchSize], or null
 * @param values inputs [timeSteps, batchSize, width], or null
 * @param targets classes [timeSteps, batchSize], or [batchSize] where only the last output counts
 */
record Batch(int timeSteps, int batchSize, int[] classes, float[] values, int[] targets) {
    /** An empty batch of one-hot inputs. */
    static Batch ofClasses(int timeSteps, int batchSize) {
        return new Batch(timeSteps, batchSize, new int[timeSteps * batchSize], null, new int[timeSteps * batchSize]);
    }

    /** An empty batch of values with one answer for each sequence. */
    static Batch ofValues(int timeSteps, int batchSize, int width) {
        return new Batch(timeSteps, batchSize, null, new float[timeSteps * batchSize * width], new int[batchSize]);
    }

    /** Puts the inputs of the sequences from {@code first} on into a trace, as many as it has rows. */
    void into(Trace trace, int first) {
        int rows = trace.batchSize();
        if (classes != null) {
            int[] part = new int[timeSteps * rows];
            for (int step = 0; step < timeSteps; step++) {
                System.arraycopy(classes, step * batchSize + first, part, step * rows, rows);
            }
            trace.setInput(part);
        } else {
            int width = values.length / (timeSteps * batchSize);
            float[] part = new float[timeSteps * rows * width];
            for (int step = 0; step < timeSteps; step++) {
                System.arraycopy(values, (step * batchSize + first) * width, part, step * rows * width, rows * width);
            }
            trace.setInput(part);
        }
    }

    /** The targets of {@code rows} sequences from {@code first} on, in the order of a trace's outputs. */
    int[] targets(int first, int rows) {
        int steps = targets.length / batchSize;
        int[] part = new int[steps * rows];
        for (int step = 0; step < steps; step++) {
            System.arraycopy(targets, step * batchSize + first, part, step * rows, rows);
        }
        return part;
    }
}
