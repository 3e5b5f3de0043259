package gatenotes.reference;

import gatenotes.engine.Pending;
import gatenotes.engine.Writing;
import gatenotes.math.Random;
import gatenotes.reference.ReferenceCell.State;

/** The writing of a {@link DoubleEngine}. */
final class DoubleWriting implements Writing {
    private final DoubleEngine engine;
    private final ReferenceNetwork network;
    private State[] states;
    private double[] scores;

    DoubleWriting(DoubleEngine engine, ReferenceNetwork network) {
        this.engine = engine;
        this.network = network;
        engine.opened();
    }

    @Override
    public void clearState() {
        states = null;
    }

    @Override
    public Pending<int[]> generate(int first, int count, double temperature, Random random) {
        engine.requireAlive();
        var drawn = new int[count];
        int current = first;
        for (int i = 0; i < count; i++) {
            var x = new double[1][network.spec.inputSize()];
            x[0][current] = 1;
            var run = network.new Run(x);
            run.first = states == null ? run.first : states;
            run.forward();
            states = run.last;
            scores = run.output[0];
            current = draw(temperature, random);
            drawn[i] = current;
        }
        return engine.late(drawn);
    }

    private int draw(double temperature, Random random) {
        int best = 0;
        for (int j = 1; j < scores.length; j++) {
            best = scores[j] > scores[best] ? j : best;
        }
        if (temperature == 0) {
            return best;
        }
        var p = Vectors.softmax(scores, temperature);
        double rest = random.nextDouble();
        for (int j = 0; j < p.length - 1; j++) {
            rest -= p[j];
            if (rest < 0) {
                return j;
            }
        }
        return p.length - 1;
    }

    @Override
    public int depth() {
        return 1;
    }

    @Override
    public Pending<float[]> scores() {
        return engine.late(DoubleTraining.floats(scores));
    }

    @Override
    public void close() {
        engine.closed();
    }
}
