package gatenotes.site.train;

import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import java.util.Map;
import java.util.function.Function;

/**
 * The task of a run: batches to learn from and to measure on.
 *
 * @param network the network that can learn it
 * @param training the batches to learn from
 * @param heldOut the batches for measurements during the run, to stop early and to keep the best
 * @param test the batches for a single measurement at the end, not used before; null if the held-out part serves for
 *     that, too
 * @param metadata entries stored with the trained network, such as its vocabulary
 * @param sample makes a sample of the trained network's output for people to look at; null if the task has none
 * @param dataHash a hash by which this data is recognised
 * @param unit the unit of the speed, such as characters
 * @param unitsPerBatch how many units a training batch has
 */
record TrainingTask(NetworkSpec network, Batches training, Batches heldOut, Batches test, Map<String, String> metadata,
        Function<Network, String> sample, String dataHash, String unit, int unitsPerBatch) {
    /**
     * Batches with the same number of sequences each, counted from 0. If sequences are missing, the last ones are repeated,
     * and their answers do not count ({@link gatenotes.train.SoftmaxCrossEntropy#IGNORE}).
     *
     * @param count the number of batches in one pass
     * @param carriesState whether each batch starts from the states after the one before
     */
    record Batches(int count, boolean carriesState, Source source) {
        /** A batch by its number; valid until the next call. */
        Batch get(int pass, int number) {
            return source.batch(pass, number);
        }
    }

    /** Makes batches. */
    interface Source {
        /** @param pass the number of the pass, from 0; it decides a random order */
        Batch batch(int pass, int number);
    }

    /** The recurrent layers that the options describe, for this input size. */
    static NetworkSpec stack(int inputSize, TrainingOptions options) {
        return stack(NetworkSpec.input(inputSize), options);
    }

    /** The network that the options describe, to predict the next of {@code symbols} symbols. */
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
