package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The dense layer that turns outputs into scores.
 * <pre>
 * scores = h·kernel + bias      [rows, classes]
 * </pre>
 * The kernel of a tied layer is an embedding, [classes, units], transposed.
 */
final class Dense {
    /** [units, classes]; if tied, the embedding, [classes, units]. */
    private final Parameter kernel;
    private final boolean tied;
    private final Parameter bias;
    private final int units;
    private final int classes;

    /** @param tiedTo the embedding, or null to make a kernel */
    Dense(int units, int classes, boolean withBias, Parameter tiedTo, FloatAllocator allocator) {
        this.units = units;
        this.classes = classes;
        tied = tiedTo != null;
        kernel = tied ? tiedTo : new Parameter("dense/kernel", allocator, units, classes);
        bias = withBias ? new Parameter("dense/bias", allocator, classes) : null;
    }

    /** The layer's own parameters, without an embedding's. */
    List<Parameter> parameters() {
        var own = new ArrayList<Parameter>();
        if (!tied) {
            own.add(kernel);
        }
        if (bias != null) {
            own.add(bias);
        }
        return own;
    }

    /** Writes the scores of {@code rows} outputs h, which begin at {@code hOffset}. */
    void forward(MatMul matMul, int rows, float[] h, int hOffset, float[] scores) {
        matMul.multiply(tied ? Form.TRANSPOSED_B : Form.PLAIN, rows, units, classes, h, hOffset, kernel.values(), 0,
                scores, 0, false);
        if (bias != null) {
            for (int row = 0; row < rows; row++) {
                Projection.addRow(bias.values(), 0, scores, row * classes, classes);
            }
        }
    }

    /** Adds to the parameters' gradients and writes the gradient by h to {@code dH} from {@code dHOffset} on. */
    void backward(MatMul matMul, int rows, float[] h, int hOffset, float[] dScores, float[] dH, int dHOffset) {
        if (tied) {
            matMul.multiply(Form.TRANSPOSED_A, classes, rows, units, dScores, 0, h, hOffset, kernel.gradient(), 0, true);
        } else {
            matMul.multiply(Form.TRANSPOSED_A, units, rows, classes, h, hOffset, dScores, 0, kernel.gradient(), 0, true);
        }
        if (bias != null) {
            Projection.addColumnSums(dScores, rows, classes, bias.gradient(), 0);
        }
        matMul.multiply(tied ? Form.PLAIN : Form.TRANSPOSED_B, rows, classes, units, dScores, 0, kernel.values(), 0,
                dH, dHOffset, false);
    }
}
