package gatenotes.store;

import gatenotes.nn.CellKind;
import gatenotes.nn.Shapes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the layers in a file with PyTorch's names, whatever its modules are called.
 *
 * <p>{@code X.weight_hh_l0} belongs to a recurrent module X, whose kind follows from the shape. Several modules are
 * stacked in the order of their numbers. Of the remaining matrices {@code Y.weight}, the one with a bias is the linear
 * layer and the other is an embedding. Without any bias, the linear layer is the matrix whose name does not contain
 * {@code emb}.
 */
final class PyTorchLayers {
    private static final String FIRST_LAYER = "weight_hh_l0";
    private static final String WEIGHT = "weight";

    private PyTorchLayers() {
    }

    /** Whether a tensor has a name that PyTorch gives to a recurrent layer's tensor. */
    static boolean isName(String name) {
        return name.contains("weight_hh_l");
    }

    /** The tensors with our names and layout, and the embedding if there is one, see {@link Embedding}. */
    static List<Tensor> read(SafeTensors file) {
        var modules = new ArrayList<String>();
        for (var tensor : file.tensors()) {
            refuseForeignParts(file.source(), tensor.name());
            if (isOf(tensor.name(), FIRST_LAYER)) {
                modules.add(module(tensor.name(), FIRST_LAYER));
            }
        }
        if (modules.isEmpty()) {
            throw new FormatException(file.source() + ": there is no tensor " + FIRST_LAYER
                    + ", expected the recurrent layers from 0 on");
        }
        var weights = weights(file);
        var linear = linear(file, weights);
        var embedding = embedding(weights, linear);
        var converter = new PyTorchConverter(without(file, embedding));
        for (var module : LayerOrder.sorted(file.source(), modules, '.')) {
            convert(converter, module, kind(file, module));
        }
        var tensors = converter.dense(module(linear.name(), WEIGHT)).tensors();
        if (embedding != null) {
            tensors.add(new Tensor(Embedding.NAME, embedding.shape(), embedding.values()));
        }
        return tensors;
    }

    private static void refuseForeignParts(String source, String name) {
        if (name.endsWith("_reverse")) {
            throw new FormatException(source + ": tensor " + name
                    + " reads the text backwards (bidirectional), expected layers that read forwards only");
        }
        if (name.contains("weight_hr_l")) {
            throw new FormatException(source + ": tensor " + name
                    + " projects the output (proj_size), expected layers without a projection");
        }
    }

    private static CellKind kind(SafeTensors file, String module) {
        var recurrent = file.tensor(module.isEmpty() ? FIRST_LAYER : module + "." + FIRST_LAYER);
        int[] shape = recurrent.shape();
        if (shape.length == 2 && shape[1] > 0 && shape[0] % shape[1] == 0) {
            for (var kind : CellKind.values()) {
                if (kind.blocks() == shape[0] / shape[1]) {
                    return kind;
                }
            }
        }
        throw new FormatException(file.source() + ": tensor " + recurrent.name() + " is " + Shapes.text(shape)
                + ", expected [4·units, units] of an LSTM, [3·units, units] of a GRU or [units, units] of an RNN");
    }

    private static void convert(PyTorchConverter converter, String module, CellKind kind) {
        switch (kind) {
            case LSTM -> converter.lstm(module);
            case GRU -> converter.gru(module);
            default -> converter.rnn(module);
        }
    }

    /** The matrices that do not belong to a recurrent layer. */
    private static List<Tensor> weights(SafeTensors file) {
        var weights = new ArrayList<Tensor>();
        for (var tensor : file.tensors()) {
            if (isOf(tensor.name(), WEIGHT) && tensor.shape().length == 2) {
                weights.add(tensor);
            }
        }
        return weights;
    }

    private static Tensor linear(SafeTensors file, List<Tensor> weights) {
        Set<String> names = new HashSet<>();
        for (var tensor : file.tensors()) {
            names.add(tensor.name());
        }
        var biased = new ArrayList<Tensor>();
        var others = new ArrayList<Tensor>();
        for (var weight : weights) {
            String module = module(weight.name(), WEIGHT);
            if (names.contains(module.isEmpty() ? "bias" : module + ".bias")) {
                biased.add(weight);
            } else if (!module.toLowerCase().contains("emb")) {
                others.add(weight);
            }
        }
        var found = biased.isEmpty() ? others : biased;
        if (found.size() != 1) {
            var which = new ArrayList<String>();
            found.forEach(weight -> which.add(weight.name()));
            throw new FormatException(file.source() + ": " + (found.isEmpty() ? "there is no linear layer"
                    : "which linear layer gives the output cannot be told, there are " + Names.joined(which))
                    + ", expected one such as fc.weight [outputs, units] and fc.bias [outputs]");
        }
        return found.get(0);
    }

    /** The one other matrix. If there are several, none is taken, and the converter's error names them. */
    private static Tensor embedding(List<Tensor> weights, Tensor linear) {
        if (weights.size() != 2) {
            return null;
        }
        return weights.get(weights.get(0) == linear ? 1 : 0);
    }

    private static SafeTensors without(SafeTensors file, Tensor left) {
        var tensors = new ArrayList<Tensor>();
        for (var tensor : file.tensors()) {
            if (tensor != left) {
                tensors.add(tensor);
            }
        }
        return new SafeTensors(file.source(), file.metadata(), tensors);
    }

    /** Whether a tensor's name is {@code name}, with or without a module's name before it. */
    private static boolean isOf(String tensor, String name) {
        return tensor.equals(name) || tensor.endsWith("." + name);
    }

    private static String module(String tensor, String name) {
        return tensor.equals(name) ? "" : tensor.substring(0, tensor.length() - name.length() - 1);
    }
}
