package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.math.JavaMatMul;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import gatenotes.store.PythonCase.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkFileTest {
    /** A dense kernel, which shows that the network is not tied. */
    private static final Tensor DENSE = new Tensor("dense/kernel", new int[] {1, 1}, new float[1]);

    /** The networks and the texts come from PyTorch and Keras, see {@link RunPython}. */
    @Test
    void whatPyTorchAndKerasSavedWritesWhatTheyPrinted() throws IOException {
        for (var one : ForeignCase.ALL) {
            var printed = Printed.read(Files.readString(PythonCase.FOLDER.resolve(one.name() + ".txt")));
            var opened = NetworkFile.read(PythonCase.read(one.fileName()));
            assertNull(printed.difference(PythonCase.ours(opened, one.start(), one.passage())), one.name());
            assertEquals(" .abc门", opened.symbols(), "sorted");
        }
    }

    @Test
    void tellsLayersByNamesAndShapes() {
        assertEquals("26, gru 12, gru 8, dense 26", spec("gru"));
        assertEquals("6, lstm 5, lstm 5, dense 6", spec("torch_lstm"));
        assertEquals("6, gru 6, dense 6", spec("torch_gru_embedding"));
        assertEquals("6, simple_rnn 4, gru 5, lstm 3, dense 6", spec("torch_modules"));
        assertEquals("6, lstm 5, lstm 4, dense 6", spec("keras_lstm"));
        assertEquals("6, gru 5, dense 6", spec("keras_gru_embedding"));
        var before = NetworkFile.read(PythonCase.read("keras_gru_before.safetensors")).spec();
        assertEquals(false, before.layers().get(0).resetAfter());
    }

    private static String spec(String name) {
        return NetworkFile.read(PythonCase.read(name + ".safetensors")).spec().toString();
    }

    private final Map<String, int[]> shapes = new HashMap<>();

    /** A file of tensors of ones. */
    private SafeTensors file(Map<String, String> metadata) {
        var writer = new SafeTensorsWriter();
        metadata.forEach(writer::metadata);
        shapes.forEach((name, shape) -> {
            int size = 1;
            for (int length : shape) {
                size *= length;
            }
            float[] values = new float[size];
            Arrays.fill(values, 1);
            writer.add(new Tensor(name, shape, values), StoredType.F32);
        });
        return SafeTensors.read("n", writer.toBytes());
    }

    private void put(String name, int... shape) {
        shapes.put(name, shape);
    }

    private void torch() {
        put("lstm.weight_ih_l0", 8, 3);
        put("lstm.weight_hh_l0", 8, 2);
        put("fc.weight", 3, 2);
    }

    private void keras() {
        put("m/lstm/lstm_cell/kernel:0", 3, 8);
        put("m/lstm/lstm_cell/recurrent_kernel:0", 2, 8);
        put("m/dense/kernel:0", 2, 3);
    }

    private void fails(String message) {
        assertEquals("n: " + message, assertThrows(FormatException.class, () -> NetworkFile.read(file(Map.of()))).getMessage());
    }

    @Test
    void opensNetworksWithoutBiasesAndVocabulary() {
        keras();
        var opened = NetworkFile.read(file(Map.of()));
        assertNull(opened.symbols());
        assertEquals(NetworkSpec.input(3).lstm(2).dense(3).withoutDenseBias().toString(), opened.spec().toString());
        assertEquals(List.of("lstm_1/kernel", "lstm_1/recurrent_kernel", "dense/kernel"),
                opened.tensors().stream().map(Tensor::name).toList());
        assertEquals(3, opened.network(new JavaMatMul()).parameters().list().size());
        assertEquals("abc", NetworkFile.read(file(Map.of()), "cab").symbols());
    }

    @Test
    void keepsAnEmbeddingThatTheDenseLayerIsTiedTo() {
        put("embedding/embeddings", 3, 2);
        put("lstm_1/kernel", 2, 8);
        put("lstm_1/recurrent_kernel", 2, 8);
        put("dense/bias", 3);
        var opened = NetworkFile.read(file(Map.of()), "cab");
        assertEquals("3, embedding 2, lstm 2, tied 3", opened.spec().toString());
        assertEquals(4, opened.network(new JavaMatMul()).parameters().list().size());
        shapes.remove("dense/bias");
        assertEquals(NetworkSpec.input(3).embedding(2).layer(LayerSpec.lstm(2).withoutBias()).tiedDense().withoutDenseBias(),
                NetworkFile.read(file(Map.of())).spec());
        put("embedding/embeddings", 3, 4);
        fails("tensor embedding/embeddings is [3, 4], expected [any, 2]");
        put("embedding/embeddings", 3, 2);
        put("dense/bias", 4);
        fails("tensor dense/bias is [4], expected [3]");
    }

    @Test
    void movesAnEmbeddingWithItsSymbols() {
        var tensors = List.of(new Tensor("embedding/embeddings", new int[] {2, 2}, new float[] {1, 2, 3, 4}),
                new Tensor("lstm_1/kernel", new int[] {2, 2}, new float[] {1, 2, 3, 4}));
        var sorted = SymbolOrder.sorted("n", NetworkSpec.input(2).embedding(2).lstm(2).tiedDense(), tensors, "ba").tensors();
        assertArrayEquals(new float[] {3, 4, 1, 2}, sorted.get(0).values());
        assertArrayEquals(new float[] {1, 2, 3, 4}, sorted.get(1).values());
    }

    @Test
    void movesRowsAndColumnsWithTheirSymbols() {
        var tensors = List.of(new Tensor("lstm_1/kernel", new int[] {3, 2}, new float[] {1, 2, 3, 4, 5, 6}),
                new Tensor("dense/kernel", new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6}),
                new Tensor("dense/bias", new int[] {3}, new float[] {1, 2, 3}));
        var sorted = SymbolOrder.sorted("n", NetworkSpec.input(3).lstm(2).dense(3), tensors, "c😀a");
        assertEquals("ac😀", sorted.symbols());
        assertArrayEquals(new float[] {5, 6, 1, 2, 3, 4}, sorted.tensors().get(0).values());
        assertArrayEquals(new float[] {3, 1, 2, 6, 4, 5}, sorted.tensors().get(1).values());
        assertArrayEquals(new float[] {3, 1, 2}, sorted.tensors().get(2).values());
    }

    @Test
    void refusesAVocabularyThatDoesNotFit() {
        torch();
        for (var symbols : List.of("ab", "aba", "ab\ud800")) {
            var message = assertThrows(FormatException.class, () -> NetworkFile.read(file(Map.of()), symbols)).getMessage();
            assertEquals(symbols.equals("ab") ? "n: the vocabulary has 2 symbols, expected 3, one for each output"
                    : symbols.equals("aba") ? "n: the symbol U+61 is twice in the vocabulary, expected each once"
                    : "n: the vocabulary has 3 symbols, one of them half of a surrogate pair, expected 3, one for each output",
                    message);
        }
    }

    @Test
    void refusesWhatOurNetworksAreNot() {
        fails("there is no recurrent layer, expected weight_hh_l0 as PyTorch names it or recurrent_kernel as Keras does; there"
                + " are no tensors");
        torch();
        put("lstm.weight_ih_l0_reverse", 8, 3);
        fails("tensor lstm.weight_ih_l0_reverse reads the text backwards (bidirectional), expected layers that read forwards"
                + " only");
        shapes.clear();
        torch();
        put("lstm.weight_hr_l0", 1, 2);
        fails("tensor lstm.weight_hr_l0 projects the output (proj_size), expected layers without a projection");
        shapes.clear();
        keras();
        put("m/bidirectional/backward_lstm/lstm_cell/kernel:0", 3, 8);
        fails("tensor m/bidirectional/backward_lstm/lstm_cell/kernel:0 reads the text backwards (bidirectional), expected"
                + " layers that read forwards only");
    }

    @Test
    void refusesMissingAndUnknownLayersOfPyTorch() {
        torch();
        put("lstm.bias_ih_l0", 8);
        fails("there is no tensor lstm.bias_hh_l0, expected lstm.bias_hh_l0 and lstm.bias_ih_l0, or no biases in the whole"
                + " module");
        shapes.remove("lstm.bias_ih_l0");
        put("norm.running_mean", 2);
        fails("nothing converts norm.running_mean, expected the parameters of the named modules only");
        shapes.remove("norm.running_mean");
        put("fc.weight", 4, 2);
        fails("the network has 3 inputs and 4 outputs, expected as many, one for each symbol");
        shapes.remove("fc.weight");
        fails("there is no linear layer, expected one such as fc.weight [outputs, units] and fc.bias [outputs]");
        put("a.weight", 3, 2);
        put("b.weight", 3, 2);
        fails("which linear layer gives the output cannot be told, there are a.weight, b.weight, expected one such as fc.weight"
                + " [outputs, units] and fc.bias [outputs]");
        shapes.remove("b.weight");
        put("embedding.weight", 3, 7);
        fails("the embedding is [3, 7], expected [symbols, 3], the inputs of the first layer");
        put("lstm.weight_hh_l0", 10, 2);
        fails("tensor lstm.weight_hh_l0 is [10, 2], expected [4·units, units] of an LSTM, [3·units, units] of a GRU or [units,"
                + " units] of an RNN");
        put("lstm.weight_hh_l0", 0, 0);
        fails("tensor lstm.weight_hh_l0 is [0, 0], expected [4·units, units] of an LSTM, [3·units, units] of a GRU or [units,"
                + " units] of an RNN");
    }

    @Test
    void refusesMissingAndUnknownLayersOfKeras() {
        keras();
        put("m/batch_normalization/gamma", 2);
        fails("beside the recurrent layers there are m/batch_normalization, m/dense, expected one dense layer (kernel, bias) and"
                + " at most one embedding (embeddings)");
        shapes.remove("m/batch_normalization/gamma");
        put("m/dense/scale", 2);
        fails("nothing is known about m/dense/scale, expected an embedding, recurrent layers and one dense layer only");
        shapes.remove("m/dense/scale");
        put("m/lstm/lstm_cell/bias", 7);
        fails("tensor m/lstm/lstm_cell/bias is [7], expected [8]");
        shapes.remove("m/lstm/lstm_cell/bias");
        put("m/gru/gru_cell/recurrent_kernel", 2, 6);
        fails("which of the layers m/gru/gru_cell and m/lstm/lstm_cell comes first cannot be told, expected numbers that end"
                + " their names, as in lstm_1, lstm_2");
        shapes.remove("m/gru/gru_cell/recurrent_kernel");
        shapes.remove("m/lstm/lstm_cell/kernel:0");
        fails("there is no tensor m/lstm/lstm_cell/kernel");
    }

    @Test
    void ordersLayersByNumber() {
        assertEquals(List.of("m/lstm/lstm_cell_9", "m/lstm_2/lstm_cell", "m/lstm_10/lstm_cell"),
                LayerOrder.sorted("n", List.of("m/lstm_10/lstm_cell", "m/lstm/lstm_cell_9", "m/lstm_2/lstm_cell"), '/'));
        assertEquals(List.of("layers.0", "layers.2", "layers.99999999999999"),
                LayerOrder.sorted("n", List.of("layers.99999999999999", "layers.2", "layers.0"), '.'));
    }

    @Test
    void refusesNumbersTooLargeForAFloat() {
        var embedding = new Tensor(Embedding.NAME, new int[] {1, 1}, new float[] {3e38f});
        var kernel = new Tensor("lstm_1/kernel", new int[] {1, 1}, new float[] {3e38f});
        assertEquals(Float.POSITIVE_INFINITY, Embedding.folded("n", List.of(embedding, kernel, DENSE)).get(0).values()[0]);
        torch();
        var file = file(Map.of());
        file.tensor("lstm.weight_hh_l0").values()[0] = Float.NaN;
        assertEquals("n: lstm_1/recurrent_kernel becomes infinite when it is converted, expected smaller numbers",
                assertThrows(FormatException.class, () -> NetworkFile.read(file)).getMessage());
    }

    @Test
    void refusesAnEmbeddingTooLargeToFold() {
        var embedding = new Tensor(Embedding.NAME, new int[] {3000, 1}, new float[3000]);
        var kernel = new Tensor("lstm_1/kernel", new int[] {1, 4000}, new float[4000]);
        assertEquals("n: the embedding's 3000 symbols times the first layer's 4000 columns are more than 8388608 numbers,"
                + " expected fewer symbols or units", assertThrows(FormatException.class,
                () -> Embedding.folded("n", List.of(embedding, kernel, DENSE))).getMessage());
    }
}
