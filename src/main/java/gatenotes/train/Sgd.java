package gatenotes.train;

import gatenotes.math.FloatAllocator;
import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;

/**
 * Gradient descent with momentum.
 * <pre>
 * v = momentum·v − learningRate·g        w = w + v
 * </pre>
 * Source: Polyak 1964, written as in Sutskever et al. 2013.
 */
public final class Sgd extends Optimizer {
    private final double momentum;

    /** Without momentum. */
    public Sgd(Parameters parameters, double learningRate) {
        this(parameters, learningRate, 0);
    }

    public Sgd(Parameters parameters, double learningRate, double momentum) {
        super("Sgd", parameters, learningRate, FloatAllocator.HEAP, "sgd/velocity");
        this.momentum = within("Sgd", "momentum", momentum, 0, 1);
    }

    @Override
    void update(Parameter parameter, int firstSlot) {
        var w = parameter.values();
        var g = parameter.gradient();
        double learningRate = learningRate();
        var v = slot(firstSlot);
        for (int i = 0; i < w.length; i++) {
            double velocity = momentum * v[i] - learningRate * g[i];
            v[i] = (float) velocity;
            w[i] = (float) (w[i] + velocity);
        }
    }
}
