package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Training;
import gatenotes.web.worker.EngineMeasurement.Workload;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Finds the fastest engine. It measures the engines one after the other, each once and all with the same work, while
 * the training goes on in between. The training on the fastest engine is kept ready to take over.
 */
final class EngineSelection {
    /** How many milliseconds the training goes on undisturbed before and between measurements. */
    private static final double UNDISTURBED_MILLIS = 150;

    private final List<EngineProvider> providers;
    private final EngineTimes times;
    private final DoubleSupplier clock;
    private Workload work;
    private EngineMeasurement measurement;
    private List<float[]> reference;
    private int next;
    private double undisturbedUntil;
    private Training ready;
    private Engine fastest;

    /**
     * @param providers the engines to choose from, the reference first
     * @param times receives the measured times
     */
    EngineSelection(List<EngineProvider> providers, EngineTimes times, DoubleSupplier clock) {
        this.providers = providers;
        this.times = times;
        this.clock = clock;
        undisturbedUntil = clock.getAsDouble() + UNDISTURBED_MILLIS;
    }

    /** Whether an engine is still to be measured. */
    boolean isOn() {
        return next < providers.size();
    }

    /** Whether the next engine may be measured now. */
    boolean isDue(double now) {
        return isOn() && now > undisturbedUntil;
    }

    /** Whether an engine is being measured. */
    boolean isMeasuring() {
        return measurement != null;
    }

    /** Whether the work for measurements is set. */
    boolean hasWork() {
        return work != null;
    }

    /** Sets the work with which every engine is measured. */
    void setWork(Workload workload) {
        work = workload;
    }

    /** The fastest engine so far, or null before the first. */
    Engine fastest() {
        return fastest;
    }

    /** From now on {@code engine} counts as the fastest, because the fastest no longer works. */
    void settleFor(Engine engine) {
        closeReady();
        fastest = engine;
    }

    /** Begins to measure the next engine. */
    void begin() {
        try {
            measurement = new EngineMeasurement(providers.get(next), work,
                    fastest == null ? Double.POSITIVE_INFINITY : times.millis(fastest), clock);
        } catch (EngineUnavailableException e) {
            times.trouble(e.trouble());
            ended();
        }
    }

    /** Does the next piece of work of a measurement; returns false if it can only wait now. */
    boolean advance() {
        try {
            var busy = measurement.advance();
            if (measurement.isDone()) {
                judge();
            }
            return busy;
        } catch (EngineLostException e) {
            times.trouble(e.trouble());
            measurement.training().close();
            ended();
            return true;
        }
    }

    private void judge() {
        var engine = providers.get(next).engine();
        reference = reference == null ? measurement.gradients() : reference;
        times.measured(engine, measurement.millis(), EngineMeasurement.maxDiff(measurement.gradients(), reference));
        if (ready == null || times.millis(engine) < times.millis(fastest)) {
            closeReady();
            ready = measurement.training();
            fastest = engine;
        } else {
            measurement.training().close();
        }
        ended();
    }

    private void ended() {
        measurement = null;
        next++;
        if (!isOn()) {
            work = null;
            reference = null;
        }
        undisturbedUntil = clock.getAsDouble() + UNDISTURBED_MILLIS;
    }

    /**
     * Hands over the training that was measured on {@code engine}, if that is the fastest and was not handed over yet; else
     * null.
     */
    Training take(Engine engine) {
        if (engine != fastest) {
            return null;
        }
        var taken = ready;
        ready = null;
        return taken;
    }

    /** Closes the training that was not handed over. */
    void closeReady() {
        if (ready != null) {
            ready.close();
            ready = null;
        }
    }

    /** Releases everything. */
    void close() {
        closeReady();
        if (measurement != null) {
            measurement.training().close();
            measurement = null;
        }
    }
}
