package gatenotes.train;

import gatenotes.math.DecimalText;
import gatenotes.math.Elementary;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Trace;

/**
 * Lets a trained network go on by itself: each class it draws is its next input. An engine that computes parts of it
 * differently overrides {@link #forward} and {@link #shares}.
 */
public class Generator {
    protected final Trace trace;
    private final Network network;
    private final int[] index = new int[1];
    private final double[] shares;

    /** @throws IllegalArgumentException if the network's outputs are not the classes of its inputs */
    public Generator(Network network) {
        if (!goesOn(network.spec())) {
            throw new IllegalArgumentException("Generator: the network has " + network.spec().classes()
                    + " classes, expected " + network.spec().inputSize() + " (inputSize)");
        }
        this.network = network;
        trace = network.newTrace(1, 1);
        shares = new double[network.spec().classes()];
    }

    /** Whether a network's outputs are the classes of its inputs, so that it can go on by itself. */
    public static boolean goesOn(NetworkSpec spec) {
        return spec.classes() == spec.inputSize();
    }

    /** Makes the next call start from the zero state. */
    public final void clearState() {
        trace.clearState();
    }

    /**
     * Feeds one class and draws the next.
     *
     * @param temperature the number by which the scores are divided: 1 draws with the network's own probabilities, less
     *     favours likely classes, 0 takes the likeliest
     * @throws IllegalArgumentException if {@code current} is no class, or the temperature is negative or NaN
     */
    public final int next(int current, double temperature, Random random) {
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("Generator.next: temperature is " + DecimalText.write(temperature)
                    + ", expected at least 0");
        }
        index[0] = current;
        trace.setInput(index);
        forward();
        trace.carryState();
        return temperature == 0 ? likeliest() : draw(temperature, random.nextDouble());
    }

    /** Feeds {@code first} and draws {@code count} classes, one after the other; see {@link #next}. */
    public final int[] generate(int first, int count, double temperature, Random random) {
        var drawn = new int[count];
        int current = first;
        for (int i = 0; i < count; i++) {
            current = next(current, temperature, random);
            drawn[i] = current;
        }
        return drawn;
    }

    /** Runs one time step over the trace. */
    protected void forward() {
        network.forward(trace);
    }

    private int likeliest() {
        var scores = trace.output();
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** Writes each class's share, which is proportional to its probability: e^((score − the largest) / temperature). */
    protected void shares(double temperature, double[] shares) {
        var scores = trace.output();
        double max = scores[likeliest()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (scores[i] - max) / temperature;
        }
        Elementary.exp(shares, 0, shares.length);
    }

    /** The class into whose share {@code uniform}, a number from [0, 1), falls. */
    private int draw(double temperature, double uniform) {
        shares(temperature, shares);
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

    /** The pass of the last {@link #next}; its output is the network's scores. */
    public final Trace trace() {
        return trace;
    }
}
