package gatenotes.engine;

import gatenotes.math.Random;
import gatenotes.train.Generator;

/** A network that a {@link Generator} lets go on when it is asked; nothing takes it away. */
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
        // The generator's arrays go with it.
    }
}
