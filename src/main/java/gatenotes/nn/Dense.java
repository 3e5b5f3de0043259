package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;
import java.util.List;

/**
 * The dense layer that turns outputs into scores.
 * <pre>
 * scores = h·kernel + bias      [rows, classes]
 * </pre>
 */
final class Dense {
    private final Parameter kernel;
    private final Parameter bias;
    private final int units;
    private final int classes;

    Dense(int units, int classes, boolean withBias, FloatAllocator allocator) {
        this.units = units;
        this.classes = classes;
        kernel = new Parameter("dense/kernel", allocator, units, classes);
        bias = withBias ? new Parameter("dense/bias", allocator, classes) : null;
    }

    List<Parameter> parameters() {
        return bias == null ? List.of(kernel) : List.of(kernel, bias);
    }

    /** Writes the scores of {@code rows} outputs h, which begin at {@code hOffset}. */
    void forward(MatMul matMul, int rows, float[] h, int hOffset, float[] scores) {
        matMul.multiply(Form.PLAIN, rows, units, classes, h, hOffset, kernel.values(), 0, scores, 0, false);
        if (bias != null) {
            for (int i = 0; i < rows * classes; i++) {
                scores[i] += bias.values()[i % classes];
            }
        }
    }

    /** Adds to the parameters' gradients and writes the gradient by h to {@code dH} from {@code dHOffset} on. */
    void backward(MatMul matMul, int rows, float[] h, int hOffset, float[] dScores, float[] dH, int dHOffset) {
        matMul.multiply(Form.TRANSPOSED_A, units, rows, classes, h, hOffset, dScores, 0, kernel.gradient(), 0, true);
        if (bias != null) {
            Projection.addColumnSums(dScores, rows, classes, bias.gradient(), 0);
        }
        matMul.multiply(Form.TRANSPOSED_B, rows, classes, units, dScores, 0, kernel.values(), 0, dH, dHOffset, false);
    }
}
