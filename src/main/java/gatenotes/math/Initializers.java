package gatenotes.math;

/** The first values of a kernel. Each fills a row-major [rows, columns] matrix that starts at {@code values[0]}. */
public final class Initializers {
    private Initializers() {
    }

    /**
     * Uniform in ±√(6 / (rows + columns)), which keeps the size of signals and of gradients from layer to layer.
     *
     * <p>Source: Glorot and Bengio 2010.
     */
    public static void glorotUniform(Random random, int rows, int columns, float[] values) {
        double limit = Math.sqrt(6.0 / (rows + columns));
        for (int i = 0; i < rows * columns; i++) {
            values[i] = (float) random.nextDouble(-limit, limit);
        }
    }

    /**
     * Random with orthonormal rows (columns, if there are more rows than columns), so that multiplying by it neither
     * stretches nor shrinks a vector.
     *
     * <p>Source: Saxe, McClelland and Ganguli 2014; here normal random vectors are made orthogonal one after the other
     * (Gram and Schmidt), twice because of rounding.
     */
    public static void orthogonal(Random random, int rows, int columns, float[] values) {
        boolean tall = rows > columns;
        int count = tall ? columns : rows;
        int length = tall ? rows : columns;
        var vectors = new double[count][length];
        for (int i = 0; i < count; i++) {
            double norm = 0;
            while (norm < 1e-3) {
                for (int j = 0; j < length; j++) {
                    vectors[i][j] = random.nextGaussian();
                }
                removeProjections(vectors, i);
                removeProjections(vectors, i);
                norm = Math.sqrt(dot(vectors[i], vectors[i]));
            }
            for (int j = 0; j < length; j++) {
                vectors[i][j] /= norm;
                values[tall ? j * columns + i : i * columns + j] = (float) vectors[i][j];
            }
        }
    }

    private static void removeProjections(double[][] vectors, int last) {
        for (int i = 0; i < last; i++) {
            double share = dot(vectors[i], vectors[last]);
            for (int j = 0; j < vectors[last].length; j++) {
                vectors[last][j] -= share * vectors[i][j];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
