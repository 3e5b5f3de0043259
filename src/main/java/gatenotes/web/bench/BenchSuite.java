package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Products;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of work in several sizes, measured on several engines, in pieces; what every engine computes is held to the
 * first one, the Java engine.
 *
 * @param <S> a size of the work
 */
abstract class BenchSuite<S> {
    /**
     * An engine that takes part.
     *
     * @param cold whether carrying data to it and back is part of the work
     * @param products of the engine, where the work is products
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

    /** @param unit of work */
    BenchSuite(String name, String unit, BenchRun run) {
        this.name = name;
        this.unit = unit;
        this.run = run;
    }

    /** Begins to measure; {@code reference} if it is the engine that the others are held to. */
    abstract Measurement open(Entrant entrant, S size, boolean reference, Samples samples)
            throws EngineUnavailableException;

    /** How large the work is, in words. */
    abstract String text(S size);

    /** How many units of work are done at once. */
    abstract double units(S size);

    /** Gives back what the engines hold for all sizes. */
    void close() {
    }

    /** What is being measured, or empty at the end. */
    String current() {
        return size == sizes.size() ? "" : (name.equals("matmul") ? "" : name + " ") + text(sizes.get(size)) + " "
                + entrants.get(entrant).engine().engine().id();
    }

    /** How far it is, from 0 to 1. */
    double progress() {
        return sizes.isEmpty() ? 1 : (double) size / sizes.size();
    }

    /** Does one piece of work; false when there is nothing left to do. */
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

    /** The largest difference over the reference's largest value. */
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
