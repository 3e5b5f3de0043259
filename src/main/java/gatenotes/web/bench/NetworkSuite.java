package gatenotes.web.bench;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
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
    private final List<String> engines = new ArrayList<>();
    private final boolean withJava;
    private final int repeats;
    private final Language language;
    private final Report report;
    private int size;
    private int engine;
    private Network network;
    private NetworkBench measured;
    private float[] reference;

    /**
     * @param names of the engines to measure
     * @param largest networks of more units are left out
     * @param repeats how many samples are taken of each
     */
    NetworkSuite(Work work, List<String> names, int largest, int repeats, Language language, Report report) {
        this.work = work;
        this.repeats = repeats;
        this.language = language;
        this.report = report;
        for (int units : work.units) {
            if (units <= largest) {
                sizes.add(units);
            }
        }
        // The reference runs even if nobody asked for its speed: the others are compared with it.
        withJava = names.contains("java");
        engines.add("java");
        for (var name : names) {
            if (!name.equals("java")) {
                engines.add(name);
            }
        }
    }

    @Override
    public String current() {
        return size < sizes.size() ? work.suite() + " " + units() + " " + engines.get(engine) : "";
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
            report.miss(engines.get(engine), e);
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
        var counts = engine > 0 || withJava;
        measured = NetworkBench.open(work, engines.get(engine), network, counts ? repeats : 0, language);
        if (engine == 0) {
            reference = measured.values();
        }
        if (!counts) {
            next();
        }
    }

    private void finish() {
        var ms = measured.samples().median();
        report.add(new BenchResult(work.suite(), engines.get(engine), units() + "", false, ms,
                measured.samples().best(), measured.characters() * 1e3 / ms, "characters",
                MatMulBench.difference(measured.values(), reference)));
        next();
    }

    private int units() {
        return sizes.get(size);
    }

    private void next() {
        dispose();
        engine++;
        if (engine == engines.size()) {
            engine = 0;
            size++;
        }
    }

    @Override
    public void dispose() {
        if (measured != null) {
            measured.dispose();
            measured = null;
        }
    }
}
