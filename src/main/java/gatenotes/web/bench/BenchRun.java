package gatenotes.web.bench;

import gatenotes.scene.Language;
import gatenotes.web.bench.NetworkSuite.Work;
import java.util.ArrayList;
import java.util.List;

/** One run over all suites asked for, in pieces; every engine is held to the Java engine. */
final class BenchRun {
    /** The suites there are, in the order in which they run. */
    static final List<String> SUITES = List.of("matmul", "generate", "train");
    /** The engines there are. */
    static final List<String> ENGINES = List.of("java", "simd", "webgl");

    private final List<BenchSuite> suites = new ArrayList<>();
    private final Report report = new Report();
    private int done;

    /** What the suites have found. */
    static final class Report {
        private final List<BenchResult> results = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        void add(BenchResult result) {
            results.add(result);
        }

        /** Says why an engine is not measured. */
        void miss(String engine, Exception failure) {
            var why = engine + ": " + failure.getMessage();
            if (!missing.contains(why)) {
                missing.add(why);
            }
        }
    }

    /**
     * @param names of the suites to run, of {@link #SUITES}
     * @param engines names of those to measure, of {@link #ENGINES}
     * @param largest work with a greater dimension is left out
     * @param repeats how many samples are taken of each
     */
    BenchRun(List<String> names, List<String> engines, int largest, int repeats, Language language) {
        if (names.contains("matmul")) {
            suites.add(new MatMulSuite(engines, largest, repeats, language, report));
        }
        if (names.contains("generate")) {
            suites.add(new NetworkSuite(Work.GENERATE, engines, largest, repeats, language, report));
        }
        if (names.contains("train")) {
            suites.add(new NetworkSuite(Work.TRAIN, engines, largest, repeats, language, report));
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
            suites.get(done).dispose();
            done++;
        }
        return done < suites.size();
    }
}
