package gatenotes.web.bench;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.figures.parts.EngineWords;
import gatenotes.web.bench.NetworkSuite.Work;
import java.util.ArrayList;
import java.util.List;

/** One run over all suites asked for, in pieces; every engine is held to the Java engine. */
final class BenchRun {
    /** The suites there are, in the order in which they run. */
    static final List<String> SUITES = List.of("matmul", "generate", "train");

    private final List<BenchSuite> suites = new ArrayList<>();
    private final Report report;
    private int done;

    /** What the suites have found. */
    static final class Report {
        private final EngineWords words;
        private final List<BenchResult> results = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        Report(EngineWords words) {
            this.words = words;
        }

        void add(BenchResult result) {
            results.add(result);
        }

        /** Says why an engine is not measured. */
        void miss(Engine engine, Exception failure) {
            var why = engine.id() + ": " + (failure instanceof EngineUnavailableException e ? words.trouble(e.trouble())
                    : failure instanceof EngineLostException e ? words.trouble(e.trouble()) : failure.getMessage());
            if (!missing.contains(why)) {
                missing.add(why);
            }
        }
    }

    /**
     * @param names of the suites to run, of {@link #SUITES}
     * @param engines there are, the reference first
     * @param ids of those to measure
     * @param largest work with a greater dimension is left out
     * @param repeats how many samples are taken of each
     * @param words of what is told when an engine cannot work
     */
    BenchRun(List<String> names, List<EngineProvider> engines, List<String> ids, int largest, int repeats,
            EngineWords words) {
        report = new Report(words);
        var chosen = new ArrayList<EngineProvider>();
        for (var engine : engines) {
            // The reference runs even if nobody asked for its speed: the others are compared with it.
            if (chosen.isEmpty() || ids.contains(engine.engine().id())) {
                chosen.add(engine);
            }
        }
        var withReference = ids.contains(engines.get(0).engine().id());
        if (names.contains("matmul")) {
            suites.add(new MatMulSuite(chosen, withReference, largest, repeats, report));
        }
        if (names.contains("generate")) {
            suites.add(new NetworkSuite(Work.GENERATE, chosen, withReference, largest, repeats, report));
        }
        if (names.contains("train")) {
            suites.add(new NetworkSuite(Work.TRAIN, chosen, withReference, largest, repeats, report));
        }
    }

    /** Says in a sentence what was asked for and does not exist. */
    void refuse(String why) {
        report.missing.add(why);
    }

    /** Why something asked for was not measured, in sentences, or null. */
    String missing() {
        return report.missing.isEmpty() ? null : String.join(" ", report.missing);
    }

    /** What has been measured so far. */
    List<BenchResult> results() {
        return report.results;
    }

    /** What is being measured, or empty at the end. */
    String current() {
        return done < suites.size() ? suites.get(done).current() : "";
    }

    /** How far the run is, from 0 to 1. */
    double progress() {
        return done < suites.size() ? (done + suites.get(done).progress()) / suites.size() : 1;
    }

    /** Does one piece of work; false when the run is over. */
    boolean advance() {
        if (done < suites.size() && !suites.get(done).advance()) {
            suites.get(done).close();
            done++;
        }
        return done < suites.size();
    }
}
