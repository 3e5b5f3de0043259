package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.web.bench.BenchRun.Report;
import java.util.ArrayList;
import java.util.List;

/** An LSTM that writes characters or learns to; what every engine computes is held to the Java engine. */
final class NetworkSuite implements BenchSuite {
    static final int VOCABULARY = 65;
    static final int BATCH_SIZE = 16;
    static final int TIME_STEPS = 50;

    /** What the network does. */
    enum Work {
        GENERATE("generate", List.of(128, 256, 512)),
        TRAIN("train", List.of(128, 256));

        private final String suite;
        private final List<Integer> units;

        Work(String suite, List<Integer> units) {
            this.suite = suite;
            this.units = units;
        }

        String suite() {
            return suite;
        }
    }

    private final Work work;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<EngineProvider> engines;
    private final boolean withReference;
    private final int repeats;
    private final Report report;
    private int size;
    private int engine;
    private Network network;
    private NetworkBench measured;
    private float[] reference;

    /**
     * @param engines to measure, the reference first
     * @param withReference whether its speed is told, too
     * @param largest networks of more units are left out
     * @param repeats how many samples are taken of each
     */
    NetworkSuite(Work work, List<EngineProvider> engines, boolean withReference, int largest, int repeats,
            Report report) {
        this.work = work;
        this.engines = new ArrayList<>(engines);
        this.withReference = withReference;
        this.repeats = repeats;
        this.report = report;
        for (int units : work.units) {
            if (units <= largest) {
                sizes.add(units);
            }
        }
    }

    @Override
    public String current() {
        return size < sizes.size() ? work.suite() + " " + units() + " " + engines.get(engine).engine().id() : "";
    }

    @Override
    public double progress() {
        return sizes.isEmpty() ? 1 : (double) size / sizes.size();
    }

    @Override
    public boolean advance() {
        if (size == sizes.size()) {
            return false;
        }
        try {
            if (measured == null) {
                open();
            } else if (!measured.advance()) {
                finish();
            }
        } catch (EngineUnavailableException | RuntimeException e) {
            report.miss(engines.get(engine).engine(), e);
            engines.remove(engine--);
            next();
        }
        return size < sizes.size();
    }

    private void open() throws EngineUnavailableException {
        if (engine == 0) {
            network = Network.create(NetworkSpec.input(VOCABULARY).lstm(units()).dense(VOCABULARY), new Random(1),
                    new JavaMatMul());
        }
        var samples = new Samples(engine > 0 || withReference ? repeats : 0);
        measured = switch (work) {
            case GENERATE -> new WritingBench(engines.get(engine).write(network), samples);
            case TRAIN -> new TrainingBench(engines.get(engine), network, samples);
        };
    }

    private void finish() {
        if (engine == 0) {
            reference = measured.values();
        }
        if (engine > 0 || withReference) {
            var ms = measured.samples().median();
            report.add(new BenchResult(work.suite(), engines.get(engine).engine(), units() + "", false, ms,
                    measured.samples().best(), measured.characters() * 1e3 / ms, "characters",
                    MatMulBench.difference(measured.values(), reference)));
        }
        next();
    }

    private int units() {
        return sizes.get(size);
    }

    private void next() {
        close();
        engine++;
        if (engine == engines.size()) {
            engine = 0;
            size++;
        }
    }

    @Override
    public void close() {
        if (measured != null) {
            measured.close();
            measured = null;
        }
    }
}
