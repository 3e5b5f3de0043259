package gatenotes.vectors;

import gatenotes.nn.Shapes;

/** Compares computed tensors with given ones and remembers the largest difference. */
final class Differences {
    static final double TOLERANCE = 1e-5;
    private double largest;
    private String where = "";
    private int compared;

    /** Compares numbers by their absolute difference. */
    void absolute(String name, Node.Tensor expected, float[] actual) {
        compare(name, expected, actual, 1);
    }

    /** Compares numbers relative to the tensor's largest value, or absolutely if all are below a thousandth. */
    void relative(String name, Node.Tensor expected, float[] actual) {
        double largestValue = 0;
        for (double value : expected.data()) {
            largestValue = Math.max(largestValue, Math.abs(value));
        }
        compare(name, expected, actual, largestValue < 1e-3 ? 1 : largestValue);
    }

    void number(String name, double expected, double actual) {
        note(name, Math.abs(expected - actual));
    }

    private void compare(String name, Node.Tensor expected, float[] actual, double scale) {
        if (expected.data().length != actual.length) {
            throw new IllegalArgumentException(name + " is " + Shapes.text(expected.shape()) + ", expected "
                    + actual.length + " numbers");
        }
        for (int i = 0; i < actual.length; i++) {
            note(name, Math.abs(expected.data()[i] - actual[i]) / scale);
        }
    }

    private void note(String name, double difference) {
        compared++;
        if (!(difference <= largest)) {
            largest = difference;
            where = name;
        }
    }

    double largest() {
        return largest;
    }

    /** The name of the tensor that differs most. */
    String where() {
        return where;
    }

    /** Whether something was compared and no difference was too large. */
    boolean pass() {
        return compared > 0 && largest <= TOLERANCE;
    }
}
