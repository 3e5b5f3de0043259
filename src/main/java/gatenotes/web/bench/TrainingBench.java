package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.train.Clipping;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Performance;

/** Measures how fast an engine learns, with as many steps waiting as in a real training. */
final class TrainingBench implements Measurement {
    private static final int TIME_STEPS = NetworkSuite.TIME_STEPS;
    private static final int BATCH_SIZE = NetworkSuite.BATCH_SIZE;
    private static final double LEARNING_RATE = 0.002;

    private final Training training;
    private final Samples samples;
    private final int[] indexes = draw(1);
    private final int[] targets = draw(2);
    private final List<Pending<Double>> underWay = new ArrayList<>();
    private float[] values;
    private double start;

    /** @param network where it starts from; not changed */
    TrainingBench(EngineProvider engine, Network network, Samples samples) throws EngineUnavailableException {
        this.samples = samples;
        training = engine.train(new TrainingPlan(network, LEARNING_RATE, Clipping.NONE, TIME_STEPS, BATCH_SIZE));
        ask(2);
    }

    private void ask(int steps) {
        for (var i = 0; i < steps; i++) {
            underWay.add(training.step(indexes, targets));
        }
    }

    private static int[] draw(int seed) {
        var random = new Random(seed);
        var drawn = new int[TIME_STEPS * BATCH_SIZE];
        for (var i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextInt(NetworkSuite.VOCABULARY);
        }
        return drawn;
    }

    @Override
    public boolean advance() {
        if (underWay.isEmpty()) {
            start = Performance.now();
            ask(training.depth());
        }
        for (var step : underWay) {
            if (!step.await()) {
                return true;
            }
        }
        if (values == null) {
            values = new float[] {underWay.get(0).get().floatValue(), underWay.get(1).get().floatValue()};
        } else {
            samples.add(Performance.now() - start);
            samples.completed(underWay.size());
        }
        underWay.clear();
        return !samples.done();
    }

    @Override
    public float[] values() {
        return values;
    }

    @Override
    public void close() {
        training.close();
    }
}
