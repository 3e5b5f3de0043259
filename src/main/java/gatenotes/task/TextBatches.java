package gatenotes.task;

/**
 * A text cut into batches for truncated back-propagation through time. There are {@code batchSize} readers; each goes
 * through its own stretch of the text without a gap, {@code timeSteps} symbols a batch. Immutable.
 *
 * <pre>
 * stretch = timeSteps · batches                                      symbols of each reader
 * batches = floor((length − 1) / (batchSize · timeSteps))
 * input  of reader b at step t of batch k = text[b·stretch + k·timeSteps + t]
 * target likewise                         = text[b·stretch + k·timeSteps + t + 1]
 * </pre>
 * So each of the first {@code batchSize · stretch} symbols is an input exactly once; after them at most
 * {@code batchSize · timeSteps} symbols are not inputs. A reader's state goes on from batch to batch and starts anew at
 * batch 0, the only place where the reader jumps.
 */
public final class TextBatches {
    private final int[] indexes;
    private final int batchSize;
    private final int timeSteps;
    private final int batches;

    /**
     * @param indexes the text as its vocabulary's indexes; kept, not modified
     * @throws IllegalArgumentException if the text is too short for one batch, naming both lengths
     */
    public TextBatches(int[] indexes, int batchSize, int timeSteps) {
        if (batchSize < 1 || timeSteps < 1) {
            throw new IllegalArgumentException("TextBatches: batchSize " + batchSize + ", timeSteps " + timeSteps
                    + ", expected at least 1 each");
        }
        long pairs = (long) batchSize * timeSteps;
        if (indexes.length <= pairs) {
            throw new IllegalArgumentException("TextBatches: the text has " + indexes.length
                    + " symbols, expected more than batchSize " + batchSize + " · timeSteps " + timeSteps + " = " + pairs);
        }
        this.indexes = indexes;
        this.batchSize = batchSize;
        this.timeSteps = timeSteps;
        this.batches = (int) ((indexes.length - 1) / pairs);
    }

    /** The number of batches in one pass over the text, at least 1. */
    public int batches() {
        return batches;
    }

    /**
     * Writes one batch.
     *
     * @param batch the number of the batch, from 0
     * @param inputs [timeSteps, batchSize], overwritten
     * @param targets [timeSteps, batchSize], overwritten: the symbol after each input
     */
    public void fill(int batch, int[] inputs, int[] targets) {
        if (batch < 0 || batch >= batches) {
            throw new IllegalArgumentException("TextBatches.fill: batch " + batch + ", expected 0 to " + (batches - 1));
        }
        if (inputs.length != timeSteps * batchSize || targets.length != timeSteps * batchSize) {
            throw new IllegalArgumentException("TextBatches.fill: inputs of " + inputs.length + " and targets of "
                    + targets.length + ", expected timeSteps " + timeSteps + " · batchSize " + batchSize);
        }
        int stretch = batches * timeSteps;
        for (int reader = 0; reader < batchSize; reader++) {
            int from = reader * stretch + batch * timeSteps;
            for (int step = 0; step < timeSteps; step++) {
                inputs[step * batchSize + reader] = indexes[from + step];
                targets[step * batchSize + reader] = indexes[from + step + 1];
            }
        }
    }
}
