package gatenotes.reference;

import gatenotes.nn.LayerSpec;
import java.util.function.IntFunction;

/**
 * A cell in double precision, one row and one step at a time, by the formulas as they are in the papers.
 *
 * <p>It shares no code with the core it checks.
 */
abstract class ReferenceCell {
    final LayerSpec spec;
    final int units;
    final int columns;
    final Weight kernel;
    final Weight recurrent;
    final Weight bias;
    final Weight peepholes;

    ReferenceCell(LayerSpec spec, IntFunction<Weight> weights) {
        this.spec = spec;
        units = spec.units();
        columns = spec.columns();
        int next = 0;
        kernel = weights.apply(next++);
        recurrent = weights.apply(next++);
        bias = spec.bias() ? weights.apply(next++) : null;
        peepholes = spec.peepholes() ? weights.apply(next) : null;
    }

    /** A parameter and its gradient. */
    record Weight(String name, double[] values, double[] gradient) {
    }

    /** The state between steps; c is zero for a cell without one. */
    record State(double[] h, double[] c) {
    }

    /** The values of a step that the backward pass needs. */
    record Step(double[] x, State before, double[] gates, double[] inner, State after, double[] forced) {
    }

    /** The gradients by the inputs of a step. */
    record Back(double[] dx, double[] dh, double[] dc) {
    }

    /** @param forced values for single gates, NaN where free; or null */
    abstract Step step(double[] x, State before, double[] forced);

    /** One step back; adds to the weights' gradients. */
    abstract Back back(Step step, double[] dh, double[] dc);

    /** x·kernel + h·recurrent + bias. */
    final double[] preactivation(double[] x, double[] h) {
        var z = new double[columns];
        Vectors.addProduct(x, kernel.values(), z);
        Vectors.addProduct(h, recurrent.values(), z);
        if (bias != null) {
            Vectors.add(bias.values(), z);
        }
        return z;
    }

    /** The backward pass through {@link #preactivation}: the gradients by x and h. */
    final Back backThroughPreactivation(Step step, double[] dz) {
        var dx = new double[step.x().length];
        var dh = new double[units];
        Vectors.addOuter(step.x(), dz, kernel.gradient());
        Vectors.addOuter(step.before().h(), dz, recurrent.gradient());
        if (bias != null) {
            Vectors.add(dz, bias.gradient());
        }
        Vectors.addTransposedProduct(dz, kernel.values(), dx);
        Vectors.addTransposedProduct(dz, recurrent.values(), dh);
        return new Back(dx, dh, new double[units]);
    }

    final double peephole(int gate, int unit) {
        return peepholes == null ? 0 : peepholes.values()[gate * units + unit];
    }

    static ReferenceCell of(LayerSpec spec, IntFunction<Weight> weights) {
        return switch (spec.kind()) {
            case SIMPLE_RNN -> new ReferenceRnn(spec, weights);
            case LSTM -> new ReferenceLstm(spec, weights);
            case GRU -> new ReferenceGru(spec, weights);
        };
    }
}
