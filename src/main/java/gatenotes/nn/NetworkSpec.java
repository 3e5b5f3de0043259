package gatenotes.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * The description of a network; every engine runs the same one. Immutable.
 *
 * <pre>
 * NetworkSpec.input(65).lstm(128).lstm(128).dense(65)
 * NetworkSpec.input(3000).embedding(192).lstm(256).lstm(192).tiedDense()
 * </pre>
 *
 * @param inputSize the width of an input vector, or the number of classes of a one-hot input
 * @param embedding the width of the vectors that stand for the classes of the input, or 0 if these are one-hot
 * @param layers the recurrent layers, from input to output; at least one
 * @param classes the width of the dense layer on top, or 0 for none
 * @param denseBias whether the dense layer has a bias
 * @param tied whether the dense layer's kernel is the embedding, transposed (Press and Wolf 2017; Inan, Khosravi and
 *     Socher 2017); then the topmost layer is as wide as the embedding
 * @param lastOnly whether only the last state goes on to the dense layer (return_sequences off)
 */
public record NetworkSpec(int inputSize, int embedding, List<LayerSpec> layers, int classes, boolean denseBias,
        boolean tied, boolean lastOnly) {
    public NetworkSpec {
        if (inputSize < 1 || embedding < 0 || classes < 0) {
            throw new IllegalArgumentException("NetworkSpec: inputSize is " + inputSize + ", embedding " + embedding
                    + " and classes " + classes + ", expected at least 1, 0 and 0");
        }
        layers = List.copyOf(layers);
        if (tied && (classes != inputSize || layers.get(layers.size() - 1).units() != embedding)) {
            throw new IllegalArgumentException("NetworkSpec: a tied dense layer of " + classes + " classes on "
                    + layers.get(layers.size() - 1).units() + " units, expected " + inputSize + " (inputSize) on "
                    + embedding + " (embedding)");
        }
    }

    /** A network without layers, to be extended. */
    public static NetworkSpec input(int inputSize) {
        return new NetworkSpec(inputSize, 0, List.of(), 0, true, false, false);
    }

    /** Adds a trained vector of that width for each class of the input. */
    public NetworkSpec embedding(int width) {
        return new NetworkSpec(inputSize, width, layers, classes, denseBias, tied, lastOnly);
    }

    /** One more recurrent layer on top. */
    public NetworkSpec layer(LayerSpec layer) {
        var more = new ArrayList<>(layers);
        more.add(layer);
        return new NetworkSpec(inputSize, embedding, more, classes, denseBias, tied, lastOnly);
    }

    /** One more {@link LayerSpec#lstm} on top. */
    public NetworkSpec lstm(int units) {
        return layer(LayerSpec.lstm(units));
    }

    /** One more {@link LayerSpec#gru} on top. */
    public NetworkSpec gru(int units) {
        return layer(LayerSpec.gru(units));
    }

    /** One more {@link LayerSpec#simpleRnn} on top. */
    public NetworkSpec simpleRnn(int units) {
        return layer(LayerSpec.simpleRnn(units));
    }

    /** A dense layer on top, whose outputs are the scores of {@code count} classes. */
    public NetworkSpec dense(int count) {
        return new NetworkSpec(inputSize, embedding, layers, count, denseBias, false, lastOnly);
    }

    /** A dense layer on top that scores the classes of the input with the vectors of the embedding. */
    public NetworkSpec tiedDense() {
        return new NetworkSpec(inputSize, embedding, layers, inputSize, denseBias, true, lastOnly);
    }

    public NetworkSpec withoutDenseBias() {
        return new NetworkSpec(inputSize, embedding, layers, classes, false, tied, lastOnly);
    }

    /** The same network, of whose outputs only the last time step's counts. */
    public NetworkSpec lastOutput() {
        return new NetworkSpec(inputSize, embedding, layers, classes, denseBias, tied, true);
    }

    /** Whether another describes the same network; see {@link LayerSpec#isSame}. */
    boolean isSame(NetworkSpec other) {
        var same = inputSize == other.inputSize && embedding == other.embedding && classes == other.classes
                && denseBias == other.denseBias && tied == other.tied && lastOnly == other.lastOnly
                && layers.size() == other.layers.size();
        for (int i = 0; same && i < layers.size(); i++) {
            same = layers.get(i).isSame(other.layers.get(i));
        }
        return same;
    }

    /** The width of the input of layer {@code index}, counted from 0. */
    public int inputSize(int index) {
        return index > 0 ? layers.get(index - 1).units() : embedding > 0 ? embedding : inputSize;
    }

    /** The units of the topmost recurrent layer. */
    public int topUnits() {
        return layers.get(layers.size() - 1).units();
    }

    /** How many numbers are trained. */
    public int parameterCount() {
        int count = inputSize * embedding;
        count += classes == 0 || tied ? 0 : topUnits() * classes;
        count += denseBias ? classes : 0;
        for (int i = 0; i < layers.size(); i++) {
            count += layers.get(i).parameterCount(inputSize(i));
        }
        return count;
    }

    /**
     * The widths from input to output: {@code 65, lstm 128, dense 65}.
     *
     * <p>Written by hand because a record's generated {@code toString} would bring those of lists and of every record in
     * a list into the compiled script: tens of kilobytes in the reader's browser.
     */
    @Override
    public String toString() {
        var text = Integer.toString(inputSize) + (embedding == 0 ? "" : ", embedding " + embedding);
        for (var layer : layers) {
            text += ", " + layer.kind().prefix() + " " + layer.units();
        }
        return classes == 0 ? text : text + (tied ? ", tied " : ", dense ") + classes;
    }
}
