package gatenotes.vectors;

/** Converts between the order of files and frameworks, [batchSize, timeSteps, …], and ours, [timeSteps, batchSize, …]. */
final class TimeMajor {
    private TimeMajor() {
    }

    /** [batchSize, timeSteps] as [timeSteps, batchSize]; a new array. */
    public static int[] fromBatchMajor(int[] values, int batchSize, int timeSteps) {
        var swapped = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            swapped[i % timeSteps * batchSize + i / timeSteps] = values[i];
        }
        return swapped;
    }

    /** [batchSize, timeSteps, size] as [timeSteps, batchSize, size]; a new array. */
    public static float[] fromBatchMajor(float[] values, int batchSize, int timeSteps, int size) {
        return swap(values, batchSize, timeSteps, size);
    }

    /** [timeSteps, batchSize, size] as [batchSize, timeSteps, size]; a new array. */
    public static float[] toBatchMajor(float[] values, int timeSteps, int batchSize, int size) {
        return swap(values, timeSteps, batchSize, size);
    }

    private static float[] swap(float[] values, int first, int second, int size) {
        var swapped = new float[values.length];
        for (int i = 0; i < first; i++) {
            for (int j = 0; j < second; j++) {
                System.arraycopy(values, (i * second + j) * size, swapped, (j * first + i) * size, size);
            }
        }
        return swapped;
    }
}
