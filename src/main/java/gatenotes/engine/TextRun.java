package gatenotes.engine;

import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;

/**
 * A long training: a network learns a text, character by character.
 *
 * @param source of the text
 * @param heldOut share of the text, at its end, that nothing is learnt from; at least a batch is held out. 0 for none
 * @param shape of the network and of its batches
 * @param learning how it learns
 * @param steps after which it is done; 0 for as long as anybody watches
 * @param seed of the first parameters and of everything drawn
 * @param engine from the first step on; null for the fastest, once all were measured
 * @param from a {@link RunFile} to go on from, whose network takes the place of the shape's; {@link #FRESH} for none
 */
public record TextRun(TextSource source, double heldOut, Shape shape, Learning learning, int steps, int seed,
        Engine engine, byte[] from) {
    /** From freshly drawn parameters. */
    public static final byte[] FRESH = {};

    /** The characters of a training step of {@link #simple}. */
    public static final int SIMPLE_CHARACTERS = 800;

    /**
     * What cannot change in the midst of a run.
     *
     * @param layers of such cells, each with as many units, under a dense layer
     */
    public record Shape(CellKind cell, int layers, int units, int timeSteps, int batchSize) {
        /** The characters of one training step. */
        public int characters() {
            return timeSteps * batchSize;
        }

        /** The network for so many symbols. */
        public NetworkSpec network(int symbols) {
            var spec = NetworkSpec.input(symbols);
            for (int i = 0; i < layers; i++) {
                spec = spec.layer(switch (cell) {
                    case LSTM -> LayerSpec.lstm(units);
                    case GRU -> LayerSpec.gru(units);
                    default -> LayerSpec.simpleRnn(units);
                });
            }
            return spec.dense(symbols);
        }
    }

    /** One LSTM by Adam, {@link #SIMPLE_CHARACTERS} a step, nothing held out, without an end; no gradient of a sane training is as large as it clips. */
    public static TextRun simple(TextSource source, int units, double learningRate, int seed, Engine engine) {
        return new TextRun(source, 0, new Shape(CellKind.LSTM, 1, units, 50, SIMPLE_CHARACTERS / 50),
                new Learning(OptimizerKind.ADAM, learningRate, false, Clipping.byValue(5), 0), 0, seed, engine, FRESH);
    }

    /** A run from freshly drawn parameters. */
    public TextRun(TextSource source, double heldOut, Shape shape, Learning learning, int steps, int seed, Engine engine) {
        this(source, heldOut, shape, learning, steps, seed, engine, FRESH);
    }

    /** The same from a file. */
    public TextRun from(byte[] file) {
        return new TextRun(source, heldOut, shape, learning, steps, seed, engine, file);
    }

    /** The same with another end. */
    public TextRun lasting(int other) {
        return new TextRun(source, heldOut, shape, learning, other, seed, engine, from);
    }

    /** The same with other learning. */
    public TextRun learning(Learning other) {
        return new TextRun(source, heldOut, shape, other, steps, seed, engine, from);
    }

    /** The same on another engine, null for the fastest. */
    public TextRun on(Engine other) {
        return new TextRun(source, heldOut, shape, learning, steps, seed, other, from);
    }
}
