package gatenotes.web.bench;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.figures.parts.EngineWords;
import java.util.ArrayList;
import java.util.List;

/** One run over all requested suites, in short pieces, with its results. */
final class BenchRun {
    /** The names of all suites, in the order in which they run. */
    static final List<String> SUITES = List.of("matmul", "generate", "train");

    /** Whether the speed of the reference engine is shown, too. */
    final boolean withReference;
    /** How many samples are taken of each measurement. */
    final int repeats;
    private final List<BenchSuite<?>> suites = new ArrayList<>();
    private final List<BenchResult> results = new ArrayList<>();
    private final List<String> missing;
    private final EngineWords words;
    private int done;

    /**
     * @param names the suites to run, from {@link #SUITES}
     * @param engines all engines, the reference first
     * @param ids the ids of the engines to measure
     * @param largest work with a greater dimension is left out
     * @param repeats how many samples are taken of each measurement
     * @param refused sentences that name requested things that do not exist
     * @param words the words for messages when an engine cannot work
     */
    BenchRun(List<String> names, List<EngineProvider> engines, List<String> ids, int largest, int repeats,
            List<String> refused, EngineWords words) {
        this.repeats = repeats;
        this.words = words;
        missing = new ArrayList<>(refused);
        withReference = ids.contains(engines.get(0).engine().id());
        var chosen = new ArrayList<EngineProvider>();
        for (var engine : engines) {
            // The reference always runs, because the others' results are compared with its.
            if (chosen.isEmpty() || ids.contains(engine.engine().id())) {
                chosen.add(engine);
            }
        }
        for (var name : names) {
            suites.add(name.equals("matmul") ? new MatMulSuite(chosen, largest, this)
                    : new NetworkSuite(name.equals("train"), chosen, largest, this));
        }
    }

    void add(BenchResult result) {
        results.add(result);
    }

    /** Notes why an engine is not measured. */
    void miss(Engine engine, Exception failure) {
        var why = engine.id() + ": " + (failure instanceof EngineUnavailableException e ? words.trouble(e.trouble())
                : failure instanceof EngineLostException e ? words.trouble(e.trouble()) : failure.getMessage());
        if (!missing.contains(why)) {
            missing.add(why);
        }
    }

    /** Sentences that say why something was not measured, or null. */
    String missing() {
        return missing.isEmpty() ? null : String.join(" ", missing);
    }

    /** The results so far. */
    List<BenchResult> results() {
        return results;
    }

    /** A description of the current measurement, or empty at the end. */
    String current() {
        return done < suites.size() ? suites.get(done).current() : "";
    }

    /** How far the run is, from 0 to 1. */
    double progress() {
        return done < suites.size() ? (done + suites.get(done).progress()) / suites.size() : 1;
    }

    /** Does one piece of work; returns false when the run is over. */
    boolean advance() {
        if (done < suites.size() && !suites.get(done).advance()) {
            suites.get(done).close();
            done++;
        }
        return done < suites.size();
    }
}
