package gatenotes.train;

import gatenotes.math.FloatAllocator;
import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;
import java.util.Arrays;

/**
 * Adagrad, with epsilon inside the root.
 * <pre>
 * s = s + g²        w = w − learningRate · g / √(s + epsilon)
 * </pre>
 * Source: Duchi, Hazan and Singer 2011.
 */
public final class Adagrad extends Optimizer {
    private final double epsilon;

    /** With epsilon 1e-8 and sums that start at zero. */
    public Adagrad(Parameters parameters, double learningRate) {
        this(parameters, learningRate, 0, 1e-8);
    }

    /** @param firstSum the initial value of the sums of squares */
    public Adagrad(Parameters parameters, double learningRate, double firstSum, double epsilon) {
        super("Adagrad", parameters, learningRate, FloatAllocator.HEAP, "adagrad/sum");
        this.epsilon = within("Adagrad", "epsilon", epsilon, 0, Double.MAX_VALUE);
        for (var slot : slots()) {
            Arrays.fill(slot.values(), (float) firstSum);
        }
    }

    @Override
    void update(Parameter parameter, int firstSlot) {
        var w = parameter.values();
        var g = parameter.gradient();
        double learningRate = learningRate();
        var s = slot(firstSlot);
        for (int i = 0; i < w.length; i++) {
            double gradient = g[i];
            double sum = s[i] + gradient * gradient;
            s[i] = (float) sum;
            double root = Math.sqrt(sum + epsilon);
            w[i] = root == 0 ? w[i] : (float) (w[i] - learningRate * gradient / root);
        }
    }
}
