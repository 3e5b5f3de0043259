package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import java.util.List;

/**
 * A trained vector for each class of the input, for networks of many classes.
 * <pre>
 * x = embeddings[class]      [timeSteps·batchSize, width]
 * </pre>
 * Source: Bengio, Ducharme, Vincent and Jauvin 2003.
 */
final class Embedding {
    /** [classes, width] */
    private final Parameter vectors;
    private final int width;

    Embedding(int classes, int width, FloatAllocator allocator) {
        this.width = width;
        vectors = new Parameter("embedding/embeddings", allocator, classes, width);
    }

    Parameter vectors() {
        return vectors;
    }

    List<Parameter> parameters() {
        return List.of(vectors);
    }

    /**
     * Writes the vectors of the trace's input classes.
     *
     * @throws IllegalArgumentException if the trace's input is values, not classes
     */
    void forward(Trace trace) {
        var classes = classes(trace);
        for (int row = 0; row < classes.length; row++) {
            System.arraycopy(vectors.values(), classes[row] * width, trace.embedded, row * width, width);
        }
    }

    /** Adds to the gradients of the vectors of the input classes. */
    void backward(Trace trace) {
        var classes = classes(trace);
        for (int row = 0; row < classes.length; row++) {
            Projection.addRow(trace.embeddedGradient, row * width, vectors.gradient(), classes[row] * width, width);
        }
    }

    private static int[] classes(Trace trace) {
        var classes = trace.inputClasses();
        if (classes == null) {
            throw new IllegalArgumentException("Embedding: values went in, expected class indexes (Trace.setInput)");
        }
        return classes;
    }
}
