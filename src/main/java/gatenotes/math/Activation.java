package gatenotes.math;

/** A function applied to each element, and its derivative. */
public enum Activation {
    /** 1 / (1 + e^−x), between 0 and 1: a gate. */
    SIGMOID {
        @Override
        public double apply(double x) {
            return Elementary.sigmoid(x);
        }

        @Override
        public double derivative(double y) {
            return y * (1 - y);
        }
    },
    /** The hyperbolic tangent, between −1 and 1. */
    TANH {
        @Override
        public double apply(double x) {
            return Elementary.tanh(x);
        }

        @Override
        public double derivative(double y) {
            return 1 - y * y;
        }
    },
    /** max(0, x). */
    RELU {
        @Override
        public double apply(double x) {
            return x < 0 ? 0 : x;
        }

        @Override
        public double derivative(double y) {
            return y > 0 ? 1 : 0;
        }
    };

    public abstract double apply(double x);

    /** The derivative at x, computed from the function's value {@code y} at x. */
    public abstract double derivative(double y);
}
