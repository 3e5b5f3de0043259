package gatenotes.site.train;

import gatenotes.nn.Parameters;

/** Keeps one wild batch from throwing the parameters far away. */
final class GradientClipping {
    private GradientClipping() {
    }

    /**
     * Shortens the gradient, taken as one vector over all parameters, to a norm of at most {@code limit}.
     *
     * <p>Source: Pascanu, Mikolov and Bengio 2013.
     *
     * @param parameters their gradients are changed
     */
    static void byNorm(Parameters parameters, double limit) {
        double square = 0;
        for (var parameter : parameters) {
            for (float element : parameter.gradient()) {
                square += (double) element * element;
            }
        }
        double norm = Math.sqrt(square);
        if (norm <= limit) {
            return;
        }
        for (var parameter : parameters) {
            float[] gradient = parameter.gradient();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = (float) (gradient[i] * (limit / norm));
            }
        }
    }
}
