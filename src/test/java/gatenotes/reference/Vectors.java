package gatenotes.reference;

/** Vectors and matrices of {@code double}s, by plain loops. */
final class Vectors {
    private Vectors() {
    }

    /** {@code into += x·matrix}, the matrix row-major [x.length, into.length]. */
    static void addProduct(double[] x, double[] matrix, double[] into) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < into.length; j++) {
                into[j] += x[i] * matrix[i * into.length + j];
            }
        }
    }

    /** {@code into += matrix·y}, the matrix row-major [into.length, y.length]. */
    static void addTransposedProduct(double[] y, double[] matrix, double[] into) {
        for (int i = 0; i < into.length; i++) {
            for (int j = 0; j < y.length; j++) {
                into[i] += matrix[i * y.length + j] * y[j];
            }
        }
    }

    /** {@code matrix += x yᵀ}. */
    static void addOuter(double[] x, double[] y, double[] matrix) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                matrix[i * y.length + j] += x[i] * y[j];
            }
        }
    }

    static void add(double[] x, double[] into) {
        for (int i = 0; i < x.length; i++) {
            into[i] += x[i];
        }
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Softmax of scores over a temperature. */
    static double[] softmax(double[] scores, double temperature) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        var shares = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < shares.length; j++) {
            shares[j] = Math.exp((scores[j] - max) / temperature);
            sum += shares[j];
        }
        for (int j = 0; j < shares.length; j++) {
            shares[j] /= sum;
        }
        return shares;
    }
}
