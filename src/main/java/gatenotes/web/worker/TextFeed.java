package gatenotes.web.worker;

import gatenotes.task.TextBatches;

/** The batches of a text in order, repeated without end. */
final class TextFeed {
    /** The most upcoming batches that are used to measure engines. */
    private static final int AHEAD = 4;

    private final TextBatches batches;
    private final int[] inputs;
    private final int[] targets;
    private int next;

    /** @param size the number of characters in a batch */
    TextFeed(TextBatches batches, int size) {
        this.batches = batches;
        inputs = new int[size];
        targets = new int[size];
    }

    /** Moves to the next batch. */
    void advance() {
        batches.fill(next, inputs, targets);
        next = (next + 1) % batches.batches();
    }

    /** Whether the text begins anew with the next batch, so that the network's state at its end does not apply. */
    boolean isAtStart() {
        return next == 0;
    }

    /** The inputs of the present batch; overwritten by {@link #advance}. */
    int[] inputs() {
        return inputs;
    }

    /** The targets of the present batch; overwritten by {@link #advance}. */
    int[] targets() {
        return targets;
    }

    /** The number of the batch to which {@link #advance} moves. */
    int position() {
        return next;
    }

    /** Goes back to a position. */
    void backTo(int position) {
        next = position;
    }

    /** Copies of the next batches: {@code [0]} the inputs of each, {@code [1]} the targets. */
    int[][][] upcoming() {
        var some = new int[2][Math.min(AHEAD, batches.batches())][inputs.length];
        for (int i = 0; i < some[0].length; i++) {
            batches.fill((next + i) % batches.batches(), some[0][i], some[1][i]);
        }
        return some;
    }
}
