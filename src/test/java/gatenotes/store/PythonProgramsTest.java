package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.Activation;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Golden;
import gatenotes.store.PythonCase.Printed;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PythonProgramsTest {
    private static final NetworkSpec SMALL = NetworkSpec.input(3).lstm(2).dense(3);

    @Test
    void theProgramsAreTheOnesThatWereRun() {
        for (var one : PythonCase.ALL) {
            for (var framework : PythonCase.FRAMEWORKS) {
                String program = one.program(framework);
                Golden.check(PythonCase.FOLDER.resolve(one.name() + "_" + framework + ".py"), program);
                assertTrue(program.lines().count() < 80, () -> one.name() + " " + program.lines().count());
                assertTrue(program.lines().allMatch(line -> line.length() <= 105), program);
            }
        }
    }

    /** The files hold the output of PyTorch 2.13, see {@link RunPython}. */
    @Test
    void ourNetworksWriteAndMeasureWhatPyTorchPrinted() throws IOException {
        for (var one : PythonCase.ALL) {
            var printed = Printed.read(Files.readString(PythonCase.FOLDER.resolve(one.name() + ".txt")));
            assertEquals(200, printed.text().codePointCount(0, printed.text().length()));
            assertNull(printed.difference(one.ours()), one.name());
        }
    }

    @Test
    void spellsLayersAsTheFrameworksDo() {
        var spec = NetworkSpec.input(3).layer(LayerSpec.simpleRnn(4).withActivation(Activation.RELU))
                .layer(LayerSpec.lstm(5).withoutBias()).layer(LayerSpec.lstm(6)).dense(3).withoutDenseBias();
        String torch = PyTorchProgram.write(spec, "abc", "n.safetensors", "a", "ab");
        holds(torch, "    nn.RNN(3, 4, nonlinearity=\"relu\"),\n    nn.LSTM(4, 5, bias=False),\n    nn.LSTM(5, 6),\n]\n"
                + "dense = nn.Linear(6, 3, bias=False)\n");
        holds(torch, "    if layer.bias:\n        layer.bias_ih_l0.copy_(tensor(name + \"/bias\"))\n");
        holds(torch, "load_simple_rnn(layers[0], \"simple_rnn_1\")\nload_lstm(layers[1], \"lstm_2\")\n");
        assertFalse(torch.contains("dense/bias"), torch);
        String keras = KerasProgram.write(spec, "abc", "n.safetensors", "a", "ab");
        holds(keras, "keras.layers.SimpleRNN(4, activation=\"relu\", return_sequences=True, stateful=True, "
                + "name=\"simple_rnn_1\"),");
        holds(keras, "keras.layers.LSTM(5, use_bias=False, return");
        holds(keras, "keras.layers.Dense(3, use_bias=False, name=\"dense\"),");
        var before = NetworkSpec.input(3).layer(LayerSpec.gru(4).withResetAfter(false)).dense(3);
        holds(KerasProgram.write(before, "abc", "n", "a", "ab"), "keras.layers.GRU(4, reset_after=False, return");
    }

    @Test
    void writesTextsAsPythonReadsThem() {
        assertEquals("\"\\\"\\\\\\n\\u0009\\u00a0\\u202e\\ufffd门😀'\"", PythonText.literal("\"\\\n\t\u00a0\u202e\ufffd门😀'"));
        assertEquals("(\n    \"" + "x".repeat(90) + "\"\n    \"xy\")", PythonText.literal("x".repeat(91) + "y"));
        holds(PyTorchProgram.write(SMALL, "abc", "n", "a", "ab"), "SYMBOLS.index(symbol) for");
        holds(PyTorchProgram.write(SMALL, "ab\ufffd", "n", "z", "ab"), "if symbol in SYMBOLS else \"\\ufffd\") for");
    }

    @Test
    void refusesWhatPythonCouldNotRun() {
        fails("PythonText: the network is 3, lstm 2, dense 3 and the vocabulary has 2 symbols, expected one for each input"
                + " and output", SMALL, "ab", "a", "ab");
        fails("PythonText: the start has 0 characters, expected at least 1", SMALL, "abc", "", "ab");
        fails("PythonText: the passage has 1 characters, expected at least 2", SMALL, "abc", "a", "b");
        fails("PythonText: U+7a at 1 of the passage is not in the vocabulary, and there is no symbol for the unknown", SMALL,
                "abc", "a", "az");
        fails("PythonText: a network with an embedding, expected one without; no program for one is written yet",
                NetworkSpec.input(3).embedding(2).lstm(2).tiedDense(), "abc", "a", "ab");
        fails("PythonText: an LSTM with peepholes, expected one without; neither PyTorch nor Keras has such a layer",
                NetworkSpec.input(3).layer(LayerSpec.lstm(2).withPeepholes()).dense(3), "abc", "a", "ab");
        var before = NetworkSpec.input(3).layer(LayerSpec.gru(4).withResetAfter(false)).dense(3);
        assertEquals("PyTorchProgram: a GRU that resets before the product, expected one that resets after it, as PyTorch's"
                + " does", assertThrows(IllegalArgumentException.class,
                () -> PyTorchProgram.write(before, "abc", "n", "a", "ab")).getMessage());
    }

    private static void fails(String message, NetworkSpec spec, String symbols, String start, String passage) {
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> PyTorchProgram.write(spec, symbols, "n", start, passage)).getMessage());
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> KerasProgram.write(spec, symbols, "n", start, passage)).getMessage());
    }

    private static void holds(String program, String part) {
        assertTrue(program.contains(part), program);
    }
}
