package gatenotes.web.worker;

import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.train.TrainingState;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Takes a few real steps of a training on one engine, and gives the gradient of the first and the time of a step. Each
 * call does one short piece of work.
 */
final class EngineMeasurement {
    /** How many milliseconds of steps are timed together, because clocks are coarse. */
    private static final double TOGETHER_MILLIS = 20;
    /** How many milliseconds of steps an engine gets: a graphics processor needs several steps to reach its full speed. */
    private static final double ENOUGH_MILLIS = 150;

    /** An engine whose first timed steps take this many times as long as the fastest engine's is not measured further. */
    private static final double HOPELESS = 5;

    private final Workload work;
    private final DoubleSupplier clock;
    private final Training training;
    private final double bestMillis;
    private Pending<Double> step;
    private Pending<List<float[]>> askedGradients;
    private List<float[]> gradients;
    private double begin;
    private double roundBegin;
    private int roundSteps;
    private double millis = Double.POSITIVE_INFINITY;

    /**
     * The work that each engine does.
     *
     * @param state the state of the training
     * @param inputs the inputs of the next few batches
     */
    record Workload(TrainingPlan plan, TrainingState state, int[][] inputs, int[][] targets) {
    }

    /**
     * @param bestMillis the time of a step on the fastest engine so far; infinite if there is none
     * @throws EngineUnavailableException if the engine cannot be opened, or is lost at once
     */
    EngineMeasurement(EngineProvider provider, Workload work, double bestMillis, DoubleSupplier clock)
            throws EngineUnavailableException {
        this.bestMillis = bestMillis;
        this.work = work;
        this.clock = clock;
        training = provider.train(work.plan());
        try {
            training.resume(work.state());
            step = training.step(work.inputs()[0], work.targets()[0]);
            askedGradients = training.gradients();
        } catch (EngineLostException e) {
            training.close();
            throw new EngineUnavailableException(e.trouble());
        } catch (RuntimeException e) {
            training.close();
            throw e;
        }
    }

    /** Does the next piece of work; returns false if it can only wait now. */
    boolean advance() {
        if (!step.await() || gradients == null && !askedGradients.await()) {
            return false;
        }
        var now = clock.getAsDouble();
        if (gradients == null) {
            // The first step is not timed.
            gradients = askedGradients.get();
            begin = now;
            roundBegin = now;
        } else if (now - roundBegin > TOGETHER_MILLIS) {
            millis = Math.min(millis, (now - roundBegin) / roundSteps);
            roundBegin = now;
            roundSteps = 0;
        }
        if (!isDone()) {
            // One step first, then as many at once as in training.
            for (var i = 0; i < (begin == now ? 1 : training.depth()); i++) {
                var next = ++roundSteps % work.inputs().length;
                step = training.step(work.inputs()[next], work.targets()[next]);
            }
        }
        return true;
    }

    boolean isDone() {
        return roundSteps == 0 && gradients != null
                && (clock.getAsDouble() - begin > ENOUGH_MILLIS || isHopeless());
    }

    private boolean isHopeless() {
        return millis < Double.POSITIVE_INFINITY && millis > HOPELESS * bestMillis;
    }

    /** The time of a step in milliseconds: the shortest mean of steps timed together. */
    double millis() {
        return millis;
    }

    /** The gradients of the first step. */
    List<float[]> gradients() {
        return gradients;
    }

    /** The training, still open; from now on the caller has to close it. */
    Training training() {
        return training;
    }

    /** The largest difference of the gradients, divided by the reference's largest absolute value. */
    static double maxDiff(List<float[]> found, List<float[]> reference) {
        double most = 0;
        double largest = 0;
        for (var p = 0; p < reference.size(); p++) {
            for (var i = 0; i < reference.get(p).length; i++) {
                double expected = reference.get(p)[i];
                most = Math.max(most, Math.abs(found.get(p)[i] - expected));
                largest = Math.max(largest, Math.abs(expected));
            }
        }
        return largest == 0 ? 0 : most / largest;
    }
}
