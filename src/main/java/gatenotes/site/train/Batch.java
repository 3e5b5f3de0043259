package gatenotes.site.train;

import gatenotes.nn.Trace;

/**
 * Sequences side by side, time-major, with the answers that the network should give.
 *
 * @param timeSteps the length of each sequence
 * @param batchSize the number of sequences
 * @param classes one-hot inputs by index [timeSteps, batchSize], or null
 * @param values inputs [timeSteps, batchSize, width], or null
 * @param targets classes [timeSteps, batchSize], or [batchSize] if only the last output counts
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

    /** Copies the inputs of the sequences from {@code first} on into a trace, as many as the trace has rows. */
    void into(Trace trace, int first) {
        int rows = trace.batchSize();
        if (classes != null) {
            trace.setInput(part(classes, new int[timeSteps * rows], timeSteps, first, rows, 1));
        } else {
            int width = values.length / (timeSteps * batchSize);
            trace.setInput(part(values, new float[timeSteps * rows * width], timeSteps, first, rows, width));
        }
    }

    /** The targets of {@code rows} sequences from {@code first} on, in the order of a trace's outputs. */
    int[] targets(int first, int rows) {
        int steps = targets.length / batchSize;
        return part(targets, new int[steps * rows], steps, first, rows, 1);
    }

    /** Copies, for each step, {@code rows} rows from {@code first} on; {@code all} and {@code part} are arrays of the same type. */
    private <T> T part(T all, T part, int steps, int first, int rows, int width) {
        for (int step = 0; step < steps; step++) {
            System.arraycopy(all, (step * batchSize + first) * width, part, step * rows * width, rows * width);
        }
        return part;
    }
}
