package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PyTorchConverterTest {
    /** A matrix whose numbers show their position: 100·row + column. */
    private static Tensor matrix(String name, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 * (i / columns) + i % columns;
        }
        return new Tensor(name, new int[] {rows, columns}, values);
    }

    private static Tensor bias(String name, int length, float first) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = first + i;
        }
        return new Tensor(name, new int[] {length}, values);
    }

    private static SafeTensors file(Tensor... tensors) {
        var writer = new SafeTensorsWriter();
        for (var tensor : tensors) {
            writer.add(tensor, StoredType.F32);
        }
        return SafeTensors.read("torch.safetensors", writer.toBytes());
    }

    private static Map<String, Tensor> byName(List<Tensor> tensors) {
        var map = new HashMap<String, Tensor>();
        tensors.forEach(tensor -> map.put(tensor.name(), tensor));
        return map;
    }

    @Test
    void convertsTwoLayersAndALinear() {
        var tensors = byName(new PyTorchConverter(file(
                matrix("lstm.weight_ih_l0", 8, 3), matrix("lstm.weight_hh_l0", 8, 2),
                bias("lstm.bias_ih_l0", 8, 10), bias("lstm.bias_hh_l0", 8, 0.5f),
                matrix("lstm.weight_ih_l1", 8, 2), matrix("lstm.weight_hh_l1", 8, 2),
                bias("lstm.bias_ih_l1", 8, 1), bias("lstm.bias_hh_l1", 8, -1),
                matrix("fc.weight", 5, 2), bias("fc.bias", 5, -1))).lstm("lstm").dense("fc").tensors());
        var kernel = tensors.get("lstm_1/kernel");
        assertArrayEquals(new int[] {3, 8}, kernel.shape());
        assertArrayEquals(new float[] {0, 100, 200, 300, 400, 500, 600, 700, 1, 101, 201, 301, 401, 501, 601, 701,
            2, 102, 202, 302, 402, 502, 602, 702}, kernel.values());
        assertArrayEquals(new int[] {2, 8}, tensors.get("lstm_1/recurrent_kernel").shape());
        assertArrayEquals(new float[] {10.5f, 12.5f, 14.5f, 16.5f, 18.5f, 20.5f, 22.5f, 24.5f},
                tensors.get("lstm_1/bias").values());
        assertArrayEquals(new int[] {2, 8}, tensors.get("lstm_2/kernel").shape());
        assertArrayEquals(new float[] {0, 2, 4, 6, 8, 10, 12, 14}, tensors.get("lstm_2/bias").values());
        assertArrayEquals(new float[] {0, 100, 200, 300, 400, 1, 101, 201, 301, 401},
                tensors.get("dense/kernel").values());
        assertArrayEquals(new float[] {-1, 0, 1, 2, 3}, tensors.get("dense/bias").values());
        assertEquals(8, tensors.size());
    }

    @Test
    void convertsAModuleSavedByItself() {
        var tensors = byName(new PyTorchConverter(file(matrix("weight_ih_l0", 2, 3), matrix("weight_hh_l0", 2, 2)))
                .rnn("").tensors());
        assertArrayEquals(new int[] {3, 2}, tensors.get("simple_rnn_1/kernel").shape());
        assertArrayEquals(new float[2], tensors.get("simple_rnn_1/bias").values(), "no bias is a bias of zero");
    }

    @Test
    void stacksModules() {
        var file = file(matrix("a.weight_ih_l0", 8, 3), matrix("a.weight_hh_l0", 8, 2), matrix("b.weight_ih_l0", 3, 2),
                matrix("b.weight_hh_l0", 3, 1));
        var tensors = byName(new PyTorchConverter(file).lstm("a").gru("b").tensors());
        assertArrayEquals(new int[] {2, 3}, tensors.get("gru_2/kernel").shape());
        fails("torch.safetensors: tensor a.weight_ih_l0 is [8, 3], expected [8, 1]",
                () -> new PyTorchConverter(file).gru("b").lstm("a"));
    }

    @Test
    void refusesOneOfTwoBiases() {
        var first = file(matrix("r.weight_ih_l0", 8, 3), matrix("r.weight_hh_l0", 8, 2), bias("r.bias_ih_l0", 8, 0));
        fails("torch.safetensors: there is no tensor r.bias_hh_l0, expected r.bias_hh_l0 and r.bias_ih_l0, or no biases "
                + "in the whole module", () -> new PyTorchConverter(first).lstm("r"));
        var second = file(matrix("r.weight_ih_l0", 6, 3), matrix("r.weight_hh_l0", 6, 2), bias("r.bias_hh_l0", 6, 0));
        fails("torch.safetensors: there is no tensor r.bias_ih_l0, expected r.bias_ih_l0 and r.bias_hh_l0, or no biases "
                + "in the whole module", () -> new PyTorchConverter(second).gru("r"));
        var oneLayer = file(matrix("weight_ih_l0", 1, 3), matrix("weight_hh_l0", 1, 1), bias("bias_ih_l0", 1, 0),
                bias("bias_hh_l0", 1, 0), matrix("weight_ih_l1", 1, 1), matrix("weight_hh_l1", 1, 1));
        fails("torch.safetensors: there is no tensor bias_ih_l1, expected bias_ih_l1 and bias_hh_l1, or no biases "
                + "in the whole module", () -> new PyTorchConverter(oneLayer).rnn(""));
    }

    /** Inputs and outputs computed by numpy in double precision, from the formulas in PyTorch's documentation. */
    @Test
    void runsAsInPyTorch() throws IOException {
        float[] x = {-0.56f, 0.74f, -0.59f, 0.84f, -0.02f, 0.22f, 0.53f, 0.04f, -0.41f};
        var lstm = Network.create(NetworkSpec.input(3).lstm(2).lstm(2).dense(2), new Random(1), new JavaMatMul());
        ParameterFile.load(lstm.parameters(), "pytorch-lstm",
                new PyTorchConverter(resource("pytorch-lstm")).lstm("lstm").dense("fc").tensors());
        assertArrayEquals(new float[] {0.77879744f, 0.48643487f, 0.72945018f, 0.46751291f, 0.71778357f, 0.41773862f},
                outputs(lstm, x), 1e-6f);
        var gru = Network.create(NetworkSpec.input(3).gru(2), new Random(1), new JavaMatMul());
        ParameterFile.load(gru.parameters(), "pytorch-gru",
                new PyTorchConverter(resource("pytorch-gru")).gru("").tensors());
        assertArrayEquals(new float[] {0.44920046f, 0.18196989f, 0.46162551f, -0.26791607f, 0.60174542f, -0.20087013f},
                outputs(gru, x), 1e-6f);
    }

    private static float[] outputs(Network network, float[] x) {
        var trace = network.newTrace(3, 1);
        trace.setInput(x);
        network.forward(trace);
        return trace.output();
    }

    private static SafeTensors resource(String name) throws IOException {
        try (var in = PyTorchConverterTest.class.getResourceAsStream("/store/" + name + ".safetensors")) {
            return SafeTensors.read(name, in.readAllBytes());
        }
    }

    @Test
    void namesWhatIsMissingLeftOverOrUnfit() {
        var file = file(matrix("r.weight_ih_l0", 8, 3), matrix("r.weight_hh_l0", 8, 2),
                matrix("r.weight_ih_l0_reverse", 8, 3));
        fails("torch.safetensors: nothing converts r.weight_ih_l0_reverse, expected the parameters of the named "
                + "modules only", () -> new PyTorchConverter(file).lstm("r").tensors());
        fails("torch.safetensors: there is no tensor lstm.weight_hh_l0, expected one of PyTorch's layout; left are "
                + "r.weight_hh_l0, r.weight_ih_l0, r.weight_ih_l0_reverse", () -> new PyTorchConverter(file).lstm("lstm"));
        fails("torch.safetensors: tensor r.weight_hh_l0 is [8, 2], expected [1·units, units]",
                () -> new PyTorchConverter(file).rnn("r"));
        var narrow = file(matrix("weight_ih_l0", 4, 3), matrix("weight_hh_l0", 8, 2));
        fails("torch.safetensors: tensor weight_ih_l0 is [4, 3], expected [8, any]",
                () -> new PyTorchConverter(narrow).lstm(""));
        var biased = file(matrix("weight", 4, 3), bias("bias", 3, 0));
        fails("torch.safetensors: tensor bias is [3], expected [4]", () -> new PyTorchConverter(biased).dense(""));
    }

    private static void fails(String message, Runnable code) {
        assertEquals(message, assertThrows(FormatException.class, code::run).getMessage());
    }
}
