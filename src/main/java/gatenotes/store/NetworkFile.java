package gatenotes.store;

import gatenotes.math.MatMul;
import gatenotes.math.TextList;
import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Shapes;
import java.util.ArrayList;
import java.util.List;

/**
 * A character network from a safetensors file: one of ours, or one that PyTorch or Keras saved.
 *
 * <pre>
 * var opened = NetworkFile.read(SafeTensors.read(name, bytes));
 * if (opened.symbols() == null) {
 *     opened = NetworkFile.read(file, symbols);      // the file does not say: ask the reader
 * }
 * var network = opened.network(new JavaMatMul());
 * var vocabulary = Vocabulary.of(opened.symbols());
 * </pre>
 * Layers, kinds and units follow from the tensors' names and shapes. PyTorch's modules may have any names; Keras's
 * tensors are known by their paths. An embedding becomes part of the first kernel, unless the dense layer is tied to it
 * ({@code Embedding}). A file does not hold the activation of a simple RNN, which is taken to be tanh.
 *
 * @param spec the network that the file holds; it has as many outputs as inputs, one for each symbol
 * @param tensors the parameters, with our names and layout
 * @param symbols the vocabulary in the order of code points, or null if neither file nor caller gave it; rows and columns
 *     of the tensors are in this order
 */
public record NetworkFile(NetworkSpec spec, List<Tensor> tensors, String symbols) {
    /** The vocabulary's key among a file's texts. */
    public static final String VOCABULARY = "vocabulary";
    /** The beginnings of the names of tensors that a training keeps besides its network. */
    private static final List<String> TRAINERS = List.of("adam/", "rmsprop/", "sgd/", "state/", "average/");

    /**
     * Reads a network with the vocabulary in the file's {@link #VOCABULARY}, if it has one; see {@link #read(SafeTensors, String)}.
     */
    public static NetworkFile read(SafeTensors file) {
        return read(file, file.metadata().get(VOCABULARY));
    }

    /**
     * Reads a network.
     *
     * @param symbols the symbols in the order of the file's inputs and outputs, which need not be the order of code
     *     points; null if not known
     * @throws FormatException saying what the file has that our networks do not have, or what is missing or has another
     *     shape
     */
    public static NetworkFile read(SafeTensors file, String symbols) {
        var tensors = Embedding.folded(file.source(), layers(withoutTrainers(file)));
        for (var tensor : tensors) {
            requireNumbers(file.source(), tensor);
        }
        var spec = spec(tensors);
        if (spec.inputSize() != spec.classes() || spec.classes() < 1) {
            throw new FormatException(file.source() + ": the network has " + spec.inputSize() + " inputs and "
                    + spec.classes() + " outputs, expected as many, one for each symbol");
        }
        return symbols == null ? new NetworkFile(spec, tensors, null)
                : SymbolOrder.sorted(file.source(), spec, tensors, symbols);
    }

    /** Whether a tensor belongs to a training and not to its network: an optimiser's slots, recurrent states, averages. */
    public static boolean isTrainers(String name) {
        for (var prefix : TRAINERS) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static SafeTensors withoutTrainers(SafeTensors file) {
        var kept = new ArrayList<Tensor>();
        for (var tensor : file.tensors()) {
            if (!isTrainers(tensor.name())) {
                kept.add(tensor);
            }
        }
        return new SafeTensors(file.source(), file.metadata(), kept);
    }

    private static List<Tensor> layers(SafeTensors file) {
        var names = new ArrayList<String>();
        for (var tensor : file.tensors()) {
            names.add(tensor.name());
        }
        for (var name : names) {
            if (PyTorchLayers.isName(name)) {
                return PyTorchLayers.read(file);
            }
        }
        for (var name : names) {
            if (KerasLayers.isName(name)) {
                return KerasLayers.read(file);
            }
        }
        throw new FormatException(file.source() + ": there is no recurrent layer, expected weight_hh_l0 as PyTorch names it"
                + " or recurrent_kernel as Keras does; there are " + (names.isEmpty() ? "no tensors" : Names.joined(names)));
    }

    private static void requireNumbers(String source, Tensor tensor) {
        if (tensor.values().length == 0) {
            throw new FormatException(source + ": " + tensor.name() + " is " + Shapes.text(tensor.shape())
                    + ", expected no empty tensors");
        }
        // Finite numbers may have sums and products that are too large for a float.
        for (float value : tensor.values()) {
            if (value - value != 0) {
                throw new FormatException(source + ": " + tensor.name()
                        + " becomes infinite when it is converted, expected smaller numbers");
            }
        }
    }

    private static NetworkSpec spec(List<Tensor> tensors) {
        var names = new ArrayList<String>();
        tensors.forEach(tensor -> names.add(tensor.name()));
        int number = 1;
        var kind = kind(number, names);
        int embedding = TextList.indexOf(names, Embedding.KEPT);
        int kernel = TextList.indexOf(names, kind.prefix() + "_1/kernel");
        var spec = embedding < 0 ? NetworkSpec.input(tensors.get(kernel).shape()[0])
                : NetworkSpec.input(tensors.get(embedding).shape()[0]).embedding(tensors.get(embedding).shape()[1]);
        while (kind != null) {
            spec = spec.layer(layer(kind, number, names, tensors));
            number++;
            kind = kind(number, names);
        }
        spec = embedding >= 0 ? spec.tiedDense() : spec.dense(tensors.get(TextList.indexOf(names, "dense/kernel")).shape()[1]);
        return TextList.contains(names, "dense/bias") ? spec : spec.withoutDenseBias();
    }

    /** The kind of a layer, counted from 1; null if there is no such layer. */
    private static CellKind kind(int number, List<String> names) {
        for (var kind : CellKind.values()) {
            if (TextList.contains(names, kind.prefix() + "_" + number + "/kernel")) {
                return kind;
            }
        }
        return null;
    }

    private static LayerSpec layer(CellKind kind, int number, List<String> names, List<Tensor> tensors) {
        var prefix = kind.prefix() + "_" + number + "/";
        int units = tensors.get(TextList.indexOf(names, prefix + "recurrent_kernel")).shape()[0];
        int bias = TextList.indexOf(names, prefix + "bias");
        var layer = switch (kind) {
            case LSTM -> LayerSpec.lstm(units);
            case GRU -> LayerSpec.gru(units);
            default -> LayerSpec.simpleRnn(units);
        };
        layer = bias < 0 ? layer.withoutBias() : layer;
        layer = TextList.contains(names, prefix + "peepholes") ? layer.withPeepholes() : layer;
        boolean resetBefore = kind == CellKind.GRU && bias >= 0 && tensors.get(bias).shape().length == 1;
        return resetBefore ? layer.withResetAfter(false) : layer;
    }

    /** The network, ready to run. */
    public Network network(MatMul matMul) {
        var network = Network.zero(spec, matMul);
        ParameterFile.load(network.parameters(), "NetworkFile", tensors);
        return network;
    }
}
