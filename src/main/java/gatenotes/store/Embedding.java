package gatenotes.store;

import gatenotes.nn.Shapes;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges an embedding before the first layer into that layer's kernel, unless the dense layer is tied to the embedding.
 * <pre>
 * onehot(symbol)·embedding·kernel = onehot(symbol)·(embedding·kernel)      embedding [classes, width], kernel [width, columns]
 * </pre>
 * So embedding·kernel is the kernel of the same network with one-hot inputs.
 */
final class Embedding {
    /** The name that {@link KerasLayers} and {@link PyTorchLayers} give to an embedding [classes, width]. */
    static final String NAME = "embedding";
    /** Our name for an embedding that is kept. */
    static final String KEPT = "embedding/embeddings";
    /** The most values of a product; as floats they take 32 MB. */
    private static final int MOST_VALUES = 1 << 23;

    private Embedding() {
    }

    /**
     * The tensors without an embedding: the first layer's kernel becomes the product. If the dense layer is tied, the
     * embedding stays, under the name {@link #KEPT}.
     *
     * @param tensors tensors with our names; not modified
     * @throws FormatException if the shapes do not fit or the product is too large
     */
    static List<Tensor> folded(String source, List<Tensor> tensors) {
        Tensor embedding = null;
        Tensor kernel = null;
        boolean tied = true;
        for (var tensor : tensors) {
            tied &= !tensor.name().equals("dense/kernel");
            embedding = tensor.name().equals(NAME) ? tensor : embedding;
            kernel = tensor.name().endsWith("_1/kernel") ? tensor : kernel;
        }
        if (embedding == null) {
            return tensors;
        }
        int classes = embedding.shape()[0];
        int width = embedding.shape()[1];
        int columns = kernel.shape()[1];
        if (kernel.shape()[0] != width) {
            throw new FormatException(source + ": the embedding is " + Shapes.text(embedding.shape())
                    + ", expected [symbols, " + kernel.shape()[0] + "], the inputs of the first layer");
        }
        if (tied) {
            return kept(tensors);
        }
        if ((double) classes * columns > MOST_VALUES) {
            throw new FormatException(source + ": the embedding's " + classes + " symbols times the first layer's " + columns
                    + " columns are more than " + MOST_VALUES + " numbers, expected fewer symbols or units");
        }
        var product = new Tensor(kernel.name(), new int[] {classes, columns}, product(embedding, kernel));
        var folded = new ArrayList<Tensor>();
        for (var tensor : tensors) {
            if (tensor != embedding) {
                folded.add(tensor == kernel ? product : tensor);
            }
        }
        return folded;
    }

    private static List<Tensor> kept(List<Tensor> tensors) {
        var kept = new ArrayList<Tensor>();
        for (var tensor : tensors) {
            kept.add(tensor.name().equals(NAME) ? new Tensor(KEPT, tensor.shape(), tensor.values()) : tensor);
        }
        return kept;
    }

    private static float[] product(Tensor left, Tensor right) {
        int inner = left.shape()[1];
        int columns = right.shape()[1];
        float[] values = new float[left.shape()[0] * columns];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int k = 0; k < inner; k++) {
                sum += (double) left.values()[i / columns * inner + k] * right.values()[k * columns + i % columns];
            }
            values[i] = (float) sum;
        }
        return values;
    }
}
