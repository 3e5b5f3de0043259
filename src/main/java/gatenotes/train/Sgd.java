package gatenotes.train;

import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;

/**
 * Gradient descent with momentum.
 * <pre>
 * v = momentum·v − learningRate·g        w = w + v
 * </pre>
 * Source: Polyak 1964, written as in Sutskever et al. 2013.
 */
public final class Sgd extends SlotOptimizer {
    private final double momentum;
    private double learningRate;

    /** Without momentum. */
    public Sgd(Parameters parameters, double learningRate) {
        this(parameters, learningRate, 0);
    }

    public Sgd(Parameters parameters, double learningRate, double momentum) {
        super(parameters, "sgd/velocity");
        setLearningRate(learningRate);
        this.momentum = within("Sgd: momentum", momentum, 0, 1);
    }

    @Override
    public void setLearningRate(double rate) {
        learningRate = within("Sgd: learningRate", rate, 0, Double.MAX_VALUE);
    }

    @Override
    void update(Parameter parameter, int firstSlot) {
        var w = parameter.values();
        var g = parameter.gradient();
        var v = slot(firstSlot);
        for (int i = 0; i < w.length; i++) {
            double velocity = momentum * v[i] - learningRate * g[i];
            v[i] = (float) velocity;
            w[i] = (float) (w[i] + velocity);
        }
    }
}
