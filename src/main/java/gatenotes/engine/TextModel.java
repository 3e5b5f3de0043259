package gatenotes.engine;

import gatenotes.nn.Network;
import gatenotes.store.FormatException;
import gatenotes.store.NetworkFile;
import gatenotes.task.CharacterSounds;
import gatenotes.task.Vocabulary;
import gatenotes.train.Generator;

/**
 * A trained network whose inputs and outputs are the characters of a text.
 *
 * @param network the network, computed in plain Java; not modified
 * @param vocabulary the network's symbols, one for each of its inputs and classes
 * @param sounds the sounds of the symbols in verse; null if the file does not hold them
 */
public record TextModel(Network network, Vocabulary vocabulary, CharacterSounds sounds) {
    /** A model without the sounds of its symbols. */
    public TextModel(Network network, Vocabulary vocabulary) {
        this(network, vocabulary, null);
    }

    public TextModel {
        if (!Generator.goesOn(network.spec()) || network.spec().inputSize() != vocabulary.size()) {
            throw new IllegalArgumentException("TextModel: a network of " + network.spec() + " and "
                    + vocabulary.size() + " symbols, expected as many inputs and classes as symbols");
        }
    }

    /**
     * Reads a file that the trainer wrote, or a network of PyTorch or Keras with its vocabulary; see {@link NetworkFile}.
     *
     * @param source the file's name, for errors
     * @throws FormatException if the file is damaged or holds no such network
     */
    public static TextModel read(String source, byte[] file) {
        return of(RunFile.read(source, file, null));
    }

    /** The model that a run's file holds. */
    public static TextModel of(RunFile file) {
        return new TextModel(file.open(), Vocabulary.of(file.network().symbols()), file.sounds());
    }
}
