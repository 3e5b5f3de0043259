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
     * Batches of as many sequences each, counted from 0. Where sequences are missing, the last ones are there again, and their
     * answers do not count ({@link gatenotes.train.SoftmaxCrossEntropy#IGNORE}).
     *
     * @param count how many there are in one pass
     * @param carriesState whether a batch goes on where the one before ended
     */
    record Batches(int count, boolean carriesState, Source source) {
        /** The batch of a number; valid until the next call. */
        Batch get(int pass, int number) {
            return source.batch(pass, number);
        }
    }

    /** Makes batches. */
    interface Source {
        /** @param pass which pass it is, from 0: decides the order where that is random */
        Batch batch(int pass, int number);
    }

    /** The recurrent layers that the options ask for, on top of an input. */
    static NetworkSpec stack(int inputSize, TrainingOptions options) {
        return stack(NetworkSpec.input(inputSize), options);
    }

    /** The network that the options ask for, which tells the next of so many symbols. */
    static NetworkSpec nextOf(int symbols, TrainingOptions options) {
        var spec = stack(NetworkSpec.input(symbols).embedding(options.embedding()), options);
        return options.tied() ? spec.tiedDense() : spec.dense(symbols);
    }

    private static NetworkSpec stack(NetworkSpec input, TrainingOptions options) {
        var spec = input;
        for (int i = 1; i <= options.layers(); i++) {
            int units = options.tied() && i == options.layers() ? options.embedding() : options.units();
            spec = spec.layer(switch (options.cell()) {
                case "gru" -> LayerSpec.gru(units);
                case "rnn" -> LayerSpec.simpleRnn(units);
                default -> LayerSpec.lstm(units);
            });
        }
        return spec;
    }
}
