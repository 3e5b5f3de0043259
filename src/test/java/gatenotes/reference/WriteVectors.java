package gatenotes.reference;

import gatenotes.math.Activation;
import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes test vectors for cases that other programs' vectors leave out, computed by the double-precision reference:
 * {@code java … gatenotes.reference.WriteVectors src/test/resources/vectors}.
 */
final class WriteVectors {
    private static final int TIME_STEPS = 5;
    private static final int BATCH_SIZE = 3;
    private static final int INPUT_SIZE = 3;
    private static final int[] LENGTHS = {5, 0, 3};

    private WriteVectors() {
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        write(folder, "gru_reset_after", LayerSpec.gru(4), false, null);
        write(folder, "gru_reset_before_last", LayerSpec.gru(4).withResetAfter(false), true, null);
        write(folder, "gru_lengths_no_bias", LayerSpec.gru(3).withoutBias(), false, LENGTHS);
        write(folder, "gru_before_lengths_last", LayerSpec.gru(5).withResetAfter(false), true, LENGTHS);
        write(folder, "lstm_peepholes", LayerSpec.lstm(4).withPeepholes(), false, null);
        write(folder, "lstm_peepholes_lengths", LayerSpec.lstm(5).withPeepholes(), false, LENGTHS);
        write(folder, "lstm_no_bias_lengths_last", LayerSpec.lstm(3).withoutBias(), true, LENGTHS);
        write(folder, "rnn_relu_lengths", LayerSpec.simpleRnn(4).withActivation(Activation.RELU), false, LENGTHS);
        write(folder, "rnn_no_bias_last", LayerSpec.simpleRnn(3).withoutBias(), true, null);
    }

    private static void write(Path folder, String name, LayerSpec layer, boolean last, int[] lengths)
            throws IOException {
        var bare = NetworkSpec.input(INPUT_SIZE).layer(layer);
        var given = new Case(last ? bare.lastOutput() : bare, TIME_STEPS, BATCH_SIZE, lengths, false);
        var network = given.reference();
        var runs = given.runs(network);
        var lossWeights = given.lossWeights();
        double loss = Case.loss(runs, lossWeights, last);
        for (int b = 0; b < BATCH_SIZE; b++) {
            runs.get(b).backward(lossWeights[b]);
        }
        int units = layer.units();
        var file = new LinkedHashMap<String, Object>();
        file.put("name", name);
        file.put("kind", switch (layer.kind()) {
            case LSTM -> "LSTM";
            case GRU -> "GRU";
            case SIMPLE_RNN -> "SimpleRNN";
        });
        file.put("source", "double-precision reference, checked by finite differences");
        var config = new LinkedHashMap<String, Object>();
        config.put("units", units);
        config.put("activation", layer.activation() == Activation.RELU ? "relu" : "tanh");
        config.put("returnSequences", !last);
        if (layer.kind() == CellKind.GRU) {
            config.put("resetAfter", layer.resetAfter());
        }
        file.put("config", config);
        file.put("x", tensor(runs.stream().flatMap(run -> Arrays.stream(run.x)).toList(),
                BATCH_SIZE, TIME_STEPS, INPUT_SIZE));
        var grads = new LinkedHashMap<String, Object>();
        grads.put("x", tensor(runs.stream().flatMap(run -> Arrays.stream(run.dx)).toList(),
                BATCH_SIZE, TIME_STEPS, INPUT_SIZE));
        int index = 0;
        for (var weight : names(layer)) {
            int[] shape = shape(weight, layer);
            file.put(weight, tensor(List.of(network.values(index)), shape));
            grads.put(weight, tensor(List.of(network.gradient(index)), shape));
            index++;
        }
        file.put("h0", tensor(runs.stream().map(run -> run.first[0].h()).toList(), BATCH_SIZE, units));
        grads.put("h0", tensor(runs.stream().map(run -> run.dh0[0]).toList(), BATCH_SIZE, units));
        if (layer.kind() == CellKind.LSTM) {
            file.put("c0", tensor(runs.stream().map(run -> run.first[0].c()).toList(), BATCH_SIZE, units));
            grads.put("c0", tensor(runs.stream().map(run -> run.dc0[0]).toList(), BATCH_SIZE, units));
            file.put("finalC", tensor(runs.stream().map(run -> run.last[0].c()).toList(), BATCH_SIZE, units));
        }
        if (lengths != null) {
            file.put("lengths", Arrays.stream(lengths).boxed().toList());
        }
        int[] outputShape = last ? new int[] {BATCH_SIZE, units} : new int[] {BATCH_SIZE, TIME_STEPS, units};
        file.put("lossWeights", tensor(Arrays.stream(lossWeights).flatMap(Arrays::stream).toList(), outputShape));
        file.put("loss", loss);
        file.put("output", tensor(runs.stream().flatMap(run -> Arrays.stream(run.output)).toList(), outputShape));
        file.put("finalH", tensor(runs.stream().map(run -> run.last[0].h()).toList(), BATCH_SIZE, units));
        file.put("grads", grads);
        Files.writeString(folder.resolve(name + ".json"), json(file) + "\n");
    }

    private static List<String> names(LayerSpec layer) {
        return Stream.of("kernel", "recurrentKernel", layer.bias() ? "bias" : null,
                layer.peepholes() ? "peepholes" : null).filter(Objects::nonNull).toList();
    }

    private static int[] shape(String weight, LayerSpec layer) {
        return switch (weight) {
            case "kernel" -> new int[] {INPUT_SIZE, layer.columns()};
            case "recurrentKernel" -> new int[] {layer.units(), layer.columns()};
            case "peepholes" -> new int[] {3, layer.units()};
            default -> layer.kind() == CellKind.GRU && layer.resetAfter() ? new int[] {2, layer.columns()}
                    : new int[] {layer.columns()};
        };
    }

    private static Map<String, Object> tensor(List<double[]> rows, int... shape) {
        var tensor = new LinkedHashMap<String, Object>();
        tensor.put("shape", Arrays.stream(shape).boxed().toList());
        tensor.put("data", rows.stream().flatMapToDouble(Arrays::stream).boxed().toList());
        return tensor;
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> "\"" + entry.getKey() + "\":" + json(entry.getValue()))
                    .collect(Collectors.joining(",\n", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(WriteVectors::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }
}
