package gatenotes.store;

import gatenotes.math.Activation;
import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;

/**
 * Writes a network as a Python program for Keras 3, as {@link PyTorchProgram} does for PyTorch. Keras has our names and
 * our layout, so its layers take the tensors unchanged.
 */
public final class KerasProgram {
    private KerasProgram() {
    }

    /**
     * The program; arguments and output are those of {@link PyTorchProgram#write}.
     *
     * @throws IllegalArgumentException if Keras has no such layer, or a text is too short or has a character that is no
     *     symbol of the network
     */
    public static String write(NetworkSpec spec, String symbols, String file, String start, String passage) {
        PythonText.refuseEmbedding(spec);
        var layers = new StringBuilder();
        for (int i = 0; i < spec.layers().size(); i++) {
            var layer = spec.layers().get(i);
            PythonText.refusePeepholes(layer);
            layers.append("    keras.layers.").append(PythonText.className(layer.kind(), "SimpleRNN")).append('(')
                    .append(layer.units()).append(options(layer)).append(", return_sequences=True, stateful=True, name=\"")
                    .append(layer.kind().prefix()).append('_').append(i + 1).append("\"),\n");
        }
        return IMPORTS + PythonText.constants(spec, symbols, file, start, passage) + TENSOR
                + "    keras.Input(batch_shape=(1, None, " + spec.inputSize() + ")),\n" + layers
                + "    keras.layers.Dense(" + spec.classes() + (spec.denseBias() ? "" : ", use_bias=False")
                + ", name=\"dense\"),\n" + NUMBERS + PythonText.lookUp(symbols) + " for symbol in text]\n" + PRINT;
    }

    private static String options(LayerSpec layer) {
        return (layer.activation() == Activation.RELU ? ", activation=\"relu\"" : "")
                + (layer.kind() == CellKind.GRU && !layer.resetAfter() ? ", reset_after=False" : "")
                + (layer.bias() ? "" : ", use_bias=False");
    }

    private static final String IMPORTS = """
            # Goes on after a start and measures a passage, with the network in a safetensors file.
            # Needs Keras 3 and one of its backends.
            import json

            import keras
            import numpy as np

            """;
    private static final String TENSOR = """

            # The length of a header, the header in JSON, then the numbers.
            with open(FILE, "rb") as file:
                length = int.from_bytes(file.read(8), "little")
                header = json.loads(file.read(length))
                data = file.read()


            def tensor(name):
                ""\"A tensor of the file; one of bytes has a scale for each row.""\"
                entry = header[name]
                begin, end = entry["data_offsets"]
                kind = {"F32": "<f4", "F16": "<f2", "I8": "i1"}[entry["dtype"]]
                values = np.frombuffer(data[begin:end], kind).astype("float32").reshape(entry["shape"])
                return values * tensor(name + "_scale")[:, None] if kind == "i1" else values


            model = keras.Sequential([
            """;
    private static final String NUMBERS = """
            ])
            for layer in model.layers:
                names = [layer.name + "/" + part for part in ("kernel", "recurrent_kernel", "bias")]
                layer.set_weights([tensor(name) for name in names if name in header])


            def numbers(text):
                return [""";
    private static final String PRINT = """


            def scores(text):
                ""\"The scores of what comes after each symbol; the layers go on from their states.""\"
                return model(keras.ops.one_hot([numbers(text)], len(SYMBOLS)))[0]


            # Temperature 0: always the likeliest symbol.
            text = ""
            after = scores(START)
            while len(text) < 200:
                text += SYMBOLS[int(keras.ops.argmax(after[-1]))]
                after = scores(text[-1])
            print(text)

            # The mean of -log p, in nats, of each symbol after the first.
            for layer in model.layers[:-1]:
                layer.reset_state()
            losses = keras.losses.sparse_categorical_crossentropy(
                np.array(numbers(PASSAGE[1:])), scores(PASSAGE[:-1]), from_logits=True)
            print(f"loss {keras.ops.convert_to_numpy(losses).mean():.6f}")
            """;
}
