package gatenotes.site.train;

import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import java.util.Map;

/** What a run learns and how well it did: batches to learn from and to measure on. */
interface TrainingTask {
    /** Batches of one size, counted from 0 to {@link #count} − 1. */
    interface Batches {
        /** How many there are in one pass. */
        int count();

        /**
         * The batch of a number; valid until the next call.
         *
         * @param pass which pass it is, from 0: decides the order where that is random
         */
        Batch get(int pass, int number);

        /** How many of that batch's sequences count; the others only fill it up. */
        int counted(int number);

        /** Whether a batch goes on where the one before ended. */
        default boolean carriesState() {
            return false;
        }
    }

    /** The network that can learn it. */
    NetworkSpec network();

    /** What is learnt from. */
    Batches training();

    /** What is measured on in between, to stop early and to keep the best. */
    Batches heldOut();

    /** What is measured on once, at the end: set aside until then, or null where the held-out part has to do. */
    default Batches test() {
        return null;
    }

    /** What a trained network goes with, such as its vocabulary. */
    Map<String, String> metadata();

    /** Something the trained network makes by itself, for people to look at, or null where it makes nothing. */
    default String sample(Network network) {
        return null;
    }

    /** Tells this data from other data. */
    String dataHash();

    /** What the speed counts. */
    String unit();

    /** How many of them a training batch has. */
    int unitsPerBatch();

    /** The recurrent layers that the options ask for, on top of {@code bottom}. */
    static NetworkSpec stack(NetworkSpec bottom, TrainingOptions options) {
        var spec = bottom;
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
