package gatenotes.engine;

import gatenotes.math.JavaMatMul;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.store.FormatException;
import gatenotes.store.ParameterFile;
import gatenotes.store.SafeTensors;
import gatenotes.task.Vocabulary;
import gatenotes.train.Generator;

/**
 * A trained network that knows a text character by character.
 *
 * @param network computes in plain Java; not changed
 * @param vocabulary its symbols, one for each of its inputs and classes
 */
public record TextModel(Network network, Vocabulary vocabulary) {
    private static final String VOCABULARY = "vocabulary";

    public TextModel {
        if (!Generator.goesOn(network.spec()) || network.spec().inputSize() != vocabulary.size()) {
            throw new IllegalArgumentException("TextModel: a network of " + network.spec() + " and "
                    + vocabulary.size() + " symbols, expected as many inputs and classes as symbols");
        }
    }

    /**
     * Reads a file as the trainer writes it.
     *
     * @param source the file's name, for errors
     * @throws FormatException if the file is damaged or holds no such network
     */
    public static TextModel read(String source, byte[] file) {
        var stored = SafeTensors.read(source, file);
        var symbols = stored.metadata().get(VOCABULARY);
        if (symbols == null || symbols.isEmpty()) {
            throw new FormatException(source + ": metadata: " + VOCABULARY + " is missing, expected the symbols that the"
                    + " network knows");
        }
        var vocabulary = Vocabulary.of(symbols);
        var network = Network.zero(spec(stored), new JavaMatMul());
        ParameterFile.load(network.parameters(), source, stored.tensors());
        try {
            return new TextModel(network, vocabulary);
        } catch (IllegalArgumentException e) {
            throw new FormatException(source + ": " + e.getMessage());
        }
    }

    private static NetworkSpec spec(SafeTensors stored) {
        NetworkSpec spec = null;
        var layer = 1;
        while (true) {
            var kernel = stored.tensor("lstm_" + layer + "/kernel");
            var recurrent = stored.tensor("lstm_" + layer + "/recurrent_kernel");
            if (kernel == null || recurrent == null) {
                break;
            }
            spec = (spec == null ? NetworkSpec.input(kernel.shape()[0]) : spec).lstm(recurrent.shape()[0]);
            layer++;
        }
        var dense = stored.tensor("dense/kernel");
        if (spec == null || dense == null || dense.shape().length != 2) {
            throw new FormatException(stored.source() + ": there is no " + (spec == null ? "lstm_1/kernel"
                    : "dense/kernel") + ", expected an LSTM of the trainer under a dense layer");
        }
        return spec.dense(dense.shape()[1]);
    }
}
