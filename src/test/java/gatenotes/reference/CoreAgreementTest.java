package gatenotes.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.math.Random;
import gatenotes.nn.Gate;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The float core agrees with the double-precision reference to 1e-5 of each tensor's largest value. */
class CoreAgreementTest {
    private static final double TOLERANCE = 1e-5;

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(Case given) {
        agrees(given, new JavaMatMul());
    }

    /** Also used for the products of other engines. */
    static void agrees(Case given, MatMul matMul) {
        var spec = given.spec();
        var reference = given.reference();
        var network = Network.create(spec, new Random(0), matMul);
        var parameters = network.parameters().list();
        assertEquals(reference.weightCount(), parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            parameter.set(parameter.shape(), floats(reference.values(i)));
        }
        var runs = given.runs(reference);
        var weights = given.lossWeights();
        var trace = network.newTrace(given.timeSteps(), given.batchSize());
        prepare(given, runs, trace);

        for (int b = 0; b < runs.size(); b++) {
            runs.get(b).forward();
            runs.get(b).backward(weights[b]);
        }
        network.forward(trace);
        set(trace.outputGradient(), weights, trace.outputSize());
        network.backward(trace);

        compare("output", rows(runs.stream().map(run -> run.output).toList()), trace.output(), trace.outputSize());
        for (int i = 0; i < parameters.size(); i++) {
            compareFrom(0, parameters.get(i).name(), reference.gradient(i), parameters.get(i).gradient());
        }
        compare("dx", rows(runs.stream().map(run -> run.dx).toList()), trace.inputGradient(), spec.inputSize());
        for (int l = 0; l < spec.layers().size(); l++) {
            int layer = l;
            var own = trace.layer(layer);
            int last = given.timeSteps() * given.batchSize() * own.spec().units();
            compareFrom(last, "last h", concatenated(runs.stream().map(run -> run.last[layer].h()).toList()), own.h());
            compareFrom(0, "dh0", concatenated(runs.stream().map(run -> run.dh0[layer]).toList()), own.hGradient());
            if (own.spec().kind().hasCellState()) {
                compareFrom(last, "last c", concatenated(runs.stream().map(run -> run.last[layer].c()).toList()), own.c());
                compareFrom(0, "dc0", concatenated(runs.stream().map(run -> run.dc0[layer]).toList()), own.cGradient());
            }
        }
    }

    private static void prepare(Case given, List<ReferenceNetwork.Run> runs, Trace trace) {
        var x = new float[given.timeSteps() * given.batchSize() * given.spec().inputSize()];
        set(x, runs.stream().map(run -> run.x).toArray(double[][][]::new), given.spec().inputSize());
        trace.setInput(x);
        trace.setLengths(given.lengths());
        for (int l = 0; l < given.spec().layers().size(); l++) {
            int layer = l;
            boolean lstm = trace.layer(layer).spec().kind().hasCellState();
            trace.setState(layer, floats(concatenated(runs.stream().map(run -> run.first[layer].h()).toList())),
                    lstm ? floats(concatenated(runs.stream().map(run -> run.first[layer].c()).toList())) : null);
        }
        int units = given.spec().layers().get(0).units();
        for (int b = 0; b < runs.size() && given.forceGates(); b++) {
            for (int t = 0; t < given.timeSteps(); t++) {
                for (int i = 0; i < 4 * units; i++) {
                    double value = runs.get(b).forced[0][t][i];
                    if (!Double.isNaN(value)) {
                        trace.layer(0).overrule(Gate.values()[i / units], t, b, i % units, value);
                    }
                }
            }
        }
    }

    /** Copies [batch][row][size] into a time-major array. */
    private static void set(float[] into, double[][][] values, int size) {
        for (int b = 0; b < values.length; b++) {
            for (int t = 0; t < values[b].length; t++) {
                for (int i = 0; i < size; i++) {
                    into[(t * values.length + b) * size + i] = (float) values[b][t][i];
                }
            }
        }
    }

    private static double[][][] rows(List<double[][]> values) {
        return values.toArray(double[][][]::new);
    }

    private static void compare(String name, double[][][] expected, float[] actual, int size) {
        var flat = new double[actual.length];
        for (int b = 0; b < expected.length; b++) {
            for (int t = 0; t < expected[b].length; t++) {
                for (int i = 0; i < size; i++) {
                    flat[(t * expected.length + b) * size + i] = expected[b][t][i];
                }
            }
        }
        compareFrom(0, name, flat, actual);
    }

    private static void compareFrom(int offset, String name, double[] expected, float[] actual) {
        double largest = 1e-3;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            int index = i;
            assertTrue(Math.abs(expected[i] - actual[offset + i]) <= TOLERANCE * largest,
                    () -> name + "[" + index + "] is " + actual[offset + index] + ", expected " + expected[index]);
        }
    }

    private static double[] concatenated(List<double[]> arrays) {
        return arrays.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
