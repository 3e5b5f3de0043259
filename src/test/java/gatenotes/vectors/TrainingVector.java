package gatenotes.vectors;

import gatenotes.math.Activation;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.math.Random;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Parameter;
import gatenotes.train.Clipping;
import gatenotes.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A run of an optimiser: given first weights and batches, expected losses and weights on the way. */
final class TrainingVector {
    private final Node file;
    private final MatMul matMul;
    private final List<String> names;
    private final List<Node.Tensor> first;
    private final Differences differences = new Differences();
    private boolean lastOnly;

    private TrainingVector(Node file, MatMul matMul) {
        this.file = file;
        this.matMul = matMul;
        names = file.texts("weightNames").stream()
                .map(name -> name.replace('/', '.').replace("recurrent_kernel", "recurrentKernel")).toList();
        first = file.tensors("initialWeights");
        if (names.size() != first.size()) {
            throw new IllegalArgumentException("initialWeights has " + first.size() + " tensors, expected "
                    + names.size() + " (weightNames)");
        }
    }

    static Differences run(Node file) {
        return new TrainingVector(file, new JavaMatMul()).run();
    }

    private Differences run() {
        var steps = file.nodes("steps");
        lastOnly = says("last") || says("returnsequences[ =:]*false")
                || !file.node("config").flag("returnSequences", true) || targets(steps.get(0)).shape().length == 1;
        var network = Network.create(spec(), new Random(0), matMul);
        var parameters = network.parameters().list();
        if (parameters.size() != names.size()) {
            throw new IllegalArgumentException("weightNames is " + names + ", expected one for each of "
                    + parameters.stream().map(Parameter::name).toList());
        }
        for (int i = 0; i < parameters.size(); i++) {
            set(parameters.get(i), first.get(i));
        }
        var inputShape = input(steps.get(0)).shape();
        var trainer = new Trainer(network, OptimizerText.read(file, network.parameters()), clipping(),
                inputShape[1], inputShape[0]);
        boolean stateful = file.node("config").flag("stateful", file.flag("stateful", false));
        for (var step : steps) {
            if (!stateful) {
                trainer.clearState();
            }
            if (step.has("lengths") || file.has("lengths")) {
                trainer.trace().setLengths((step.has("lengths") ? step : file).tensor("lengths").ints());
            }
            double loss = trainer.step(toTimeMajor(input(step)), toTimeMajor(targets(step)));
            if (step.has("loss")) {
                differences.number(step.where() + ".loss", step.number("loss", 0), loss);
            }
            if (step.has("weights")) {
                var weights = step.tensors("weights");
                for (int i = 0; i < parameters.size(); i++) {
                    differences.relative(step.where() + "." + names.get(i), weights.get(i),
                            Arrays.copyOf(parameters.get(i).values(), weights.get(i).data().length));
                }
            }
        }
        return differences;
    }

    private Clipping clipping() {
        var from = file.node("config");
        return new Clipping(file.number("clipNorm", from.number("clipNorm", Double.POSITIVE_INFINITY)),
                file.number("clipValue", from.number("clipValue", Double.POSITIVE_INFINITY)));
    }

    private static void set(Parameter parameter, Node.Tensor tensor) {
        int size = tensor.data().length;
        if (size == parameter.size() || parameter.name().endsWith("/bias") && 2 * size == parameter.size()) {
            parameter.set(parameter.shape(), Arrays.copyOf(tensor.floats(), parameter.size()));
        } else {
            parameter.requireShape(tensor.shape(), tensor.floats());
        }
    }

    /** The network that the names and shapes of the weights describe. */
    private NetworkSpec spec() {
        NetworkSpec spec = null;
        for (var layer : layers()) {
            var kernel = shape(layer, "kernel");
            boolean bias = names.contains(layer + ".bias");
            spec = spec == null ? NetworkSpec.input(kernel[0]) : spec;
            if (layer.startsWith("dense")) {
                spec = spec.dense(kernel[1]);
                spec = bias ? spec : spec.withoutDenseBias();
                continue;
            }
            var recurrent = recurrent(layer, shape(layer, "recurrentKernel")[0]);
            if (names.contains(layer + ".peepholes")) {
                recurrent = recurrent.withPeepholes();
            }
            spec = spec.layer(bias ? recurrent : recurrent.withoutBias());
        }
        return lastOnly ? spec.lastOutput() : spec;
    }

    private LayerSpec recurrent(String layer, int units) {
        var name = layer.toLowerCase(Locale.ROOT);
        if (name.startsWith("lstm")) {
            return LayerSpec.lstm(units);
        }
        if (name.startsWith("gru")) {
            boolean twoRows = names.contains(layer + ".bias")
                    && Arrays.stream(shape(layer, "bias")).reduce(1, (a, b) -> a * b) == 6 * units;
            boolean after = twoRows || says("reset_?after") && !says("reset_?after[ =:]*false");
            return LayerSpec.gru(units)
                    .withResetAfter(file.node("config").flag("resetAfter", file.flag("resetAfter", after)));
        }
        if (name.startsWith("rnn") || name.startsWith("simple")) {
            var rnn = LayerSpec.simpleRnn(units);
            return says("relu") ? rnn.withActivation(Activation.RELU) : rnn;
        }
        throw new IllegalArgumentException("weightNames has '" + layer + "', expected lstm, gru, rnn or dense");
    }

    /** Whether the file's description of its model matches a pattern. */
    private boolean says(String pattern) {
        return Pattern.compile(pattern).matcher(file.text("model", "").toLowerCase(Locale.ROOT)).find();
    }

    private List<String> layers() {
        var layers = new ArrayList<String>();
        for (var name : names) {
            int dot = name.lastIndexOf('.');
            var layer = name.substring(0, Math.max(dot, 0));
            if (!layers.contains(layer)) {
                layers.add(layer);
            }
        }
        return layers;
    }

    private int[] shape(String layer, String weight) {
        int index = names.indexOf(layer + "." + weight);
        if (index < 0) {
            throw new IllegalArgumentException("weightNames has no '" + layer + "." + weight + "'");
        }
        return first.get(index).shape();
    }

    private static Node.Tensor input(Node step) {
        return step.has("x") ? step.tensor("x") : columns(step.tensor("ids"), 0);
    }

    private Node.Tensor targets(Node step) {
        for (var name : List.of("target", "targets", "y")) {
            if (step.has(name)) {
                return step.tensor(name);
            }
        }
        var all = columns(step.tensor("ids"), 1);
        return lastOnly ? lastColumn(all) : all;
    }

    private static Node.Tensor lastColumn(Node.Tensor ids) {
        int columns = ids.shape()[1];
        var data = new double[ids.shape()[0]];
        Arrays.setAll(data, row -> ids.data()[row * columns + columns - 1]);
        return new Node.Tensor(new int[] {data.length}, data);
    }

    /** All columns except one of a [rows, columns] tensor, from column {@code from} on. */
    private static Node.Tensor columns(Node.Tensor ids, int from) {
        int rows = ids.shape()[0];
        int columns = ids.shape()[1];
        var data = new double[rows * (columns - 1)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(ids.data(), row * columns + from, data, row * (columns - 1), columns - 1);
        }
        return new Node.Tensor(new int[] {rows, columns - 1}, data);
    }

    private static int[] toTimeMajor(Node.Tensor ids) {
        return ids.shape().length == 1 ? ids.ints()
                : TimeMajor.fromBatchMajor(ids.ints(), ids.shape()[0], ids.shape()[1]);
    }
}
