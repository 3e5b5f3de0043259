package gatenotes.figures.valves;

import gatenotes.figures.parts.HelloLetters;
import gatenotes.math.Elementary;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Gate;
import gatenotes.nn.LayerTrace;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Trace;
import gatenotes.train.Adam;
import gatenotes.train.SoftmaxCrossEntropy;

/** An LSTM that has learned to spell "hello" over and over, and whose gates can be held by hand. */
final class ValveModel {
    /** How many letters it reads. */
    static final int TIME_STEPS = 8;
    static final int UNITS = 3;

    /**
     * So few steps, at a high learning rate, let the figure start at once; with each of the first 1,000 seeds every
     * letter is right.
     */
    private static final int TRAINING_STEPS = 40;
    private static final double LEARNING_RATE = 0.2;
    private static final int[] INPUTS = {0, 1, 2, 2, 3, 0, 1, 2};
    private static final int[] TARGETS = {1, 2, 2, 3, 0, 1, 2, 2};

    private final Network network;
    private final Trace trace;
    private final boolean[] held = new boolean[Gate.values().length * UNITS * TIME_STEPS];

    ValveModel(int seed) {
        var spec = NetworkSpec.input(HelloLetters.ALL.size()).lstm(UNITS).dense(HelloLetters.ALL.size());
        network = Network.create(spec, new Random(seed), new JavaMatMul());
        var adam = new Adam(network.parameters(), LEARNING_RATE);
        trace = network.newTrace(TIME_STEPS, 1);
        trace.setInput(INPUTS);
        for (int k = 0; k < TRAINING_STEPS; k++) {
            network.forward(trace);
            SoftmaxCrossEntropy.mean(trace, TARGETS);
            network.parameters().clearGradients();
            network.backward(trace);
            adam.step();
        }
        network.forward(trace);
    }

    LayerTrace layer() {
        return trace.layer(0);
    }

    /** Holds a gate at a value; steps and units count from 0. */
    void hold(Gate gate, int step, int unit, double value) {
        layer().overrule(gate, step, 0, unit, value);
        held[index(gate, step, unit)] = true;
        network.forward(trace);
    }

    /** Lets the network compute every gate of a unit again. */
    void letGo(int unit) {
        for (var gate : Gate.values()) {
            for (int step = 0; step < TIME_STEPS; step++) {
                layer().release(gate, step, 0, unit);
                held[index(gate, step, unit)] = false;
            }
        }
        network.forward(trace);
    }

    boolean isHeld(Gate gate, int step, int unit) {
        return held[index(gate, step, unit)];
    }

    private static int index(Gate gate, int step, int unit) {
        return (gate.ordinal() * TIME_STEPS + step) * UNITS + unit;
    }

    static String input(int step) {
        return HelloLetters.ALL.get(INPUTS[step]);
    }

    /** The letter with the largest score after a step. */
    String guess(int step) {
        var classes = HelloLetters.ALL.size();
        var best = 0;
        for (int k = 1; k < classes; k++) {
            if (trace.output()[step * classes + k] > trace.output()[step * classes + best]) {
                best = k;
            }
        }
        return HelloLetters.ALL.get(best);
    }

    boolean isRight(int step) {
        return guess(step).equals(HelloLetters.ALL.get(TARGETS[step]));
    }

    int rightCount() {
        var count = 0;
        for (int step = 0; step < TIME_STEPS; step++) {
            count += isRight(step) ? 1 : 0;
        }
        return count;
    }

    /** The number of steps after which half of a cell state is left, if the forget gate stays at f: ln ½ / ln f. */
    static double halfLife(double f) {
        return f >= 1 ? Double.POSITIVE_INFINITY : f <= 0 ? 0 : Elementary.log(0.5) / Elementary.log(f);
    }

    /** The forget gate of a cell whose other parameters are all zero. */
    static double forgetGate(double bias) {
        var silent = Network.zero(NetworkSpec.input(1).lstm(1), new JavaMatMul());
        silent.parameters().list().get(2).values()[Gate.FORGET.column(1)] = (float) bias;
        var one = silent.newTrace(1, 1);
        silent.forward(one);
        return one.layer(0).gate(Gate.FORGET, 0, 0, 0);
    }

    /** One step of a cell with every gate held: returns c and h after it. */
    static double[] step(double cOld, double f, double i, double g, double o) {
        var cell = Network.zero(NetworkSpec.input(1).lstm(1), new JavaMatMul());
        var one = cell.newTrace(1, 1);
        one.setState(0, new float[] {0}, new float[] {(float) cOld});
        one.layer(0).overrule(Gate.FORGET, 0, 0, 0, f);
        one.layer(0).overrule(Gate.INPUT, 0, 0, 0, i);
        one.layer(0).overrule(Gate.CANDIDATE, 0, 0, 0, g);
        one.layer(0).overrule(Gate.OUTPUT, 0, 0, 0, o);
        cell.forward(one);
        return new double[] {one.layer(0).c(0, 0, 0), one.layer(0).h(0, 0, 0)};
    }
}
