package gatenotes.store;

import gatenotes.nn.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns parameters as PyTorch names and lays them out into ours.
 *
 * <pre>
 * lstm.weight_ih_l0 [4·units, inputSize]   -> lstm_1/kernel [inputSize, 4·units], transposed
 * lstm.weight_hh_l0 [4·units, units]       -> lstm_1/recurrent_kernel [units, 4·units], transposed
 * lstm.bias_ih_l0 + lstm.bias_hh_l0        -> lstm_1/bias [4·units]
 * fc.weight [out, in], fc.bias [out]       -> dense/kernel [in, out], dense/bias [out]
 * </pre>
 * PyTorch's rows are in our order i, f, g, o, so nothing is reordered. Without biases the bias is zero.
 * Source: the documentation of torch.nn.LSTM, torch.nn.RNN and torch.nn.Linear, "Variables".
 *
 * <pre>
 * var tensors = new PyTorchConverter(file).lstm("lstm").dense("fc").tensors();
 * </pre>
 */
public final class PyTorchConverter {
    private final String source;
    private final Map<String, Tensor> left = new LinkedHashMap<>();
    private final List<Tensor> converted = new ArrayList<>();

    /** @param file a state dictionary saved as safetensors; not modified */
    public PyTorchConverter(SafeTensors file) {
        source = file.source();
        for (var tensor : file.tensors()) {
            left.put(tensor.name(), tensor);
        }
    }

    /**
     * Converts all layers of an {@code nn.LSTM} to {@code lstm_1}, {@code lstm_2}, …
     *
     * @param module the module's name in its model; empty where the file is the module's own
     * @throws FormatException naming the tensor that is missing or does not fit
     */
    public PyTorchConverter lstm(String module) {
        return recurrent(module, "lstm_", 4);
    }

    /** Converts all layers of an {@code nn.RNN} to {@code simple_rnn_1}, …, like {@link #lstm}. */
    public PyTorchConverter rnn(String module) {
        return recurrent(module, "simple_rnn_", 1);
    }

    /** Converts an {@code nn.Linear} to {@code dense}. */
    public PyTorchConverter dense(String module) {
        var weight = take(dotted(module) + "weight", -1, -1);
        int outputs = weight.shape()[0];
        converted.add(transposed("dense/kernel", weight));
        converted.add(new Tensor("dense/bias", new int[] {outputs}, summed(outputs, dotted(module) + "bias")));
        return this;
    }

    private PyTorchConverter recurrent(String module, String name, int blocks) {
        int inputSize = -1;
        int layer = 0;
        do {
            String end = "_l" + layer;
            var recurrent = take(dotted(module) + "weight_hh" + end, -1, -1);
            int units = recurrent.shape()[1];
            if (recurrent.shape()[0] != blocks * units) {
                throw new FormatException(source + ": tensor " + recurrent.name() + " is "
                        + Shapes.text(recurrent.shape()) + ", expected [" + blocks + "·units, units]");
            }
            var input = take(dotted(module) + "weight_ih" + end, blocks * units, inputSize);
            layer++;
            converted.add(transposed(name + layer + "/kernel", input));
            converted.add(transposed(name + layer + "/recurrent_kernel", recurrent));
            converted.add(new Tensor(name + layer + "/bias", new int[] {blocks * units}, summed(blocks * units,
                    dotted(module) + "bias_ih" + end, dotted(module) + "bias_hh" + end)));
            inputSize = units;
        } while (left.containsKey(dotted(module) + "weight_hh_l" + layer));
        return this;
    }

    /**
     * What was converted.
     *
     * @throws FormatException if the file holds tensors that no conversion took, naming them
     */
    public List<Tensor> tensors() {
        if (!left.isEmpty()) {
            throw new FormatException(source + ": nothing converts " + Names.joined(left.keySet())
                    + ", expected the parameters of the named modules only");
        }
        return new ArrayList<>(converted);
    }

    /** Takes a matrix out of the file; -1 means any length. */
    private Tensor take(String name, int rows, int columns) {
        var tensor = left.remove(name);
        if (tensor == null) {
            throw new FormatException(source + ": there is no tensor " + name + ", expected one of PyTorch's layout; left are "
                    + (left.isEmpty() ? "none" : Names.joined(left.keySet())));
        }
        int[] shape = tensor.shape();
        if (shape.length != 2 || rows >= 0 && shape[0] != rows || columns >= 0 && shape[1] != columns) {
            throw new FormatException(source + ": tensor " + name + " is " + Shapes.text(shape) + ", expected ["
                    + (rows < 0 ? "any" : "" + rows) + ", " + (columns < 0 ? "any" : "" + columns) + "]");
        }
        return tensor;
    }

    private float[] summed(int length, String... names) {
        float[] sum = new float[length];
        for (String name : names) {
            var bias = left.remove(name);
            if (bias == null) {
                continue;
            }
            if (bias.shape().length != 1 || bias.shape()[0] != length) {
                throw new FormatException(source + ": tensor " + name + " is " + Shapes.text(bias.shape())
                        + ", expected [" + length + "]");
            }
            for (int i = 0; i < length; i++) {
                sum[i] += bias.values()[i];
            }
        }
        return sum;
    }

    private static Tensor transposed(String name, Tensor matrix) {
        int rows = matrix.shape()[0];
        int columns = matrix.shape()[1];
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[column * rows + row] = matrix.values()[row * columns + column];
            }
        }
        return new Tensor(name, new int[] {columns, rows}, values);
    }

    private static String dotted(String module) {
        return module.isEmpty() ? "" : module + ".";
    }
}
