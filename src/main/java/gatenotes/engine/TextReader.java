package gatenotes.engine;

import gatenotes.engine.ReadText.Part;
import gatenotes.nn.CellKind;
import gatenotes.nn.LayerTrace;
import gatenotes.train.SoftmaxCrossEntropy;

/** Lets a text model read a text, in plain Java, and returns what it computed. */
public final class TextReader {
    private TextReader() {
    }

    /**
     * Reads a whole text from the zero state.
     *
     * @param text any text; code points that the model does not know become the unknown symbol or are left out
     * @param layer the layer whose values are returned, from 0
     * @param part the part of the layer; an LSTM has all, other cells only {@link Part#H}
     * @throws IllegalArgumentException if the layer has no such part
     */
    public static ReadText read(TextModel model, String text, int layer, Part part) {
        var network = model.network();
        var known = KnownText.of(model.vocabulary(), text);
        int units = network.spec().layers().get(layer).units();
        int count = known.indexes().length;
        var read = new ReadText(known.places(), new float[count], new float[count * units], known.unknown());
        var trace = network.newTrace(1, 1);
        var probabilities = new float[model.vocabulary().size()];
        var input = new int[] {KnownText.lineEnd(model.vocabulary())};
        for (int i = 0; i <= count; i++) {
            trace.setInput(input);
            network.forward(trace);
            trace.carryState();
            if (i > 0) {
                copy(trace.layer(layer), part, read.values(), (i - 1) * units);
            }
            if (i < count) {
                read.nats()[i] = (float) SoftmaxCrossEntropy.softmax(trace.output(), 0, probabilities.length,
                        probabilities, 0, known.indexes()[i]);
                input[0] = known.indexes()[i];
            }
        }
        return read;
    }

    private static void copy(LayerTrace layer, Part part, float[] values, int to) {
        int units = layer.spec().units();
        if (part == Part.H) {
            System.arraycopy(layer.h(), units, values, to, units);
            return;
        }
        if (layer.spec().kind() != CellKind.LSTM) {
            throw new IllegalArgumentException("TextReader: part " + part + " of a " + layer.spec().kind()
                    + ", expected H");
        }
        if (part == Part.C) {
            System.arraycopy(layer.c(), units, values, to, units);
        } else {
            System.arraycopy(layer.gates(), part.gate().column(units), values, to, units);
        }
    }
}
