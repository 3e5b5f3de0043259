package gatenotes.web.bench;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.scene.Language;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.Learner;
import gatenotes.train.Trainer;
import gatenotes.web.gl.GlTrainer;
import gatenotes.web.simd.SimdTrainer;
import org.teavm.jso.browser.Performance;

/** Measures how fast an engine learns. */
final class LearnerBench extends NetworkBench {
    private static final int TIME_STEPS = NetworkSuite.TIME_STEPS;
    private static final int BATCH_SIZE = NetworkSuite.BATCH_SIZE;
    private static final double LEARNING_RATE = 0.002;
    /** How many steps are handed to the graphics processor before one is waited for. */
    private static final int AT_ONCE = 4;

    private final Learner learner;
    private final int[] indexes;
    private final int[] targets;
    private final float[] values;

    private LearnerBench(Learner learner, int repeats) {
        super(repeats);
        this.learner = learner;
        indexes = draw(1);
        targets = draw(2);
        values = new float[] {(float) learner.step(indexes, targets), (float) learner.step(indexes, targets)};
    }

    static LearnerBench open(String engine, Network network, int repeats, Language language)
            throws EngineUnavailableException {
        return new LearnerBench(switch (engine) {
            case "simd" -> SimdTrainer.open(network, LEARNING_RATE, Clipping.NONE, TIME_STEPS, BATCH_SIZE, language);
            case "webgl" -> GlTrainer.open(network, LEARNING_RATE, Clipping.NONE, TIME_STEPS, BATCH_SIZE, language);
            default -> {
                var own = network.on(new JavaMatMul(), FloatAllocator.HEAP);
                yield new Trainer(own, new Adam(own.parameters(), LEARNING_RATE), Clipping.NONE, TIME_STEPS,
                        BATCH_SIZE);
            }
        }, repeats);
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
    boolean advance() {
        var start = Performance.now();
        var steps = 1;
        if (learner instanceof GlTrainer gl) {
            while (steps < AT_ONCE) {
                gl.submit(indexes, targets);
                steps++;
            }
        }
        learner.step(indexes, targets);
        samples().add(Performance.now() - start);
        samples().completed(steps);
        return !samples().done();
    }

    @Override
    int characters() {
        return TIME_STEPS * BATCH_SIZE;
    }

    @Override
    float[] values() {
        return values;
    }

    @Override
    void dispose() {
        if (learner instanceof GlTrainer gl) {
            gl.dispose();
        }
    }
}
