package gatenotes.engine;

import gatenotes.math.Random;
import gatenotes.train.Generator;

/** A network with which a {@link Generator} writes at once when it is asked; this engine is never lost. */
public record ImmediateWriting(Generator generator) implements Writing {
    @Override
    public void clearState() {
        generator.clearState();
    }

    @Override
    public Pending<int[]> generate(int first, int count, double temperature, Random random) {
        return Pending.of(generator.generate(first, count, temperature, random));
    }

    @Override
    public int depth() {
        return 1;
    }

    @Override
    public Pending<float[]> scores() {
        return Pending.of(generator.trace().output().clone());
    }

    @Override
    public void close() {
        // Nothing to release: the generator's arrays are garbage collected.
    }
}
