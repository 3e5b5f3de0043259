package gatenotes.train;

import gatenotes.math.DecimalText;
import gatenotes.math.Elementary;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;

/** Lets a trained network go on by itself: each class it draws is its next input. */
public final class Generator implements Sampler {
    private final Network network;
    private final Trace trace;
    private final int[] index = new int[1];
    private final double[] shares;

    /** @throws IllegalArgumentException if the network's outputs are not the classes of its inputs */
    public Generator(Network network) {
        if (network.spec().classes() != network.spec().inputSize()) {
            throw new IllegalArgumentException("Generator: the network has " + network.spec().classes()
                    + " classes, expected " + network.spec().inputSize() + " (inputSize)");
        }
        this.network = network;
        trace = network.newTrace(1, 1);
        shares = new double[network.spec().classes()];
    }

    @Override
    public void clearState() {
        trace.clearState();
    }

    @Override
    public int next(int current, double temperature, Random random) {
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("Generator.next: temperature is " + DecimalText.write(temperature)
                    + ", expected at least 0");
        }
        index[0] = current;
        trace.setInput(index);
        network.forward(trace);
        trace.carryState();
        var scores = trace.output();
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return temperature == 0 ? best : draw(scores, scores[best], temperature, random.nextDouble());
    }

    /** The class in whose share of the whole a number from [0, 1) falls. */
    private int draw(float[] scores, double max, double temperature, double uniform) {
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (scores[i] - max) / temperature;
        }
        Elementary.exp(shares, 0, shares.length);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double rest = uniform * sum;
        int last = shares.length - 1;
        for (int i = 0; i < last; i++) {
            rest -= shares[i];
            if (rest < 0) {
                return i;
            }
        }
        return last;
    }

    /** The pass of the last {@link #next}: its scores are what the network thought. */
    public Trace trace() {
        return trace;
    }
}
