package gatenotes.figures.hello;

import gatenotes.figures.parts.HelloLetters;
import gatenotes.math.MatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Parameter;
import gatenotes.nn.Trace;
import gatenotes.train.Adam;
import gatenotes.train.SoftmaxCrossEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network that learns to spell "hello": when it reads h, e, l, l, it should predict e, l, l, o.
 *
 * <p>One sequence, trained as a whole: a forward pass, back-propagation through all its time steps, one step of Adam. The
 * values that it shows always belong to the present parameters.
 */
final class HelloModel {
    static final double LEARNING_RATE = 0.05;

    static final int[] INPUTS = {0, 1, 2, 2};
    static final int[] TARGETS = {1, 2, 2, 3};

    private final int[] targets;
    private final Network network;
    /** The pass over the letters as one sequence. */
    private final Trace sequence;
    /** The pass over the letters as separate sequences of one letter, each starting from zeros: the network without memory. */
    private final Trace letters;
    private Trace trace;
    private final Adam adam;
    private final Switch engine;
    private double meanLoss;

    /**
     * @param lstm whether the cell is an LSTM; if not, it is a simple RNN
     * @param timeSteps how many letters are read, from 1 to 4
     * @param seed the seed of the first parameters
     */
    HelloModel(boolean lstm, int units, int timeSteps, int seed, MatMul matMul) {
        var input = NetworkSpec.input(HelloLetters.ALL.size());
        var spec = (lstm ? input.lstm(units) : input.simpleRnn(units)).dense(HelloLetters.ALL.size());
        engine = new Switch(matMul);
        network = Network.create(spec, new Random(seed), engine);
        adam = new Adam(network.parameters(), LEARNING_RATE);
        targets = Arrays.copyOf(TARGETS, timeSteps);
        sequence = network.newTrace(timeSteps, 1);
        letters = network.newTrace(1, timeSteps);
        sequence.setInput(Arrays.copyOf(INPUTS, timeSteps));
        letters.setInput(Arrays.copyOf(INPUTS, timeSteps));
        remember(true);
    }

    /** Sets whether h and c of a step go into the next one; if not, every step starts from zeros, forward and back. */
    void remember(boolean memory) {
        trace = memory ? sequence : letters;
        refresh();
    }

    boolean remembers() {
        return trace == sequence;
    }

    /** A parameter by its letter, see {@link HelloEdit}; after its values are changed, {@link #refresh} has to be called. */
    Parameter parameter(char letter) {
        return network.parameters().list().get(HelloEdit.PARAMETERS.indexOf(letter));
    }

    /** Multiplies with another engine from now on; the parameters and the optimiser's slots stay. */
    void use(MatMul matMul) {
        engine.chosen = matMul;
    }

    /** Goes on with another engine after one was lost during {@link #train}; the parameters are never half updated. */
    void recover(MatMul matMul) {
        use(matMul);
        refresh();
    }

    /** One training step. */
    void train() {
        network.parameters().clearGradients();
        network.backward(trace);
        adam.step();
        refresh();
    }

    /** Computes all values shown from the present parameters. */
    void refresh() {
        network.forward(trace);
        meanLoss = SoftmaxCrossEntropy.mean(trace, targets);
    }

    /** The mean over the letters of −ln of the target's probability, in nats. */
    double meanLoss() {
        return meanLoss;
    }

    /** How many training steps were taken. */
    int stepsDone() {
        return adam.steps();
    }

    int timeSteps() {
        return targets.length;
    }

    int units() {
        return network.spec().topUnits();
    }

    boolean lstm() {
        return trace.layer(0).spec().kind().hasCellState();
    }

    int parameterCount() {
        return network.parameters().count();
    }

    /** The number of letters whose target has the largest score. */
    int rightCount() {
        var right = 0;
        for (var step : steps()) {
            right += step.right() ? 1 : 0;
        }
        return right;
    }

    /** Every time step with its values, copied. */
    List<HelloFigure.Step> steps() {
        var steps = new ArrayList<HelloFigure.Step>();
        var layer = trace.layer(0);
        var classes = HelloLetters.ALL.size();
        for (int t = 0; t < targets.length; t++) {
            var scores = row(trace.output(), t, classes);
            var loss = SoftmaxCrossEntropy.softmax(scores, 0, classes, new float[classes], 0, targets[t]);
            // The state after step t is one slot further on: slot 0 is the state before each sequence.
            var at = t + trace.batchSize();
            steps.add(new HelloFigure.Step(INPUTS[t], targets[t], row(layer.h(), at, units()),
                    lstm() ? row(layer.c(), at, units()) : null, scores, row(trace.probabilities(), t, classes),
                    loss));
        }
        return steps;
    }

    private static float[] row(float[] values, int row, int width) {
        return Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }

    /** Multiplies with the engine that is chosen at the moment. */
    private static final class Switch implements MatMul {
        private MatMul chosen;

        Switch(MatMul chosen) {
            this.chosen = chosen;
        }

        @Override
        public void multiply(Form form, int m, int k, int n,
                float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset, boolean add) {
            chosen.multiply(form, m, k, n, a, aOffset, b, bOffset, c, cOffset, add);
        }
    }
}
