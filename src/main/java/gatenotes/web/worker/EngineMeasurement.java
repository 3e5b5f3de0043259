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
 * Takes a few real steps, from where a training stands, on one engine: what its gradient is, and how long a step takes.
 * One short piece of work a call.
 */
final class EngineMeasurement {
    /** So long steps are timed together: clocks are coarse. */
    private static final double TOGETHER_MILLIS = 20;
    /** So long an engine may take steps: a graphics processor needs several before it is as fast as it gets. */
    private static final double ENOUGH_MILLIS = 150;

    /** An engine that takes so many times as long as another for its first step is not worth more. */
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
     * What every engine does.
     *
     * @param state where the training stands
     * @param inputs of a few batches that come next
     */
    record Workload(TrainingPlan plan, TrainingState state, int[][] inputs, int[][] targets) {
    }

    /**
     * @param bestMillis what a step takes on the fastest engine so far; infinite for none
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

    /** Does the next piece of work; false if there is nothing to do right now but to wait. */
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
            // After one step by itself, as many at once as in training.
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

    /** The shortest mean of the steps timed together. */
    double millis() {
        return millis;
    }

    /** Of the first step. */
    List<float[]> gradients() {
        return gradients;
    }

    /** Still open, and the caller's from here on. */
    Training training() {
        return training;
    }

    /** The largest difference of some gradients over the reference's largest. */
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
