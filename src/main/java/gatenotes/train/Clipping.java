package gatenotes.train;

import gatenotes.math.DecimalText;
import gatenotes.nn.Parameters;

/**
 * Limits gradients before the optimiser uses them, so that they do not explode. Source: Pascanu, Mikolov and Bengio 2013.
 *
 * @param maxNorm the largest length of all gradients taken as one vector; infinite for no limit
 * @param maxValue the largest magnitude of an element; infinite for no limit
 */
public record Clipping(double maxNorm, double maxValue) {
    /** Does not change the gradients. */
    public static final Clipping NONE = new Clipping(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Clipping {
        if (!(maxNorm > 0 && maxValue > 0)) {
            throw new IllegalArgumentException("Clipping: maxNorm is " + DecimalText.write(maxNorm)
                    + " and maxValue " + DecimalText.write(maxValue) + ", expected more than 0");
        }
    }

    /** Shrinks all gradients by the same factor if their norm is larger; their direction stays. */
    public static Clipping byNorm(double maxNorm) {
        return new Clipping(maxNorm, Double.POSITIVE_INFINITY);
    }

    /** Cuts every element to ±{@code maxValue}. */
    public static Clipping byValue(double maxValue) {
        return new Clipping(Double.POSITIVE_INFINITY, maxValue);
    }

    /** Clips the gradients, elements first. */
    public void apply(Parameters parameters) {
        if (maxValue < Double.POSITIVE_INFINITY) {
            for (var parameter : parameters) {
                var g = parameter.gradient();
                for (int i = 0; i < g.length; i++) {
                    g[i] = (float) Math.max(-maxValue, Math.min(maxValue, g[i]));
                }
            }
        }
        if (maxNorm < Double.POSITIVE_INFINITY) {
            double norm = norm(parameters);
            if (norm > maxNorm) {
                scale(parameters, maxNorm / norm);
            }
        }
    }

    /** The length of all gradients taken as one vector. */
    public static double norm(Parameters parameters) {
        double square = 0;
        for (var parameter : parameters) {
            for (double element : parameter.gradient()) {
                square += element * element;
            }
        }
        return Math.sqrt(square);
    }

    private static void scale(Parameters parameters, double factor) {
        for (var parameter : parameters) {
            var g = parameter.gradient();
            for (int i = 0; i < g.length; i++) {
                g[i] = (float) (g[i] * factor);
            }
        }
    }
}
