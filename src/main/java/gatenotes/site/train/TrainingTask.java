package gatenotes.site.train;

import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import java.util.Map;
import java.util.function.Function;

/**
 * What a run learns and how well it did: batches to learn from and to measure on.
 *
 * @param network the network that can learn it
 * @param training what is learnt from
 * @param heldOut what is measured on in between, to stop early and to keep the best
 * @param test what is measured on once, at the end: set aside until then, or null where the held-out part has to do
 * @param metadata what a trained network goes with, such as its vocabulary
 * @param sample something the trained network makes by itself, for people to look at, or null where it makes nothing
 * @param dataHash tells this data from other data
 * @param unit what the speed counts
 * @param unitsPerBatch how many of them a training batch has
 */
record TrainingTask(NetworkSpec network, Batches training, Batches heldOut, Batches test, Map<String, String> metadata,
        Function<Network, String> sample, String dataHash, String unit, int unitsPerBatch) {
    /**
     * Batches of one size, counted from 0.
     *
     * @param count how many there are in one pass
     * @param sequences how many of a pass count; others only fill up the last batch
     * @param carriesState whether a batch goes on where the one before ended
     * @param batch is each of them in turn
     */
    record Batches(int count, int sequences, boolean carriesState, Batch batch, Filler filler) {
        /** The batch of a number; valid until the next call. */
        Batch get(int pass, int number) {
            filler.fill(pass, number);
            return batch;
        }

        /** How many of that batch's sequences count. */
        int counted(int number) {
            return Math.min(batch.batchSize(), sequences - number * batch.batchSize());
        }
    }

    /** Fills a batch. */
    interface Filler {
        /** @param pass which pass it is, from 0: decides the order where that is random */
        void fill(int pass, int number);
    }

    /** The recurrent layers that the options ask for, on top of an input. */
    static NetworkSpec stack(int inputSize, TrainingOptions options) {
        var spec = NetworkSpec.input(inputSize);
        for (int i = 0; i < options.layers(); i++) {
            spec = spec.layer(switch (options.cell()) {
                case "gru" -> LayerSpec.gru(options.units());
                case "rnn" -> LayerSpec.simpleRnn(options.units());
                default -> LayerSpec.lstm(options.units());
            });
        }
        return spec;
    }
}
