package gatenotes.train;

import gatenotes.math.FloatAllocator;
import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;

/**
 * RMSProp.
 * <pre>
 * s = decay·s + (1 − decay)·g²        w = w − learningRate · g / √(s + epsilon)
 * </pre>
 * Source: Tieleman and Hinton 2012, lecture 6.5; epsilon is inside the root, as in Keras.
 */
public final class RmsProp extends Optimizer {
    private final double decay;
    private final double epsilon;

    /** With decay .9 and epsilon 1e-7. */
    public RmsProp(Parameters parameters, double learningRate) {
        this(parameters, learningRate, 0.9, 1e-7);
    }

    public RmsProp(Parameters parameters, double learningRate, double decay, double epsilon) {
        super("RmsProp", parameters, learningRate, FloatAllocator.HEAP, "rmsprop/mean_square");
        this.decay = within("RmsProp", "decay", decay, 0, 1);
        this.epsilon = within("RmsProp", "epsilon", epsilon, Double.MIN_VALUE, Double.MAX_VALUE);
    }

    @Override
    void update(Parameter parameter, int firstSlot) {
        var w = parameter.values();
        var g = parameter.gradient();
        double learningRate = learningRate();
        var s = slot(firstSlot);
        for (int i = 0; i < w.length; i++) {
            double gradient = g[i];
            double meanSquare = decay * s[i] + (1 - decay) * gradient * gradient;
            s[i] = (float) meanSquare;
            w[i] = (float) (w[i] - learningRate * gradient / Math.sqrt(meanSquare + epsilon));
        }
    }
}
