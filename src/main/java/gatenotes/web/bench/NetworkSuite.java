package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Writing;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Clipping;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Performance;

/** LSTMs with several numbers of units that write characters or learn to. */
final class NetworkSuite extends BenchSuite<Integer> {
    private static final int VOCABULARY = 65;
    private static final int BATCH_SIZE = 16;
    private static final int TIME_STEPS = 50;

    private final boolean learns;
    private Network network;

    /**
     * @param learns true to measure learning, false to measure writing
     * @param engines the engines to measure, the reference first
     * @param largest networks with more units are left out
     */
    NetworkSuite(boolean learns, List<EngineProvider> engines, int largest, BenchRun run) {
        super(learns ? "train" : "generate", "characters", run);
        this.learns = learns;
        for (int units : learns ? new int[] {128, 256} : new int[] {128, 256, 512}) {
            if (units <= largest) {
                sizes.add(units);
            }
        }
        for (var engine : engines) {
            entrants.add(new Entrant(engine, false, null));
        }
    }

    @Override
    Measurement open(Entrant entrant, Integer units, boolean reference, Samples samples)
            throws EngineUnavailableException {
        if (reference) {
            network = Network.create(NetworkSpec.input(VOCABULARY).lstm(units).dense(VOCABULARY), new Random(1),
                    new JavaMatMul());
        }
        return learns ? new TrainingBench(entrant.engine(), network, samples)
                : new WritingBench(entrant.engine().write(network), samples);
    }

    @Override
    String text(Integer units) {
        return units + "";
    }

    @Override
    double units(Integer units) {
        return learns ? BATCH_SIZE * TIME_STEPS : 1;
    }

    /** Measures how fast an engine learns, with as many queued steps as in a real training. */
    private static final class TrainingBench implements Measurement {
        private static final double LEARNING_RATE = 0.002;

        private final Training training;
        private final Samples samples;
        private final int[] indexes = draw(1);
        private final int[] targets = draw(2);
        private final List<Pending<Double>> underWay = new ArrayList<>();
        private float[] values;
        private double start;

        /** @param network the network from which training starts; not modified */
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
                drawn[i] = random.nextInt(VOCABULARY);
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

    /** Measures how fast an engine writes. */
    private static final class WritingBench implements Measurement {
        /** So few characters at a time do not block the page. */
        private static final int FEW = 16;

        private final Writing writing;
        private final Samples samples;
        private final Random random = new Random(3);
        private Pending<float[]> scores;
        private float[] values;
        private Pending<int[]> drawn;
        private double start;
        private final int atOnce;
        private int current = 1;

        WritingBench(Writing writing, Samples samples) {
            this.writing = writing;
            this.samples = samples;
            atOnce = Math.max(FEW, writing.depth());
            // Write some characters first, so that the state is not zero.
            writing.generate(1, 10, 0, random);
            scores = writing.scores();
        }

        @Override
        public boolean advance() {
            if (values == null) {
                values = scores.await() ? scores.get() : null;
                return true;
            }
            if (drawn == null) {
                start = Performance.now();
                drawn = writing.generate(current, atOnce, 1, random);
            }
            if (!drawn.await()) {
                return true;
            }
            current = drawn.get()[atOnce - 1];
            drawn = null;
            samples.add(Performance.now() - start);
            samples.completed(atOnce);
            return !samples.done();
        }

        @Override
        public float[] values() {
            return values;
        }

        @Override
        public void close() {
            writing.close();
        }
    }
}
