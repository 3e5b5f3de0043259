package gatenotes.reference;

import gatenotes.math.Activation;
import gatenotes.nn.LayerSpec;
import java.util.function.IntFunction;

/** h = tanh(x·kernel + h·recurrent + bias), or relu. */
final class ReferenceRnn extends ReferenceCell {
    ReferenceRnn(LayerSpec spec, IntFunction<Weight> weights) {
        super(spec, weights);
    }

    @Override
    Step step(double[] x, State before, double[] forced) {
        var z = preactivation(x, before.h());
        var h = new double[units];
        for (int u = 0; u < units; u++) {
            h[u] = spec.activation() == Activation.RELU ? Math.max(z[u], 0) : Math.tanh(z[u]);
        }
        return new Step(x, before, z, null, new State(h, new double[units]), forced);
    }

    @Override
    Back back(Step step, double[] dh, double[] dc) {
        var dz = new double[units];
        for (int u = 0; u < units; u++) {
            double h = step.after().h()[u];
            double slope = spec.activation() == Activation.RELU ? (step.gates()[u] > 0 ? 1 : 0) : 1 - h * h;
            dz[u] = dh[u] * slope;
        }
        return backThroughPreactivation(step, dz);
    }
}
