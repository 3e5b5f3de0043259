package gatenotes.train;

import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;

/**
 * Adam.
 * <pre>
 * m = beta1·m + (1 − beta1)·g        v = beta2·v + (1 − beta2)·g²
 * w = w − learningRate · m / (1 − beta1^step) / (√(v / (1 − beta2^step)) + epsilon)
 * </pre>
 * Source: Kingma and Ba 2015, algorithm 1.
 */
public final class Adam extends SlotOptimizer {
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private double learningRate;
    private double correction1;
    private double correction2;

    /** With beta1 .9, beta2 .999 and epsilon 1e-7, as in Keras. */
    public Adam(Parameters parameters, double learningRate) {
        this(parameters, learningRate, 0.9, 0.999, 1e-7);
    }

    public Adam(Parameters parameters, double learningRate, double beta1, double beta2, double epsilon) {
        super(parameters, "adam/m", "adam/v");
        setLearningRate(learningRate);
        this.beta1 = within("Adam: beta1", beta1, 0, 1);
        this.beta2 = within("Adam: beta2", beta2, 0, 1);
        this.epsilon = within("Adam: epsilon", epsilon, 0, Double.MAX_VALUE);
    }

    @Override
    public void setLearningRate(double rate) {
        learningRate = within("Adam: learningRate", rate, 0, Double.MAX_VALUE);
    }

    @Override
    void prepare(int step) {
        correction1 = 1 - power(beta1, step);
        correction2 = 1 - power(beta2, step);
    }

    @Override
    void update(Parameter parameter, int firstSlot) {
        var w = parameter.values();
        var g = parameter.gradient();
        var m = slot(firstSlot);
        var v = slot(firstSlot + 1);
        double rate = learningRate / correction1;
        for (int i = 0; i < w.length; i++) {
            double gradient = g[i];
            double first = beta1 * m[i] + (1 - beta1) * gradient;
            double second = beta2 * v[i] + (1 - beta2) * gradient * gradient;
            m[i] = (float) first;
            v[i] = (float) second;
            w[i] = (float) (w[i] - rate * first / (Math.sqrt(second / correction2) + epsilon));
        }
    }

    /** A whole power by squaring; {@link Math#pow} may differ between machines. */
    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
