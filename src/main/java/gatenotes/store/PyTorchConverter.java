package gatenotes.store;

import gatenotes.nn.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Converts parameters from PyTorch's names and layout to ours.
 *
 * <pre>
 * lstm.weight_ih_l0 [4·units, inputSize]   -> lstm_1/kernel [inputSize, 4·units], transposed
 * lstm.weight_hh_l0 [4·units, units]       -> lstm_1/recurrent_kernel [units, 4·units], transposed
 * lstm.bias_ih_l0 + lstm.bias_hh_l0        -> lstm_1/bias [4·units]
 * gru.bias_ih_l0, gru.bias_hh_l0           -> gru_1/bias [2, 3·units], one row each
 * fc.weight [out, in], fc.bias [out]       -> dense/kernel [in, out], dense/bias [out]
 * </pre>
 * An LSTM's rows are in our order i, f, g, o. A GRU's are r, z, n and become z, r, n; it resets after the product. A
 * module without biases gets a bias of zeros; only one of the two biases is an error. Each converted layer is placed on
 * top of those converted before, so modules of one layer each become {@code lstm_1}, {@code lstm_2}, … Source: the
 * documentation of torch.nn.LSTM, torch.nn.GRU, torch.nn.RNN and torch.nn.Linear, "Variables".
 *
 * <pre>
 * var tensors = new PyTorchConverter(file).lstm("lstm").dense("fc").tensors();
 * </pre>
 */
public final class PyTorchConverter {
    private final String source;
    private final Map<String, Tensor> left = new LinkedHashMap<>();
    private final List<Tensor> converted = new ArrayList<>();
    private int layers;
    /** The units of the layer converted last; −1 before the first. */
    private int inputSize = -1;

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
     * @param module the module's name in its model; empty if the file holds only that module
     * @throws FormatException naming the tensor that is missing or does not fit
     */
    public PyTorchConverter lstm(String module) {
        return recurrent(module, "lstm_", false, 0, 1, 2, 3);
    }

    /** Converts all layers of an {@code nn.RNN} to {@code simple_rnn_1}, …, like {@link #lstm}. */
    public PyTorchConverter rnn(String module) {
        return recurrent(module, "simple_rnn_", false, 0);
    }

    /** Converts all layers of an {@code nn.GRU} to {@code gru_1}, {@code gru_2}, …, like {@link #lstm}. */
    public PyTorchConverter gru(String module) {
        return recurrent(module, "gru_", true, 1, 0, 2);
    }

    /** Converts an {@code nn.Linear} to {@code dense}. */
    public PyTorchConverter dense(String module) {
        var weight = take(dotted(module) + "weight", -1, -1);
        int outputs = weight.shape()[0];
        String biasName = dotted(module) + "bias";
        converted.add(transposed("dense/kernel", weight));
        converted.add(new Tensor("dense/bias", new int[] {outputs},
                left.containsKey(biasName) ? bias(outputs, biasName) : new float[outputs]));
        return this;
    }

    /** @param order for each block of our columns, the number of PyTorch's block of rows that becomes it */
    private PyTorchConverter recurrent(String module, String name, boolean twoBiases, int... order) {
        boolean biased = hasBiases(dotted(module));
        int layer = 0;
        do {
            String end = "_l" + layer;
            var recurrent = take(dotted(module) + "weight_hh" + end, -1, -1);
            int units = recurrent.shape()[1];
            int columns = order.length * units;
            if (units < 1 || recurrent.shape()[0] != columns) {
                throw new FormatException(source + ": tensor " + recurrent.name() + " is "
                        + Shapes.text(recurrent.shape()) + ", expected [" + order.length + "·units, units]");
            }
            var input = take(dotted(module) + "weight_ih" + end, columns, inputSize);
            layer++;
            layers++;
            converted.add(transposed(name + layers + "/kernel", input, order));
            converted.add(transposed(name + layers + "/recurrent_kernel", recurrent, order));
            String firstName = dotted(module) + "bias_ih" + end;
            String secondName = dotted(module) + "bias_hh" + end;
            float[] first = biased ? layerBias(columns, firstName, secondName, order) : new float[columns];
            float[] second = biased ? layerBias(columns, secondName, firstName, order) : new float[columns];
            converted.add(twoBiases
                    ? new Tensor(name + layers + "/bias", new int[] {2, columns}, joined(first, second))
                    : new Tensor(name + layers + "/bias", new int[] {columns}, summed(first, second)));
            inputSize = units;
        } while (left.containsKey(dotted(module) + "weight_hh_l" + layer));
        return this;
    }

    private boolean hasBiases(String prefix) {
        for (String name : left.keySet()) {
            if (name.startsWith(prefix + "bias_ih_l") || name.startsWith(prefix + "bias_hh_l")) {
                return true;
            }
        }
        return false;
    }

    /** One of a layer's two biases; in PyTorch a module has both in all its layers, or none. */
    private float[] layerBias(int length, String name, String other, int... order) {
        if (!left.containsKey(name)) {
            throw new FormatException(source + ": there is no tensor " + name + ", expected " + name + " and " + other
                    + ", or no biases in the whole module");
        }
        return bias(length, name, order);
    }

    /**
     * The tensors that were converted.
     *
     * @throws FormatException if the file holds tensors that were not converted, naming them
     */
    public List<Tensor> tensors() {
        if (!left.isEmpty()) {
            throw new FormatException(source + ": nothing converts " + Names.joined(left.keySet())
                    + ", expected the parameters of the named modules only");
        }
        return new ArrayList<>(converted);
    }

    /** Takes a matrix out of the file; −1 rows or columns means any number. */
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

    /** A bias that the file has, in our order. */
    private float[] bias(int length, String name, int... order) {
        var bias = left.remove(name);
        if (bias.shape().length != 1 || bias.shape()[0] != length) {
            throw new FormatException(source + ": tensor " + name + " is " + Shapes.text(bias.shape())
                    + ", expected [" + length + "]");
        }
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = bias.values()[sourceRow(i, length, order)];
        }
        return values;
    }

    private static Tensor transposed(String name, Tensor matrix, int... order) {
        int rows = matrix.shape()[0];
        int columns = matrix.shape()[1];
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            int from = sourceRow(row, rows, order) * columns;
            for (int column = 0; column < columns; column++) {
                values[column * rows + row] = matrix.values()[from + column];
            }
        }
        return new Tensor(name, new int[] {columns, rows}, values);
    }

    /** PyTorch's row for one of our columns; the same number if no order is given. */
    private static int sourceRow(int column, int length, int... order) {
        if (order.length < 2) {
            return column;
        }
        int units = length / order.length;
        return order[column / units] * units + column % units;
    }

    private static float[] summed(float[] first, float[] second) {
        float[] sum = new float[first.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = first[i] + second[i];
        }
        return sum;
    }

    private static float[] joined(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String dotted(String module) {
        return module.isEmpty() ? "" : module + ".";
    }
}
