package gatenotes.train;

import gatenotes.math.FloatAllocator;
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
public class Adam extends Optimizer {
    /** Keras's default, which every engine uses, too. */
    public static final double BETA_1 = 0.9;
    public static final double BETA_2 = 0.999;
    public static final double EPSILON = 1e-7;

    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private double correction1;
    private double correction2;

    /** With {@link #BETA_1}, {@link #BETA_2} and {@link #EPSILON}. */
    public Adam(Parameters parameters, double learningRate) {
        this(parameters, learningRate, BETA_1, BETA_2, EPSILON);
    }

    public Adam(Parameters parameters, double learningRate, double beta1, double beta2, double epsilon) {
        this(parameters, learningRate, beta1, beta2, epsilon, FloatAllocator.HEAP);
    }

    /** @param allocator makes the arrays of m and v */
    protected Adam(Parameters parameters, double learningRate, double beta1, double beta2, double epsilon,
            FloatAllocator allocator) {
        super("Adam", parameters, learningRate, allocator, "adam/m", "adam/v");
        this.beta1 = within("Adam", "beta1", beta1, 0, 1);
        this.beta2 = within("Adam", "beta2", beta2, 0, 1);
        this.epsilon = within("Adam", "epsilon", epsilon, 0, Double.MAX_VALUE);
    }

    @Override
    final void prepare(int step) {
        correction1 = correction(beta1, step);
        correction2 = correction(beta2, step);
    }

    @Override
    final void update(Parameter parameter, int firstSlot) {
        update(parameter, slot(firstSlot), slot(firstSlot + 1), learningRate() / correction1, correction2);
    }

    /**
     * Updates a parameter, and its moments m and v.
     *
     * @param rate learningRate / (1 − beta1^step)
     * @param correction2 1 − beta2^step
     */
    protected void update(Parameter parameter, float[] m, float[] v, double rate, double correction2) {
        var w = parameter.values();
        var g = parameter.gradient();
        for (int i = 0; i < w.length; i++) {
            double gradient = g[i];
            double first = beta1 * m[i] + (1 - beta1) * gradient;
            double second = beta2 * v[i] + (1 - beta2) * gradient * gradient;
            m[i] = (float) first;
            v[i] = (float) second;
            w[i] = (float) (w[i] - rate * first / (Math.sqrt(second / correction2) + epsilon));
        }
    }

    /** 1 − beta^step, by squaring; {@link Math#pow} may differ between machines. */
    public static double correction(double beta, int step) {
        double result = 1;
        double square = beta;
        for (int rest = step; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return 1 - result;
    }
}
