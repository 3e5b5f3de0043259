package gatenotes.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * A network, described: the one description every engine runs.
 *
 * <pre>
 * NetworkSpec.input(65).lstm(128).lstm(128).dense(65)
 * </pre>
 *
 * @param inputSize the width of an input vector, or the number of classes of a one-hot input
 * @param layers the recurrent layers, from input to output; at least one
 * @param classes the width of the dense layer on top, or 0 for none
 * @param denseBias whether the dense layer has a bias
 * @param lastOnly whether only the last state goes on to the dense layer (return_sequences off)
 */
public record NetworkSpec(int inputSize, List<LayerSpec> layers, int classes, boolean denseBias, boolean lastOnly) {
    public NetworkSpec {
        if (inputSize < 1 || classes < 0) {
            throw new IllegalArgumentException("NetworkSpec: inputSize is " + inputSize + " and classes " + classes
                    + ", expected at least 1 and at least 0");
        }
        layers = List.copyOf(layers);
    }

    /** A network of no layers yet. */
    public static NetworkSpec input(int inputSize) {
        return new NetworkSpec(inputSize, List.of(), 0, true, false);
    }

    /** One more recurrent layer on top. */
    public NetworkSpec layer(LayerSpec layer) {
        var more = new ArrayList<>(layers);
        more.add(layer);
        return new NetworkSpec(inputSize, more, classes, denseBias, lastOnly);
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

    /** A dense layer on top, whose outputs are the scores of so many classes. */
    public NetworkSpec dense(int count) {
        return new NetworkSpec(inputSize, layers, count, denseBias, lastOnly);
    }

    public NetworkSpec withoutDenseBias() {
        return new NetworkSpec(inputSize, layers, classes, false, lastOnly);
    }

    /** Only the last time step's output counts. */
    public NetworkSpec lastOutput() {
        return new NetworkSpec(inputSize, layers, classes, denseBias, true);
    }

    /** Whether another describes the same network; see {@link LayerSpec#isSame}. */
    boolean isSame(NetworkSpec other) {
        var same = inputSize == other.inputSize && classes == other.classes && denseBias == other.denseBias
                && lastOnly == other.lastOnly && layers.size() == other.layers.size();
        for (int i = 0; same && i < layers.size(); i++) {
            same = layers.get(i).isSame(other.layers.get(i));
        }
        return same;
    }

    /** The width of what goes into layer {@code index}, counted from 0. */
    public int inputSize(int index) {
        return index == 0 ? inputSize : layers.get(index - 1).units();
    }

    /** The units of the topmost recurrent layer. */
    public int topUnits() {
        return layers.get(layers.size() - 1).units();
    }

    /** How many numbers are trained. */
    public int parameterCount() {
        int count = classes == 0 ? 0 : topUnits() * classes + (denseBias ? classes : 0);
        for (int i = 0; i < layers.size(); i++) {
            count += layers.get(i).parameterCount(inputSize(i));
        }
        return count;
    }

    /**
     * The widths from input to output: {@code 65, lstm 128, dense 65}.
     *
     * <p>Written out because a record's own text would write any list's, and with it every record that lies in
     * one: tens of kilobytes in the reader's browser.
     */
    @Override
    public String toString() {
        var text = Integer.toString(inputSize);
        for (var layer : layers) {
            text += ", " + layer.kind().prefix() + " " + layer.units();
        }
        return classes == 0 ? text : text + ", dense " + classes;
    }
}
