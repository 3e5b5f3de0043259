package gatenotes.reference;

import gatenotes.nn.LayerSpec;
import java.util.function.IntFunction;

/** The LSTM with forget gate and optional peepholes, blocks in the order i, f, g, o. */
final class ReferenceLstm extends ReferenceCell {
    ReferenceLstm(LayerSpec spec, IntFunction<Weight> weights) {
        super(spec, weights);
    }

    @Override
    Step step(double[] x, State before, double[] forced) {
        var z = preactivation(x, before.h());
        var gates = new double[columns];
        var c = new double[units];
        var h = new double[units];
        for (int u = 0; u < units; u++) {
            double old = before.c()[u];
            gates[u] = Vectors.sigmoid(z[u] + peephole(0, u) * old);
            gates[units + u] = Vectors.sigmoid(z[units + u] + peephole(1, u) * old);
            gates[2 * units + u] = Math.tanh(z[2 * units + u]);
            for (int block = 0; block < 3; block++) {
                force(gates, forced, block * units + u);
            }
            c[u] = gates[units + u] * old + gates[u] * gates[2 * units + u];
            gates[3 * units + u] = Vectors.sigmoid(z[3 * units + u] + peephole(2, u) * c[u]);
            force(gates, forced, 3 * units + u);
            h[u] = gates[3 * units + u] * Math.tanh(c[u]);
        }
        return new Step(x, before, gates, null, new State(h, c), forced);
    }

    private static void force(double[] gates, double[] forced, int index) {
        if (forced != null && !Double.isNaN(forced[index])) {
            gates[index] = forced[index];
        }
    }

    @Override
    Back back(Step step, double[] dh, double[] dc) {
        var dz = new double[columns];
        var dOld = new double[units];
        for (int u = 0; u < units; u++) {
            double i = step.gates()[u];
            double f = step.gates()[units + u];
            double g = step.gates()[2 * units + u];
            double o = step.gates()[3 * units + u];
            double old = step.before().c()[u];
            double now = step.after().c()[u];
            double squashed = Math.tanh(now);
            dz[3 * units + u] = unlessForced(step, 3 * units + u, dh[u] * squashed * o * (1 - o));
            double byC = dc[u] + dh[u] * o * (1 - squashed * squashed) + dz[3 * units + u] * peephole(2, u);
            dz[u] = unlessForced(step, u, byC * g * i * (1 - i));
            dz[units + u] = unlessForced(step, units + u, byC * old * f * (1 - f));
            dz[2 * units + u] = unlessForced(step, 2 * units + u, byC * i * (1 - g * g));
            dOld[u] = byC * f + dz[u] * peephole(0, u) + dz[units + u] * peephole(1, u);
            if (peepholes != null) {
                peepholes.gradient()[u] += dz[u] * old;
                peepholes.gradient()[units + u] += dz[units + u] * old;
                peepholes.gradient()[2 * units + u] += dz[3 * units + u] * now;
            }
        }
        var back = backThroughPreactivation(step, dz);
        return new Back(back.dx(), back.dh(), dOld);
    }

    private static double unlessForced(Step step, int index, double gradient) {
        return step.forced() == null || Double.isNaN(step.forced()[index]) ? gradient : 0;
    }
}
