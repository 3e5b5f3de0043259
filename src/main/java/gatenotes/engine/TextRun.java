package gatenotes.engine;

import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;

/**
 * What a long training is to do: a network learns a text, character by character.
 *
 * @param source where the text comes from
 * @param heldOut the share of the text, at its end, that is not learned from; at least a batch is held out. 0 for none
 * @param shape the shape of the network and of its batches
 * @param learning how it learns
 * @param steps the number of steps after which it is done; 0 if it has no end
 * @param seed the seed of the first parameters and of everything drawn
 * @param engine the engine from the first step on; null for the fastest, once all were measured
 * @param from the bytes of a {@link RunFile} to go on from, whose network replaces the shape's; {@link #FRESH} for none
 */
public record TextRun(TextSource source, double heldOut, Shape shape, Learning learning, int steps, int seed,
        Engine engine, byte[] from) {
    /** No file: the run starts from freshly drawn parameters. */
    public static final byte[] FRESH = {};

    /** The characters in one training step of {@link #simple}. */
    public static final int SIMPLE_CHARACTERS = 800;

    /**
     * What cannot change while a run goes on.
     *
     * @param layers the number of layers of that cell, each with {@code units} units; a dense layer follows
     */
    public record Shape(CellKind cell, int layers, int units, int timeSteps, int batchSize) {
        /** The characters of one training step. */
        public int characters() {
            return timeSteps * batchSize;
        }

        /** The network for {@code symbols} symbols. */
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

    /**
     * One LSTM trained with Adam, {@link #SIMPLE_CHARACTERS} characters a step, nothing held out, without an end. Gradients are
     * clipped at ±5, which a training that goes well never reaches.
     */
    public static TextRun simple(TextSource source, int units, double learningRate, int seed, Engine engine) {
        return new TextRun(source, 0, new Shape(CellKind.LSTM, 1, units, 50, SIMPLE_CHARACTERS / 50),
                new Learning(OptimizerKind.ADAM, learningRate, false, Clipping.byValue(5), 0), 0, seed, engine, FRESH);
    }

    /** A run from freshly drawn parameters. */
    public TextRun(TextSource source, double heldOut, Shape shape, Learning learning, int steps, int seed, Engine engine) {
        this(source, heldOut, shape, learning, steps, seed, engine, FRESH);
    }

    /** The same run, going on from a file. */
    public TextRun from(byte[] file) {
        return new TextRun(source, heldOut, shape, learning, steps, seed, engine, file);
    }

    /** The same run with another number of steps. */
    public TextRun lasting(int other) {
        return new TextRun(source, heldOut, shape, learning, other, seed, engine, from);
    }

    /** The same run with another way of learning. */
    public TextRun learning(Learning other) {
        return new TextRun(source, heldOut, shape, other, steps, seed, engine, from);
    }

    /** The same run on another engine, null for the fastest. */
    public TextRun on(Engine other) {
        return new TextRun(source, heldOut, shape, learning, steps, seed, other, from);
    }
}
