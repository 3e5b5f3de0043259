package gatenotes.store;

import gatenotes.math.Activation;
import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import java.util.ArrayList;

/**
 * Writes a network as a Python program for PyTorch 1.13 or later. The program reads our safetensors file from its folder,
 * continues a start text at temperature 0 and prints the loss of a passage.
 *
 * <p>The reverse of {@link PyTorchConverter}: matrices are transposed, a GRU's z, r, n become r, z, n, and our one bias
 * is the first of PyTorch's two.
 */
public final class PyTorchProgram {
    private PyTorchProgram() {
    }

    /**
     * The program. It prints 200 characters and, on a separate line, the mean loss, in nats a symbol, over all symbols of
     * the passage but the first.
     *
     * @param symbols the vocabulary in the order of the network's inputs
     * @param file the name of the file with the parameters, which {@link ParameterFile} writes
     * @param start the text that the network reads first, from the zero state
     * @throws IllegalArgumentException if PyTorch has no such layer, or a text is too short or has a character that is no
     *     symbol of the network
     */
    public static String write(NetworkSpec spec, String symbols, String file, String start, String passage) {
        PythonText.refuseEmbedding(spec);
        var kinds = new ArrayList<CellKind>();
        var modules = new StringBuilder();
        var loads = new StringBuilder();
        for (int i = 0; i < spec.layers().size(); i++) {
            var layer = spec.layers().get(i);
            refuse(layer);
            modules.append("    ").append(module(layer, spec.inputSize(i))).append(",\n");
            String prefix = layer.kind().prefix();
            loads.append("load_").append(prefix).append("(layers[").append(i).append("], \"").append(prefix)
                    .append('_').append(i + 1).append("\")\n");
            if (kinds.indexOf(layer.kind()) < 0) {
                kinds.add(layer.kind());
            }
        }
        var loaders = new StringBuilder();
        for (var kind : kinds) {
            loaders.append("\n\n").append(loader(spec, kind));
        }
        return IMPORTS + PythonText.constants(spec, symbols, file, start, passage) + TENSOR + loaders
                + "\n\nlayers = [\n" + modules + "]\ndense = nn.Linear(" + spec.topUnits() + ", " + spec.classes()
                + (spec.denseBias() ? "" : ", bias=False") + ")\n" + loads
                + "dense.weight.copy_(tensor(\"dense/kernel\").T)\n"
                + (spec.denseBias() ? "dense.bias.copy_(tensor(\"dense/bias\"))\n" : "")
                + NUMBERS + PythonText.lookUp(symbols) + " for symbol in text])\n" + PRINT;
    }

    private static void refuse(LayerSpec layer) {
        PythonText.refusePeepholes(layer);
        if (layer.kind() == CellKind.GRU && !layer.resetAfter()) {
            throw new IllegalArgumentException("PyTorchProgram: a GRU that resets before the product, expected one that "
                    + "resets after it, as PyTorch's does");
        }
    }

    private static String module(LayerSpec layer, int inputSize) {
        return "nn." + PythonText.className(layer.kind(), "RNN") + "(" + inputSize + ", " + layer.units()
                + (layer.activation() == Activation.RELU ? ", nonlinearity=\"relu\"" : "")
                + (layer.bias() ? "" : ", bias=False") + ")";
    }

    /** A Python function that fills the layers of one kind. */
    private static String loader(NetworkSpec spec, CellKind kind) {
        boolean some = false;
        boolean all = true;
        for (var layer : spec.layers()) {
            some = some || layer.kind() == kind && layer.bias();
            all = all && (layer.kind() != kind || layer.bias());
        }
        boolean gru = kind == CellKind.GRU;
        String order = gru ? "rzn(" : "";
        String end = gru ? ")" : "";
        String indent = all ? "    " : "        ";
        String bias = indent + "layer.bias_ih_l0.copy_(" + (gru ? "rzn(tensor(name + \"/bias\"))[0]" : "tensor(name + \"/bias\")")
                + ")\n" + indent + (gru ? "layer.bias_hh_l0.copy_(rzn(tensor(name + \"/bias\"))[1])\n"
                : "layer.bias_hh_l0.zero_()\n");
        return (gru ? RZN : "") + "def load_" + kind.prefix() + "(layer, name):\n"
                + "    \"\"\"PyTorch has a row for each column of the file" + (gru ? ", and the gates in another order.\"\"\"\n"
                : ", and two biases that it adds up.\"\"\"\n")
                + "    layer.weight_ih_l0.copy_(" + order + "tensor(name + \"/kernel\")" + end + ".T)\n"
                + "    layer.weight_hh_l0.copy_(" + order + "tensor(name + \"/recurrent_kernel\")" + end + ".T)\n"
                + (!some ? "" : (all ? "" : "    if layer.bias:\n") + bias);
    }

    private static final String IMPORTS = """
            # Goes on after a start and measures a passage, with the network in a safetensors file.
            # Needs PyTorch (1.13 or later) and nothing else.
            import json

            import torch
            from torch import nn

            torch.set_grad_enabled(False)  # Nothing is trained here.

            """;
    private static final String TENSOR = """

            # The length of a header, the header in JSON, then the numbers.
            with open(FILE, "rb") as file:
                length = int.from_bytes(file.read(8), "little")
                header = json.loads(file.read(length))
                data = bytearray(file.read())


            def tensor(name):
                ""\"A tensor of the file; one of bytes has a scale for each row.""\"
                entry = header[name]
                begin, end = entry["data_offsets"]
                kind = {"F32": torch.float32, "F16": torch.float16, "I8": torch.int8}[entry["dtype"]]
                values = torch.frombuffer(data[begin:end], dtype=kind).float().reshape(entry["shape"])
                return values * tensor(name + "_scale")[:, None] if kind == torch.int8 else values
            """;
    private static final String RZN = """
            def rzn(columns):
                z, r, n = columns.chunk(3, dim=-1)
                return torch.cat([r, z, n], dim=-1)


            """;
    private static final String NUMBERS = """


            def numbers(text):
                return torch.tensor([""";
    private static final String PRINT = """


            def scores(text):
                ""\"The scores of what comes after each symbol; the layers go on from their states.""\"
                x = nn.functional.one_hot(numbers(text), len(SYMBOLS)).float()
                for i, layer in enumerate(layers):
                    x, states[i] = layer(x, states[i])
                return dense(x)


            # Temperature 0: always the likeliest symbol.
            text = ""
            states = [None] * len(layers)
            after = scores(START)
            while len(text) < 200:
                text += SYMBOLS[after[-1].argmax()]
                after = scores(text[-1])
            print(text)

            # The mean of -log p, in nats, of each symbol after the first.
            states = [None] * len(layers)
            loss = nn.functional.cross_entropy(scores(PASSAGE[:-1]), numbers(PASSAGE[1:]))
            print(f"loss {loss:.6f}")
            """;
}
