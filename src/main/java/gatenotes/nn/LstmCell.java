package gatenotes.nn;

import gatenotes.math.Elementary;
import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import java.util.List;

/**
 * Long short-term memory.
 * <pre>
 * z = x·kernel + hPrev·recurrentKernel + bias           [batchSize, 4·units]
 * i = σ(z_i + p_i ⊙ cPrev)    f = σ(z_f + p_f ⊙ cPrev)    g = tanh(z_g)
 * c = f ⊙ cPrev + i ⊙ g                                 [batchSize, units]
 * o = σ(z_o + p_o ⊙ c)
 * h = o ⊙ tanh(c)                                       [batchSize, units]
 * </pre>
 * The peepholes p, [3, units] in the order i, f, o, are optional.
 * Source: Hochreiter and Schmidhuber 1997; forget gate, Gers, Schmidhuber and Cummins 2000; peepholes, Gers and
 * Schmidhuber 2000.
 */
final class LstmCell extends Cell {
    static final Maker MAKER = LstmCell::new;

    private final Parameter peepholes;

    LstmCell(String name, LayerSpec spec, int inputSize, FloatAllocator allocator) {
        super(name, spec, inputSize, allocator, spec.columns());
        peepholes = spec.peepholes() ? new Parameter(name + "/peepholes", allocator, 3, spec.units()) : null;
    }

    @Override
    List<Parameter> parameters() {
        var all = super.parameters();
        if (peepholes != null) {
            all.add(peepholes);
        }
        return all;
    }

    @Override
    void forward(MatMul matMul, LayerTrace trace) {
        Projection.forward(matMul, trace, kernel, bias);
        for (int t = 0; t < trace.timeSteps; t++) {
            recurrent(matMul, trace, t, trace.h, trace.gates, t * trace.batchSize * trace.columns, true);
            for (int b = 0; b < trace.batchSize; b++) {
                step(trace, t * trace.batchSize + b);
            }
            trace.mask(t);
        }
    }

    /** Computes gates and states from z, for one row of one time step; {@code at} is t·batchSize + row. */
    private void step(LayerTrace trace, int at) {
        int units = trace.units;
        int f = units;
        int g = 2 * units;
        int o = 3 * units;
        int c = 4 * units;
        int z = at * trace.columns;
        int before = at * units;
        int after = before + trace.batchSize * units;
        var gates = trace.gates;
        var exact = trace.exact;
        for (int k = 0; k < c; k++) {
            exact[k] = gates[z + k];
        }
        if (peepholes != null) {
            for (int u = 0; u < units; u++) {
                exact[u] += peepholes.values()[u] * (double) trace.c[before + u];
                exact[f + u] += peepholes.values()[f + u] * (double) trace.c[before + u];
            }
        }
        Elementary.sigmoid(exact, 0, g);
        Elementary.tanh(exact, g, o);
        overrule(trace, z, exact, 0, o);
        for (int u = 0; u < units; u++) {
            exact[c + u] = exact[f + u] * trace.c[before + u] + exact[u] * exact[g + u];
            trace.c[after + u] = (float) exact[c + u];
        }
        if (peepholes != null) {
            for (int u = 0; u < units; u++) {
                exact[o + u] += peepholes.values()[g + u] * exact[c + u];
            }
        }
        Elementary.sigmoid(exact, o, c);
        overrule(trace, z, exact, o, c);
        Elementary.tanh(exact, c, c + units);
        for (int k = 0; k < c; k++) {
            gates[z + k] = (float) exact[k];
        }
        for (int u = 0; u < units; u++) {
            trace.inner[before + u] = (float) exact[c + u];
            trace.h[after + u] = (float) (exact[o + u] * exact[c + u]);
        }
    }

    /** Replaces those of the gates {@code from} to {@code to - 1} that are set by hand, in the row that begins at {@code z}. */
    private static void overrule(LayerTrace trace, int z, double[] exact, int from, int to) {
        if (trace.overrules == null) {
            return;
        }
        for (int k = from; k < to; k++) {
            if (!free(trace.overrules, z + k)) {
                exact[k] = trace.overrules[z + k];
            }
        }
    }

    @Override
    void backward(MatMul matMul, LayerTrace trace) {
        for (int t = trace.timeSteps - 1; t >= 0; t--) {
            for (int b = 0; b < trace.batchSize; b++) {
                if (trace.ended(t, b)) {
                    stepBackUnchanged(trace, t * trace.batchSize + b);
                } else {
                    stepBack(trace, t * trace.batchSize + b);
                }
            }
            recurrentBack(matMul, trace, t, trace.dGates, trace.dH, t * trace.batchSize * trace.units, true);
        }
        recurrentGradient(matMul, trace, trace.h, trace.dGates);
        Projection.backward(matMul, trace, kernel, bias);
    }

    /** Computes the gradients by z and by the previous c from those by h and c after the step. */
    private void stepBack(LayerTrace trace, int at) {
        int units = trace.units;
        var gates = trace.gates;
        var forced = trace.overrules;
        for (int u = 0; u < units; u++) {
            int zi = at * trace.columns + u;
            int zf = zi + units;
            int zg = zf + units;
            int zo = zg + units;
            int before = at * units + u;
            int after = before + trace.batchSize * units;
            double i = gates[zi];
            double f = gates[zf];
            double g = gates[zg];
            double o = gates[zo];
            double squashed = trace.inner[before];
            double cPrev = trace.c[before];
            double dh = trace.dH[after];
            double dzo = free(forced, zo) ? dh * squashed * o * (1 - o) : 0;
            double dc = trace.dC[after] + dh * o * (1 - squashed * squashed);
            if (peepholes != null) {
                dc += dzo * peepholes.values()[2 * units + u];
            }
            double dzi = free(forced, zi) ? dc * g * i * (1 - i) : 0;
            double dzf = free(forced, zf) ? dc * cPrev * f * (1 - f) : 0;
            double dzg = free(forced, zg) ? dc * i * (1 - g * g) : 0;
            double dcPrev = dc * f;
            if (peepholes != null) {
                dcPrev += dzi * peepholes.values()[u];
                dcPrev += dzf * peepholes.values()[units + u];
                add(peepholes.gradient(), u, dzi * cPrev);
                add(peepholes.gradient(), units + u, dzf * cPrev);
                add(peepholes.gradient(), 2 * units + u, dzo * trace.c[after]);
            }
            trace.dC[after] = (float) dc;
            trace.dC[before] = (float) dcPrev;
            trace.dGates[zi] = (float) dzi;
            trace.dGates[zf] = (float) dzf;
            trace.dGates[zg] = (float) dzg;
            trace.dGates[zo] = (float) dzo;
        }
    }

    /** Adds in double precision and rounds once to a float. */
    private static void add(float[] sums, int place, double term) {
        sums[place] = (float) (sums[place] + term);
    }

    private static boolean free(float[] forced, int index) {
        return forced == null || Float.isNaN(forced[index]);
    }

    /** After a sequence's end a step changes no state, so the gradients pass through unchanged. */
    private static void stepBackUnchanged(LayerTrace trace, int at) {
        for (int column = 0; column < trace.columns; column++) {
            trace.dGates[at * trace.columns + column] = 0;
        }
        for (int u = 0; u < trace.units; u++) {
            int before = at * trace.units + u;
            int after = before + trace.batchSize * trace.units;
            trace.dH[before] += trace.dH[after];
            trace.dC[before] = trace.dC[after];
        }
    }
}
