package gatenotes.reference;

import gatenotes.nn.LayerSpec;
import java.util.function.IntFunction;

/** The GRU, blocks in the order z, r, n, with the reset before or after the recurrent product. */
final class ReferenceGru extends ReferenceCell {
    ReferenceGru(LayerSpec spec, IntFunction<Weight> weights) {
        super(spec, weights);
    }

    @Override
    Step step(double[] x, State before, double[] forced) {
        var fromX = new double[columns];
        var fromH = new double[columns];
        Vectors.addProduct(x, kernel.values(), fromX);
        Vectors.addProduct(before.h(), recurrent.values(), fromH);
        for (int j = 0; j < columns && bias != null; j++) {
            fromX[j] += bias.values()[j];
            fromH[j] += spec.resetAfter() ? bias.values()[columns + j] : 0;
        }
        var gates = new double[columns];
        var reset = new double[units];
        for (int u = 0; u < units; u++) {
            gates[u] = Vectors.sigmoid(fromX[u] + fromH[u]);
            gates[units + u] = Vectors.sigmoid(fromX[units + u] + fromH[units + u]);
            reset[u] = gates[units + u] * before.h()[u];
        }
        var inner = new double[units];
        var h = new double[units];
        for (int u = 0; u < units; u++) {
            if (spec.resetAfter()) {
                inner[u] = fromH[2 * units + u];
            }
            for (int v = 0; v < units && !spec.resetAfter(); v++) {
                inner[u] += reset[v] * recurrent.values()[v * columns + 2 * units + u];
            }
            double n = Math.tanh(fromX[2 * units + u] + (spec.resetAfter() ? gates[units + u] : 1) * inner[u]);
            gates[2 * units + u] = n;
            h[u] = gates[u] * before.h()[u] + (1 - gates[u]) * n;
        }
        return new Step(x, before, gates, inner, new State(h, new double[units]), forced);
    }

    @Override
    Back back(Step step, double[] dh, double[] dc) {
        var byX = new double[columns];
        var byH = new double[columns];
        var dhOld = new double[units];
        var dReset = new double[units];
        var old = step.before().h();
        for (int u = 0; u < units; u++) {
            double z = step.gates()[u];
            double n = step.gates()[2 * units + u];
            byX[u] = dh[u] * (old[u] - n) * z * (1 - z);
            byX[2 * units + u] = dh[u] * (1 - z) * (1 - n * n);
            dhOld[u] = dh[u] * z;
        }
        for (int v = 0; v < units; v++) {
            double r = step.gates()[units + v];
            double dr = byX[2 * units + v] * step.inner()[v];
            if (!spec.resetAfter()) {
                for (int u = 0; u < units; u++) {
                    double weight = recurrent.values()[v * columns + 2 * units + u];
                    dReset[v] += byX[2 * units + u] * weight;
                    recurrent.gradient()[v * columns + 2 * units + u] += r * old[v] * byX[2 * units + u];
                }
                dr = dReset[v] * old[v];
                dhOld[v] += dReset[v] * r;
            }
            byX[units + v] = dr * r * (1 - r);
            byH[v] = byX[v];
            byH[units + v] = byX[units + v];
            byH[2 * units + v] = spec.resetAfter() ? byX[2 * units + v] * r : 0;
        }
        var dx = new double[step.x().length];
        Vectors.addOuter(step.x(), byX, kernel.gradient());
        Vectors.addOuter(old, byH, recurrent.gradient());
        for (int j = 0; j < columns && bias != null; j++) {
            bias.gradient()[j] += byX[j];
            if (spec.resetAfter()) {
                bias.gradient()[columns + j] += byH[j];
            }
        }
        Vectors.addTransposedProduct(byX, kernel.values(), dx);
        Vectors.addTransposedProduct(byH, recurrent.values(), dhOld);
        return new Back(dx, dhOld, new double[units]);
    }
}
