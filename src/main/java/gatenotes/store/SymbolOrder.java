package gatenotes.store;

import gatenotes.nn.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/** Sorts a network's inputs and outputs by their symbols' code points, the order of our vocabularies. */
final class SymbolOrder {
    private SymbolOrder() {
    }

    /**
     * The network with sorted symbols.
     *
     * @param tensors the network's tensors; not modified
     * @param symbols the symbols in the order of the tensors
     * @throws FormatException if there is not one symbol for each input, or one appears twice
     */
    static NetworkFile sorted(String source, NetworkSpec spec, List<Tensor> tensors, String symbols) {
        int count = symbols.codePointCount(0, symbols.length());
        if (Utf8.halfPair(symbols) >= 0 || count != spec.classes()) {
            throw new FormatException(source + ": the vocabulary has " + count + " symbols"
                    + (count == spec.classes() ? ", one of them half of a surrogate pair" : "") + ", expected "
                    + spec.classes() + ", one for each output");
        }
        var from = new ArrayList<Integer>();
        int[] codePoints = new int[count];
        for (int i = 0, at = 0; i < count; i++) {
            codePoints[i] = symbols.codePointAt(at);
            at += codePoints[i] < 0x10000 ? 1 : 2;
            from.add(i);
        }
        from.sort((a, b) -> Integer.compare(codePoints[a], codePoints[b]));
        var sorted = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0 && codePoints[from.get(i)] == codePoints[from.get(i - 1)]) {
                throw new FormatException(source + ": the symbol U+" + Integer.toHexString(codePoints[from.get(i)])
                        + " is twice in the vocabulary, expected each once");
            }
            sorted.appendCodePoint(codePoints[from.get(i)]);
        }
        var moved = new ArrayList<Tensor>();
        for (var tensor : tensors) {
            // If the embedding is kept, its rows belong to symbols; the first kernel's rows then do not.
            boolean rows = tensor.name().equals(Embedding.KEPT)
                    || spec.embedding() == 0 && tensor.name().endsWith("_1/kernel");
            moved.add(rows || tensor.name().startsWith("dense/") ? moved(tensor, from, rows) : tensor);
        }
        return new NetworkFile(spec, moved, sorted.toString());
    }

    /** The same tensor with its rows, or else its columns, in another order. */
    private static Tensor moved(Tensor tensor, List<Integer> from, boolean rows) {
        int width = tensor.shape()[tensor.shape().length - 1];
        float[] values = new float[tensor.values().length];
        for (int i = 0; i < values.length; i++) {
            int row = i / width;
            int column = i % width;
            values[i] = tensor.values()[rows ? from.get(row) * width + column : row * width + from.get(column)];
        }
        return new Tensor(tensor.name(), tensor.shape(), values);
    }
}
