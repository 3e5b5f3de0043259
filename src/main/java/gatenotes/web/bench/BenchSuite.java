package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Products;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of work in several sizes, measured on several engines, in short pieces. Each engine's result is compared with
 * that of the first, the Java engine.
 *
 * @param <S> a size of the work
 */
abstract class BenchSuite<S> {
    /**
     * An engine that is measured.
     *
     * @param cold whether the transfer of data to the engine and back is part of the work
     * @param products the engine's products, if the work is products
     */
    record Entrant(EngineProvider engine, boolean cold, Products products) {
    }

    final List<S> sizes = new ArrayList<>();
    final List<Entrant> entrants = new ArrayList<>();
    final BenchRun run;
    private final String name;
    private final String unit;
    private int size;
    private int entrant;
    private Measurement measured;
    private Samples samples;
    private float[] reference;

    /** @param unit the unit of work */
    BenchSuite(String name, String unit, BenchRun run) {
        this.name = name;
        this.unit = unit;
        this.run = run;
    }

    /** Begins a measurement; {@code reference} is true for the engine with which the others are compared. */
    abstract Measurement open(Entrant entrant, S size, boolean reference, Samples samples)
            throws EngineUnavailableException;

    /** The size of the work, in words. */
    abstract String text(S size);

    /** How many units of work one repetition has. */
    abstract double units(S size);

    /** Releases what the engines hold for all sizes. */
    void close() {
    }

    /** A description of the current measurement, or empty at the end. */
    String current() {
        return size == sizes.size() ? "" : (name.equals("matmul") ? "" : name + " ") + text(sizes.get(size)) + " "
                + entrants.get(entrant).engine().engine().id();
    }

    /** How far the suite is, from 0 to 1. */
    double progress() {
        return sizes.isEmpty() ? 1 : (double) size / sizes.size();
    }

    /** Does one piece of work; returns false when nothing is left to do. */
    boolean advance() {
        if (size == sizes.size()) {
            return false;
        }
        try {
            if (measured == null) {
                samples = new Samples(entrant > 0 || run.withReference ? run.repeats : 0);
                measured = open(entrants.get(entrant), sizes.get(size), entrant == 0, samples);
            } else if (!measured.advance()) {
                finish();
            }
        } catch (EngineUnavailableException | RuntimeException e) {
            run.miss(entrants.get(entrant).engine().engine(), e);
            entrants.remove(entrant--);
            next();
        }
        return size < sizes.size();
    }

    private void finish() {
        reference = entrant == 0 ? measured.values() : reference;
        if (entrant > 0 || run.withReference) {
            var now = entrants.get(entrant);
            run.add(new BenchResult(name, now.engine().engine(), text(sizes.get(size)), now.cold(),
                    samples.median(), samples.best(), units(sizes.get(size)) * 1e3 / samples.median(), unit,
                    difference(measured.values(), reference)));
        }
        next();
    }

    /** The largest difference, divided by the reference's largest absolute value. */
    private static double difference(float[] found, float[] reference) {
        var largest = 0.0;
        var difference = 0.0;
        for (var i = 0; i < reference.length; i++) {
            largest = Math.max(largest, Math.abs(reference[i]));
            difference = Math.max(difference, Math.abs((double) found[i] - reference[i]));
        }
        return largest == 0 ? difference : difference / largest;
    }

    private void next() {
        if (measured != null) {
            measured.close();
            measured = null;
        }
        entrant++;
        if (entrant == entrants.size()) {
            entrant = 0;
            size++;
        }
    }
}
