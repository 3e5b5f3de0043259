package gatenotes.engine;

import gatenotes.nn.Network;
import gatenotes.store.FormatException;
import gatenotes.store.NetworkFile;
import gatenotes.task.Vocabulary;
import gatenotes.train.Generator;

/**
 * A trained network that knows a text character by character.
 *
 * @param network computes in plain Java; not changed
 * @param vocabulary its symbols, one for each of its inputs and classes
 */
public record TextModel(Network network, Vocabulary vocabulary) {
    public TextModel {
        if (!Generator.goesOn(network.spec()) || network.spec().inputSize() != vocabulary.size()) {
            throw new IllegalArgumentException("TextModel: a network of " + network.spec() + " and "
                    + vocabulary.size() + " symbols, expected as many inputs and classes as symbols");
        }
    }

    /**
     * Reads a file as the trainer writes it, or a network of PyTorch or Keras with its vocabulary; see {@link NetworkFile}.
     *
     * @param source the file's name, for errors
     * @throws FormatException if the file is damaged or holds no such network
     */
    public static TextModel read(String source, byte[] file) {
        return of(RunFile.read(source, file, null));
    }

    /** The network of a run's file. */
    public static TextModel of(RunFile file) {
        return new TextModel(file.open(), Vocabulary.of(file.network().symbols()));
    }
}
