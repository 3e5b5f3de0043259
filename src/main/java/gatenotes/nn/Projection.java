package gatenotes.nn;

import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;

/**
 * The part of a cell that does not depend on its state, computed for all time steps at once: {@code z = x·kernel + bias},
 * [timeSteps·batchSize, columns].
 *
 * <p>A one-hot x picks a row of the kernel, so class indexes look it up instead of multiplying.
 */
final class Projection {
    private Projection() {
    }

    /**
     * Writes z to {@code trace.gates}.
     *
     * @param bias the bias, whose first {@code columns} values are added; may be null
     */
    static void forward(MatMul matMul, LayerTrace trace, Parameter kernel, Parameter bias) {
        int rows = trace.timeSteps * trace.batchSize;
        int columns = trace.columns;
        var z = trace.gates;
        var classes = trace.classes();
        if (classes == null) {
            matMul.multiply(Form.PLAIN, rows, trace.inputSize, columns, trace.x(), trace.xOffset(), kernel.values(), 0, z,
                    0, false);
        }
        for (int row = 0; row < rows; row++) {
            int to = row * columns;
            if (classes != null) {
                System.arraycopy(kernel.values(), classes[row] * columns, z, to, columns);
            }
            if (bias != null) {
                addRow(bias.values(), 0, z, to, columns);
            }
        }
    }

    /** Adds to the kernel's and the bias's gradients, and writes the gradient by x. */
    static void backward(MatMul matMul, LayerTrace trace, Parameter kernel, Parameter bias) {
        int rows = trace.timeSteps * trace.batchSize;
        int columns = trace.columns;
        var dz = trace.dGates;
        var classes = trace.classes();
        if (classes != null) {
            for (int row = 0; row < rows; row++) {
                addRow(dz, row * columns, kernel.gradient(), classes[row] * columns, columns);
            }
        } else {
            matMul.multiply(Form.TRANSPOSED_A, trace.inputSize, rows, columns, trace.x(), trace.xOffset(), dz, 0,
                    kernel.gradient(), 0, true);
            matMul.multiply(Form.TRANSPOSED_B, rows, columns, trace.inputSize, dz, 0, kernel.values(), 0,
                    trace.dX(), trace.dXOffset(), false);
        }
        if (bias != null) {
            addColumnSums(dz, rows, columns, bias.gradient(), 0);
        }
    }

    /** Adds the sum of each column of a [rows, columns] matrix to an array. */
    static void addColumnSums(float[] matrix, int rows, int columns, float[] sums, int offset) {
        for (int row = 0; row < rows; row++) {
            addRow(matrix, row * columns, sums, offset, columns);
        }
    }

    /** Adds {@code length} numbers to others. */
    static void addRow(float[] from, int fromOffset, float[] to, int toOffset, int length) {
        for (int i = 0; i < length; i++) {
            to[toOffset + i] += from[fromOffset + i];
        }
    }
}
