package gatenotes.vectors;

import gatenotes.math.Activation;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.math.Random;
import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Shapes;
import gatenotes.nn.Trace;
import java.util.Arrays;
import java.util.Locale;

/** One recurrent layer: given inputs and weights, expected outputs, states and gradients. */
final class CellVector {
    private final Node file;
    private final Node config;
    private final LayerSpec layer;
    private final Network network;
    private final Trace trace;
    private final int batchSize;
    private final int timeSteps;
    private final int units;
    private final Differences differences = new Differences();

    private CellVector(Node file, MatMul matMul) {
        this.file = file;
        config = file.node("config");
        var x = file.tensor("x");
        require(x.shape().length == 3, "x", "[batch, time, feature]");
        batchSize = x.shape()[0];
        timeSteps = x.shape()[1];
        units = (int) config.number("units", file.tensor("recurrentKernel").shape()[0]);
        layer = layer();
        var spec = NetworkSpec.input(x.shape()[2]).layer(layer);
        network = Network.create(config.flag("returnSequences", true) ? spec : spec.lastOutput(), new Random(0), matMul);
        trace = network.newTrace(timeSteps, batchSize);
        trace.setInput(TimeMajor.fromBatchMajor(x.floats(), batchSize, timeSteps, x.shape()[2]));
    }

    static Differences run(Node file) {
        return run(file, new JavaMatMul());
    }

    static Differences run(Node file, MatMul matMul) {
        return new CellVector(file, matMul).run();
    }

    private LayerSpec layer() {
        require(config.text("recurrentActivation", "sigmoid").equals("sigmoid"), "config.recurrentActivation", "sigmoid");
        require(!config.flag("goBackwards", false), "config.goBackwards", "false");
        var order = file.text("gateOrder", "");
        var kind = file.text("kind", "").toUpperCase(Locale.ROOT);
        var spec = switch (kind) {
            case "LSTM" -> LayerSpec.lstm(units);
            case "GRU" -> LayerSpec.gru(units).withResetAfter(config.flag("resetAfter", hasTwoBiasRows()));
            case "SIMPLERNN", "SIMPLE_RNN", "RNN" -> LayerSpec.simpleRnn(units);
            default -> throw new IllegalArgumentException("kind is '" + kind + "', expected LSTM, GRU or SimpleRNN");
        };
        if (!order.isEmpty() && spec.kind() == CellKind.LSTM) {
            require(order.startsWith("i,f,c,o") || order.startsWith("i,f,g,o"), "gateOrder", "i,f,c,o");
        } else if (!order.isEmpty() && spec.kind() == CellKind.GRU) {
            require(order.startsWith("z,r,"), "gateOrder", "z,r,h");
        }
        spec = switch (config.text("activation", "tanh")) {
            case "tanh" -> spec;
            case "relu" -> spec.withActivation(Activation.RELU);
            default -> throw new IllegalArgumentException("config.activation is '" + config.text("activation", "")
                    + "', expected tanh or relu");
        };
        if (file.has("peepholes")) {
            spec = spec.withPeepholes();
        }
        return file.has("bias") ? spec : spec.withoutBias();
    }

    private boolean hasTwoBiasRows() {
        return file.has("bias") && file.tensor("bias").data().length == 6 * units;
    }

    private static void require(boolean holds, String what, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is not understood, expected " + expected);
        }
    }

    private Differences run() {
        set("kernel", "kernel");
        set("recurrentKernel", "recurrent_kernel");
        set("bias", "bias");
        set("peepholes", "peepholes");
        if (file.has("h0") || file.has("c0")) {
            boolean lstm = layer.kind() == CellKind.LSTM;
            trace.setState(0, state("h0"), lstm ? state("c0") : null);
        }
        if (file.has("lengths")) {
            trace.setLengths(file.tensor("lengths").ints());
        }
        network.forward(trace);
        compareForward();
        if (file.has("lossWeights")) {
            var weights = toTimeMajor(file.tensor("lossWeights").floats());
            require(weights.length == trace.output().length, "lossWeights", "the shape of output");
            if (file.has("loss")) {
                differences.number("loss", file.number("loss", 0), weightedSum(weights));
            }
            System.arraycopy(weights, 0, trace.outputGradient(), 0, weights.length);
            network.parameters().clearGradients();
            network.backward(trace);
            compareGradients(file.node("grads"));
        }
        return differences;
    }

    private void set(String theirs, String ours) {
        if (file.has(theirs)) {
            var parameter = network.parameters().get(layer.kind().prefix() + "_1/" + ours);
            // A GRU that resets after the product has a second row of biases, which a file may leave out or flatten.
            var values = file.tensor(theirs).floats();
            require(values.length == parameter.size() || 2 * values.length == parameter.size() && biasRows() == 2,
                    theirs, Shapes.text(parameter.shape()));
            parameter.set(parameter.shape(), Arrays.copyOf(values, parameter.size()));
        }
    }

    private int biasRows() {
        return layer.kind() == CellKind.GRU && layer.resetAfter() ? 2 : 1;
    }

    private float[] state(String name) {
        return file.has(name) ? file.tensor(name).floats() : new float[batchSize * units];
    }

    private double weightedSum(float[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (double) weights[i] * trace.output()[i];
        }
        return sum;
    }

    private void compareForward() {
        if (file.has("output")) {
            differences.absolute("output", file.tensor("output"), toBatchMajor(trace.output()));
        }
        var recurrent = trace.layer(0);
        if (file.has("finalH")) {
            differences.absolute("finalH", file.tensor("finalH"), lastSlot(recurrent.h()));
        }
        if (file.has("finalC")) {
            differences.absolute("finalC", file.tensor("finalC"), lastSlot(recurrent.c()));
        }
    }

    private void compareGradients(Node grads) {
        for (var name : grads.members().keySet()) {
            var expected = grads.tensor(name);
            var recurrent = trace.layer(0);
            differences.relative("grads." + name, expected, switch (name) {
                case "x" -> TimeMajor.toBatchMajor(trace.inputGradient(), timeSteps, batchSize,
                        network.spec().inputSize());
                case "h0" -> firstSlot(recurrent.hGradient());
                case "c0" -> firstSlot(recurrent.cGradient());
                case "kernel", "peepholes" -> gradient(name);
                case "bias" -> Arrays.copyOf(gradient(name), expected.data().length);
                case "recurrentKernel" -> gradient("recurrent_kernel");
                default -> throw new IllegalArgumentException("grads." + name + " is not understood");
            });
        }
    }

    private float[] gradient(String name) {
        return network.parameters().get(layer.kind().prefix() + "_1/" + name).gradient();
    }

    private float[] toTimeMajor(float[] theirs) {
        return network.spec().lastOnly() ? theirs : TimeMajor.fromBatchMajor(theirs, batchSize, timeSteps, units);
    }

    private float[] toBatchMajor(float[] ours) {
        return network.spec().lastOnly() ? ours : TimeMajor.toBatchMajor(ours, timeSteps, batchSize, units);
    }

    private float[] firstSlot(float[] states) {
        return Arrays.copyOf(states, batchSize * units);
    }

    private float[] lastSlot(float[] states) {
        return Arrays.copyOfRange(states, timeSteps * batchSize * units, states.length);
    }
}
