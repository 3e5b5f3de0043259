package gatenotes.nn;

import gatenotes.math.Elementary;
import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;

/**
 * The gated recurrent unit, columns in the order z, r, n (Keras; PyTorch has r, z, n).
 * <pre>
 * z = σ(x·K_z + hPrev·R_z + b_z)    r = σ(x·K_r + hPrev·R_r + b_r)        [batchSize, units]
 * n = tanh(x·K_n + b_n + r ⊙ (hPrev·R_n + b'_n))     if the reset gate acts after the product
 * n = tanh(x·K_n + b_n + (r ⊙ hPrev)·R_n)            if it acts before
 * h = z ⊙ hPrev + (1 − z) ⊙ n
 * </pre>
 * If the reset gate acts after the product, the bias is [2, 3·units]: its second row b' is added to the recurrent
 * product. Source: Cho et al. 2014, arXiv 1406.1078v3 (before) and v1 (after, as in cuDNN).
 */
final class GruCell extends Cell {
    static final Maker MAKER = GruCell::new;

    private final boolean resetAfter;

    GruCell(String name, LayerSpec spec, int inputSize, FloatAllocator allocator) {
        super(name, spec, inputSize, allocator,
                spec.resetAfter() ? new int[] {2, spec.columns()} : new int[] {spec.columns()});
        resetAfter = spec.resetAfter();
    }

    @Override
    void forward(MatMul matMul, LayerTrace trace) {
        var product = trace.product;
        Projection.forward(matMul, trace, kernel, bias);
        for (int t = 0; t < trace.timeSteps; t++) {
            recurrent(matMul, trace, t, trace.h, product, 0, false);
            if (resetAfter && bias != null) {
                for (int i = 0; i < product.length; i++) {
                    product[i] += bias.values()[trace.columns + i % trace.columns];
                }
            }
            gates(trace, t, product);
            if (!resetAfter) {
                recurrent(matMul, trace, t, trace.inner, trace.resetProduct, 0, false);
            }
            newState(trace, t);
            trace.mask(t);
        }
    }

    /** Computes the gates z and r of a step, and {@code inner}. */
    private void gates(LayerTrace trace, int t, float[] product) {
        int units = trace.units;
        for (int i = 0; i < trace.batchSize * units; i++) {
            int before = t * trace.batchSize * units + i;
            int inStep = i / units * trace.columns + i % units;
            int z = t * trace.batchSize * trace.columns + inStep;
            double r = Elementary.sigmoid((double) trace.gates[z + units] + product[inStep + units]);
            trace.gates[z] = (float) Elementary.sigmoid((double) trace.gates[z] + product[inStep]);
            trace.gates[z + units] = (float) r;
            trace.inner[before] = (float) (resetAfter ? product[inStep + 2 * units] : r * trace.h[before]);
        }
    }

    private void newState(LayerTrace trace, int t) {
        int units = trace.units;
        for (int i = 0; i < trace.batchSize * units; i++) {
            int before = t * trace.batchSize * units + i;
            int inStep = i / units * trace.columns + i % units;
            int at = t * trace.batchSize * trace.columns + inStep;
            double z = trace.gates[at];
            double r = trace.gates[at + units];
            double recurrent = resetAfter ? r * trace.inner[before] : trace.resetProduct[inStep + 2 * units];
            double n = Elementary.tanh(trace.gates[at + 2 * units] + recurrent);
            trace.gates[at + 2 * units] = (float) n;
            trace.h[before + trace.batchSize * units] = (float) (z * trace.h[before] + (1 - z) * n);
        }
    }

    @Override
    void backward(MatMul matMul, LayerTrace trace) {
        int state = trace.batchSize * trace.units;
        var candidate = trace.dCandidate;
        // The products of the forward pass are not needed any more, so their array is used again.
        var dReset = trace.product;
        for (int t = trace.timeSteps - 1; t >= 0; t--) {
            if (!resetAfter) {
                candidateBack(trace, t, candidate);
                recurrentBack(matMul, trace, t, candidate, dReset, 0, false);
            }
            gatesBack(trace, t, dReset);
            recurrentBack(matMul, trace, t, trace.dRecurrent, trace.dH, t * state, true);
        }
        recurrentGradient(matMul, trace, trace.h, trace.dRecurrent);
        if (!resetAfter) {
            recurrentGradient(matMul, trace, trace.inner, candidate);
        } else if (bias != null) {
            Projection.addColumnSums(trace.dRecurrent, trace.timeSteps * trace.batchSize, trace.columns,
                    bias.gradient(), trace.columns);
        }
        Projection.backward(matMul, trace, kernel, bias);
    }

    /** The gradient by the argument of the candidate's tanh, written to its block of columns; the other blocks stay zero. */
    private static void candidateBack(LayerTrace trace, int t, float[] candidate) {
        int units = trace.units;
        for (int i = 0; i < trace.batchSize * units; i++) {
            int after = (t + 1) * trace.batchSize * units + i;
            int at = (t * trace.batchSize + i / units) * trace.columns + i % units;
            double z = trace.gates[at];
            double n = trace.gates[at + 2 * units];
            double dh = trace.dH[after];
            candidate[at + 2 * units] = trace.ended(t, i / units) ? 0 : (float) (dh * (1 - z) * (1 - n * n));
        }
    }

    /**
     * The gradients by the gates' arguments, once through the input's product (dGates) and once through the recurrent
     * product (dRecurrent), and the direct part of the gradient by hPrev.
     */
    private void gatesBack(LayerTrace trace, int t, float[] dReset) {
        int units = trace.units;
        var gates = trace.gates;
        for (int i = 0; i < trace.batchSize * units; i++) {
            int before = t * trace.batchSize * units + i;
            int after = before + trace.batchSize * units;
            int at = (t * trace.batchSize + i / units) * trace.columns + i % units;
            if (trace.ended(t, i / units)) {
                for (int block = 0; block < 3; block++) {
                    trace.dGates[at + block * units] = 0;
                    trace.dRecurrent[at + block * units] = 0;
                }
                trace.dH[before] += trace.dH[after];
                continue;
            }
            double z = gates[at];
            double r = gates[at + units];
            double n = gates[at + 2 * units];
            double hPrev = trace.h[before];
            double dh = trace.dH[after];
            double dzn = dh * (1 - z) * (1 - n * n);
            double dr = resetAfter ? dzn * trace.inner[before] : dReset[i] * hPrev;
            double dzz = dh * (hPrev - n) * z * (1 - z);
            double dzr = dr * r * (1 - r);
            trace.dGates[at] = (float) dzz;
            trace.dGates[at + units] = (float) dzr;
            trace.dGates[at + 2 * units] = (float) dzn;
            trace.dRecurrent[at] = (float) dzz;
            trace.dRecurrent[at + units] = (float) dzr;
            trace.dRecurrent[at + 2 * units] = (float) (resetAfter ? dzn * r : 0);
            double fromReset = resetAfter ? 0 : dReset[i] * r;
            trace.dH[before] = (float) (dh * z + fromReset + trace.dH[before]);
        }
    }
}
