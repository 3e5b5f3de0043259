package gatenotes.store;

import gatenotes.nn.CellKind;
import gatenotes.nn.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the layers in a file with Keras's names; our own names have the same form.
 *
 * <pre>
 * sequential/lstm/lstm_cell/kernel              lstm_1/kernel
 * sequential/lstm/lstm_cell/recurrent_kernel    lstm_1/recurrent_kernel
 * sequential/lstm/lstm_cell/bias                lstm_1/bias
 * sequential/dense/kernel                       dense/kernel
 * </pre>
 * A file with an embedding and without a dense kernel is tied: the transposed embedding is the kernel. Layout and order
 * of the gates are the same as ours. The part of a name before the last slash is a layer. The {@code :0} with which
 * TensorFlow ends names is left out.
 */
final class KerasLayers {
    private static final String KERNEL = "kernel";
    private static final String RECURRENT = "recurrent_kernel";
    private static final String BIAS = "bias";
    private static final String PEEPHOLES = "peepholes";
    private static final String EMBEDDINGS = "embeddings";

    private final String source;
    /** The tensors by layer and then by the last part of the name. */
    private final Map<String, Map<String, Tensor>> layers = new LinkedHashMap<>();
    private final List<Tensor> found = new ArrayList<>();

    private KerasLayers(SafeTensors file) {
        source = file.source();
        for (var tensor : file.tensors()) {
            String name = plain(tensor.name());
            int slash = name.lastIndexOf('/');
            String layer = slash < 0 ? "" : name.substring(0, slash);
            if (layer.startsWith("backward_") || layer.contains("/backward_")) {
                throw new FormatException(source + ": tensor " + tensor.name()
                        + " reads the text backwards (bidirectional), expected layers that read forwards only");
            }
            var parts = layers.get(layer);
            if (parts == null) {
                parts = new LinkedHashMap<>();
                layers.put(layer, parts);
            }
            if (parts.put(name.substring(slash + 1), tensor) != null) {
                throw new FormatException(source + ": tensor " + tensor.name() + " appears with and without :0");
            }
        }
    }

    /** Whether a tensor has a name that Keras gives to a recurrent layer's tensor. */
    static boolean isName(String name) {
        String plain = plain(name);
        return plain.equals(RECURRENT) || plain.endsWith("/" + RECURRENT);
    }

    /** The tensors with our names, and the embedding if there is one, see {@link Embedding}. */
    static List<Tensor> read(SafeTensors file) {
        return new KerasLayers(file).read();
    }

    private static String plain(String name) {
        return name.endsWith(":0") ? name.substring(0, name.length() - 2) : name;
    }

    private List<Tensor> read() {
        var recurrent = new ArrayList<String>();
        var dense = new ArrayList<String>();
        var embeddings = new ArrayList<String>();
        for (String layer : layers.keySet()) {
            var parts = layers.get(layer);
            (parts.containsKey(RECURRENT) ? recurrent : parts.containsKey(EMBEDDINGS) ? embeddings : dense).add(layer);
        }
        boolean tied = embeddings.size() == 1
                && (dense.isEmpty() || dense.size() == 1 && !layers.get(dense.get(0)).containsKey(KERNEL));
        if (!tied && dense.size() != 1 || embeddings.size() > 1) {
            var many = dense.size() != 1 ? dense : embeddings;
            throw new FormatException(source + ": " + (many.isEmpty() ? "there is no dense layer"
                    : "beside the recurrent layers there are " + Names.joined(many))
                    + ", expected one dense layer (kernel, bias) and at most one embedding (embeddings)");
        }
        int inputSize = -1;
        int number = 1;
        for (String layer : LayerOrder.sorted(source, recurrent, '/')) {
            inputSize = recurrent(layer, number, inputSize);
            number++;
        }
        int classes = -1;
        if (!tied) {
            var output = take(dense.get(0), KERNEL, inputSize, -1);
            add("dense/" + KERNEL, output);
            classes = output.shape()[1];
        }
        if (!embeddings.isEmpty()) {
            var vectors = take(embeddings.get(0), EMBEDDINGS, -1, tied ? inputSize : -1);
            add(Embedding.NAME, vectors);
            classes = tied ? vectors.shape()[0] : classes;
        }
        if (!dense.isEmpty() && layers.get(dense.get(0)).containsKey(BIAS)) {
            add("dense/" + BIAS, take(dense.get(0), BIAS, classes));
        }
        requireNothingLeft();
        return found;
    }

    /** @return the layer's units, which are the inputs of the next layer */
    private int recurrent(String layer, int number, int inputSize) {
        var parts = layers.get(layer);
        var recurrent = take(layer, RECURRENT, -1, -1);
        int units = recurrent.shape()[0];
        int columns = recurrent.shape()[1];
        var kind = kind(recurrent, units, columns);
        String name = kind.prefix() + "_" + number + "/";
        add(name + KERNEL, take(layer, KERNEL, inputSize, columns));
        add(name + RECURRENT, recurrent);
        if (parts.containsKey(BIAS)) {
            // The bias of a GRU that resets after the product has two rows; if it resets before, it has one.
            boolean two = kind == CellKind.GRU && parts.get(BIAS).shape().length == 2;
            add(name + BIAS, two ? take(layer, BIAS, 2, columns) : take(layer, BIAS, columns));
        }
        if (kind == CellKind.LSTM && parts.containsKey(PEEPHOLES)) {
            add(name + PEEPHOLES, take(layer, PEEPHOLES, 3, units));
        }
        return units;
    }

    private CellKind kind(Tensor recurrent, int units, int columns) {
        for (var kind : CellKind.values()) {
            if (units > 0 && columns == kind.blocks() * units) {
                return kind;
            }
        }
        throw new FormatException(source + ": tensor " + recurrent.name() + " is " + Shapes.text(recurrent.shape())
                + ", expected [units, 4·units] of an LSTM, [units, 3·units] of a GRU or [units, units] of a simple RNN");
    }

    /** Takes a tensor out of its layer; an expected length of −1 means any length. */
    private Tensor take(String layer, String part, int... expected) {
        var tensor = layers.get(layer).remove(part);
        if (tensor == null) {
            throw new FormatException(source + ": there is no tensor " + (layer.isEmpty() ? part : layer + "/" + part));
        }
        boolean fits = tensor.shape().length == expected.length;
        var text = new StringBuilder();
        for (int i = 0; i < expected.length; i++) {
            fits = fits && (expected[i] < 0 || tensor.shape()[i] == expected[i]);
            text.append(i == 0 ? "" : ", ").append(expected[i] < 0 ? "any" : "" + expected[i]);
        }
        if (!fits) {
            throw new FormatException(source + ": tensor " + tensor.name() + " is " + Shapes.text(tensor.shape())
                    + ", expected [" + text + "]");
        }
        return tensor;
    }

    private void add(String name, Tensor tensor) {
        found.add(new Tensor(name, tensor.shape(), tensor.values()));
    }

    private void requireNothingLeft() {
        var left = new ArrayList<String>();
        for (var parts : layers.values()) {
            for (var tensor : parts.values()) {
                left.add(tensor.name());
            }
        }
        if (!left.isEmpty()) {
            throw new FormatException(source + ": nothing is known about " + Names.joined(left)
                    + ", expected an embedding, recurrent layers and one dense layer only");
        }
    }
}
