package gatenotes.nn;

import gatenotes.math.Elementary;
import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The gated recurrent unit, columns in the order z, r, n (Keras; PyTorch has r, z, n).
 * <pre>
 * z = σ(x·K_z + hPrev·R_z + b_z)    r = σ(x·K_r + hPrev·R_r + b_r)        [batchSize, units]
 * n = tanh(x·K_n + b_n + r ⊙ (hPrev·R_n + b'_n))     if the reset gate acts after the product
 * n = tanh(x·K_n + b_n + (r ⊙ hPrev)·R_n)            if it acts before
 * h = z ⊙ hPrev + (1 − z) ⊙ n
 * </pre>
 * With the reset after, the bias is [2, 3·units]: a second row b' stands with the recurrent product.
 * Source: Cho et al. 2014, arXiv 1406.1078v3 (before) and v1 (after, as in cuDNN).
 */
final class GruCell implements Cell {
    static final Maker MAKER = GruCell::new;

    private final Parameter kernel;
    private final Parameter recurrentKernel;
    private final Parameter bias;
    private final boolean resetAfter;

    GruCell(String name, LayerSpec spec, int inputSize, FloatAllocator allocator) {
        int columns = spec.columns();
        resetAfter = spec.resetAfter();
        kernel = new Parameter(name + "/kernel", allocator, inputSize, columns);
        recurrentKernel = new Parameter(name + "/recurrent_kernel", allocator, spec.units(), columns);
        if (!spec.bias()) {
            bias = null;
        } else if (resetAfter) {
            bias = new Parameter(name + "/bias", allocator, 2, columns);
        } else {
            bias = new Parameter(name + "/bias", allocator, columns);
        }
    }

    @Override
    public List<Parameter> parameters() {
        var all = new ArrayList<>(List.of(kernel, recurrentKernel));
        if (bias != null) {
            all.add(bias);
        }
        return all;
    }

    @Override
    public void forward(MatMul matMul, LayerTrace trace) {
        int state = trace.batchSize * trace.units;
        var product = trace.product;
        Projection.forward(matMul, trace, kernel, bias);
        for (int t = 0; t < trace.timeSteps; t++) {
            matMul.multiply(Form.PLAIN, trace.batchSize, trace.units, trace.columns, trace.h, t * state,
                    recurrentKernel.values(), 0, product, 0, false);
            if (resetAfter && bias != null) {
                for (int i = 0; i < product.length; i++) {
                    product[i] += bias.values()[trace.columns + i % trace.columns];
                }
            }
            gates(trace, t, product);
            if (!resetAfter) {
                matMul.multiply(Form.PLAIN, trace.batchSize, trace.units, trace.columns, trace.inner, t * state,
                        recurrentKernel.values(), 0, trace.resetProduct, 0, false);
            }
            newState(trace, t);
            trace.mask(t);
        }
    }

    /** The gates z and r of a step, and what the reset gate works on: {@code inner}. */
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
    public void backward(MatMul matMul, LayerTrace trace) {
        int rows = trace.batchSize;
        int state = rows * trace.units;
        int blocks = rows * trace.columns;
        var candidate = trace.dCandidate;
        // What the forward pass left of its products is not needed any more.
        var dReset = trace.product;
        for (int t = trace.timeSteps - 1; t >= 0; t--) {
            if (!resetAfter) {
                candidateBack(trace, t, candidate);
                matMul.multiply(Form.TRANSPOSED_B, rows, trace.columns, trace.units, candidate, t * blocks,
                        recurrentKernel.values(), 0, dReset, 0, false);
            }
            gatesBack(trace, t, dReset);
            matMul.multiply(Form.TRANSPOSED_B, rows, trace.columns, trace.units, trace.dRecurrent, t * blocks,
                    recurrentKernel.values(), 0, trace.dH, t * state, true);
        }
        int all = trace.timeSteps * rows;
        matMul.multiply(Form.TRANSPOSED_A, trace.units, all, trace.columns, trace.h, 0, trace.dRecurrent, 0,
                recurrentKernel.gradient(), 0, true);
        if (!resetAfter) {
            matMul.multiply(Form.TRANSPOSED_A, trace.units, all, trace.columns, trace.inner, 0, candidate, 0,
                    recurrentKernel.gradient(), 0, true);
        } else if (bias != null) {
            Projection.addColumnSums(trace.dRecurrent, all, trace.columns, bias.gradient(), trace.columns);
        }
        Projection.backward(matMul, trace, kernel, bias);
    }

    /** The gradient by what goes into the candidate's tanh, alone in its block of columns. */
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
     * The gradients by what goes into the gates, once as the input's product sees them (dGates) and once as the
     * recurrent product does (dRecurrent), and the direct part of the gradient by hPrev.
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
