package gatenotes.train;

import gatenotes.math.DecimalText;
import gatenotes.math.Random;
import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves out parts of a network while it learns, so that no part can rely on another. It leaves out whole units for the
 * layer above them, and single weights of the recurrent kernels.
 * <pre>
 * kernel above:      row u of W is 0 with probability units, else W / (1 − units)
 * embedding:         column u likewise, wherever its vectors are used
 * recurrent kernel:  each weight is 0 with probability recurrent, else w / (1 − recurrent)
 * </pre>
 * The choice is drawn anew for each training step and is the same for all its time steps and sequences. As only weights
 * change, every engine that computes where the parameters are stored can use it.
 *
 * <p>Source: dropout, Srivastava et al. 2014; the same units for all time steps, Gal and Ghahramani 2016; recurrent
 * weights, Wan et al. 2013 and Merity, Keskar and Socher 2018.
 */
public final class Dropout {
    private final double units;
    private final double recurrent;
    private final List<Kernel> kernels = new ArrayList<>();

    /** The weights that are left out together: a row, a column, or each weight alone. */
    private enum Piece { ROW, COLUMN, WEIGHT }

    /** A parameter, its values before weights were left out, and the factor of each value. */
    private record Kernel(Parameter parameter, Piece piece, float[] kept, float[] factors) {
    }

    /**
     * @param parameters the parameters of the network that learns
     * @param units the share of units left out, from 0 to below 1
     * @param recurrent the share of recurrent weights left out, from 0 to below 1
     * @throws IllegalArgumentException if a share is out of range
     */
    public Dropout(Parameters parameters, double units, double recurrent) {
        this.units = share("units", units);
        this.recurrent = share("recurrent", recurrent);
        var first = true;
        for (var parameter : parameters) {
            if (parameter.name().endsWith("/recurrent_kernel")) {
                add(parameter, Piece.WEIGHT, recurrent);
            } else if (parameter.name().endsWith("/kernel")) {
                // The first layer's input is the text itself or an embedding, whose columns are left out below.
                if (!first) {
                    add(parameter, Piece.ROW, units);
                }
                first = false;
            } else if (parameter.name().endsWith("/embeddings")) {
                add(parameter, Piece.COLUMN, units);
            }
        }
    }

    private static double share(String name, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("Dropout: " + name + " is " + DecimalText.write(share)
                    + ", expected from 0 to below 1");
        }
        return share;
    }

    private void add(Parameter parameter, Piece piece, double share) {
        if (share > 0) {
            kernels.add(new Kernel(parameter, piece, new float[parameter.size()], new float[parameter.size()]));
        }
    }

    /** Whether anything is left out. */
    public boolean isOn() {
        return !kernels.isEmpty();
    }

    /**
     * Leaves weights out until {@link #end}.
     *
     * @param seed the seed of the choice: the same seed leaves out the same weights
     */
    public void begin(int seed) {
        var random = new Random(seed);
        for (var kernel : kernels) {
            draw(kernel, random);
            var values = kernel.parameter.values();
            System.arraycopy(values, 0, kernel.kept, 0, values.length);
            multiply(values, kernel.factors);
        }
    }

    /** Restores every weight, and multiplies the gradients by the same factors. */
    public void end() {
        for (var kernel : kernels) {
            System.arraycopy(kernel.kept, 0, kernel.parameter.values(), 0, kernel.kept.length);
            multiply(kernel.parameter.gradient(), kernel.factors);
        }
    }

    private void draw(Kernel kernel, Random random) {
        var share = kernel.piece == Piece.WEIGHT ? recurrent : units;
        var factor = (float) (1 / (1 - share));
        // Of the 2³² ints, share · 2³² are below this limit.
        var limit = (int) (share * 4294967296.0 - 2147483648.0);
        var factors = kernel.factors;
        var columns = factors.length / kernel.parameter.shape()[0];
        var width = kernel.piece == Piece.ROW ? columns : 1;
        var drawn = kernel.piece == Piece.COLUMN ? columns : factors.length;
        for (int at = 0; at < drawn; at += width) {
            Arrays.fill(factors, at, at + width, random.nextInt() < limit ? 0 : factor);
        }
        for (int at = drawn; at < factors.length; at += columns) {
            System.arraycopy(factors, 0, factors, at, columns);
        }
    }

    private static void multiply(float[] values, float[] factors) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
    }
}
