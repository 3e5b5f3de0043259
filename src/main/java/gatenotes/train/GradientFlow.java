package gatenotes.train;

import gatenotes.math.Elementary;
import gatenotes.nn.CellKind;
import gatenotes.nn.Gate;
import gatenotes.nn.Network;

/**
 * The gradients that a loss at the last step causes at every step before. One recurrent layer runs forward and back
 * through time, in double precision throughout, so that a gradient of 1e-30 still differs from 0.
 * <pre>
 * z_t = x_t·kernel + h_(t−1)·(scale · recurrentKernel) + bias
 * dL/dx_t = dL/dz_t · kernelᵀ        dL/dh_(t−1) = dL/dz_t · (scale · recurrentKernel)ᵀ
 * </pre>
 * The layer is a simple RNN with tanh, or an LSTM without peepholes. The state before the first step is zero.
 */
public final class GradientFlow {
    private final boolean lstm;
    private final int timeSteps;
    private final int inputSize;
    private final int units;
    private final int columns;
    private final float[] kernel;
    private final float[] recurrentKernel;
    private final float[] bias;
    private final double scale;
    private final double[] x;
    private final double[][] a;
    private final double[][] h;
    private final double[][] c;
    private final double[] inputNorms;
    private final double[][] stateGradients;
    private double parameterNorm;

    /**
     * Runs both passes; the results can be read afterwards.
     *
     * @param network a network of one layer with a bias and no dense layer; not modified
     * @param scale the factor of its recurrent kernel
     * @param x the inputs, [timeSteps, inputSize]; not modified
     * @param dLast the gradient of the loss by the last h, [units]; not modified
     * @throws IllegalArgumentException if a shape differs
     */
    public GradientFlow(Network network, double scale, double[] x, double[] dLast) {
        var spec = network.spec().layers().get(0);
        lstm = spec.kind() == CellKind.LSTM;
        inputSize = network.spec().inputSize();
        units = spec.units();
        columns = spec.columns();
        timeSteps = x.length / inputSize;
        if (x.length == 0 || x.length % inputSize != 0 || dLast.length != units) {
            throw new IllegalArgumentException("GradientFlow: x has " + x.length + " values and dLast " + dLast.length
                    + ", expected [timeSteps, " + inputSize + "] and [" + units + "]");
        }
        kernel = network.parameters().list().get(0).values();
        recurrentKernel = network.parameters().list().get(1).values();
        bias = network.parameters().list().get(2).values();
        this.scale = scale;
        this.x = x;
        a = new double[timeSteps][columns];
        h = new double[timeSteps + 1][units];
        c = new double[timeSteps + 1][units];
        inputNorms = new double[timeSteps];
        stateGradients = new double[timeSteps][];
        for (int t = 0; t < timeSteps; t++) {
            forward(t);
        }
        backward(dLast);
    }

    private void forward(int t) {
        for (int j = 0; j < columns; j++) {
            double z = bias[j];
            for (int k = 0; k < inputSize; k++) {
                z += x[t * inputSize + k] * kernel[k * columns + j];
            }
            for (int k = 0; k < units; k++) {
                z += h[t][k] * scale * recurrentKernel[k * columns + j];
            }
            boolean gate = lstm && j / units != Gate.CANDIDATE.ordinal();
            a[t][j] = gate ? Elementary.sigmoid(z) : Elementary.tanh(z);
        }
        for (int u = 0; u < units; u++) {
            if (lstm) {
                c[t + 1][u] = at(t, Gate.FORGET, u) * c[t][u] + at(t, Gate.INPUT, u) * at(t, Gate.CANDIDATE, u);
                h[t + 1][u] = at(t, Gate.OUTPUT, u) * Elementary.tanh(c[t + 1][u]);
            } else {
                h[t + 1][u] = a[t][u];
            }
        }
    }

    private void backward(double[] dLast) {
        var dKernel = new double[inputSize * columns];
        var dRecurrent = new double[units * columns];
        var dBias = new double[columns];
        var dh = dLast.clone();
        var dc = new double[units];
        for (int t = timeSteps - 1; t >= 0; t--) {
            stateGradients[t] = new double[units];
            var dz = lstm ? lstmStep(t, dh, dc) : simpleStep(t, dh);
            double square = 0;
            for (int k = 0; k < inputSize; k++) {
                double dx = 0;
                for (int j = 0; j < columns; j++) {
                    dx += dz[j] * kernel[k * columns + j];
                    dKernel[k * columns + j] += x[t * inputSize + k] * dz[j];
                }
                square += dx * dx;
            }
            inputNorms[t] = Math.sqrt(square);
            for (int k = 0; k < units; k++) {
                double sum = 0;
                for (int j = 0; j < columns; j++) {
                    sum += dz[j] * scale * recurrentKernel[k * columns + j];
                    dRecurrent[k * columns + j] += h[t][k] * dz[j];
                }
                dh[k] = sum;
            }
            for (int j = 0; j < columns; j++) {
                dBias[j] += dz[j];
            }
        }
        parameterNorm = Math.sqrt(square(dKernel) + square(dRecurrent) + square(dBias));
    }

    private double[] simpleStep(int t, double[] dh) {
        var dz = new double[columns];
        for (int u = 0; u < units; u++) {
            stateGradients[t][u] = dh[u];
            dz[u] = dh[u] * (1 - a[t][u] * a[t][u]);
        }
        return dz;
    }

    /** Returns the gradient by z, and writes the gradient by the previous c to {@code dc}. */
    private double[] lstmStep(int t, double[] dh, double[] dc) {
        var dz = new double[columns];
        for (int u = 0; u < units; u++) {
            double i = at(t, Gate.INPUT, u);
            double f = at(t, Gate.FORGET, u);
            double g = at(t, Gate.CANDIDATE, u);
            double o = at(t, Gate.OUTPUT, u);
            double squashed = Elementary.tanh(c[t + 1][u]);
            double d = dc[u] + dh[u] * o * (1 - squashed * squashed);
            stateGradients[t][u] = d;
            dz[Gate.INPUT.column(units) + u] = d * g * i * (1 - i);
            dz[Gate.FORGET.column(units) + u] = d * c[t][u] * f * (1 - f);
            dz[Gate.CANDIDATE.column(units) + u] = d * i * (1 - g * g);
            dz[Gate.OUTPUT.column(units) + u] = dh[u] * squashed * o * (1 - o);
            dc[u] = d * f;
        }
        return dz;
    }

    private double at(int t, Gate gate, int unit) {
        return a[t][gate.column(units) + unit];
    }

    private static double square(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** The norm of the gradient by the input of each step, [timeSteps]. */
    public double[] inputNorms() {
        return inputNorms;
    }

    /** The gradient by the state after each step, [timeSteps][units]: by c of an LSTM, by h of a simple RNN. */
    public double[][] stateGradients() {
        return stateGradients;
    }

    /** The norm of the gradient by all parameters together, which clipping limits. */
    public double parameterNorm() {
        return parameterNorm;
    }

    /** The factor by which the forget gates alone shrink a gradient by c over all steps: the mean over the units of ∏ f. */
    public double forgetProduct() {
        double sum = 0;
        for (int u = 0; u < units; u++) {
            double product = 1;
            for (int t = 0; t < timeSteps; t++) {
                product *= at(t, Gate.FORGET, u);
            }
            sum += product;
        }
        return sum / units;
    }
}
