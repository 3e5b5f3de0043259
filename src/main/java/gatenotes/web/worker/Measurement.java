package gatenotes.web.worker;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.nn.Parameters;
import gatenotes.train.ResumableLearner;
import gatenotes.train.TrainingState;
import gatenotes.web.gl.GlTrainer;
import org.teavm.jso.browser.Performance;

/**
 * Takes the same few real steps, from where a training stands, on one engine after the other: how long one takes, and
 * how far its gradient is from that of the Java engine.
 */
final class Measurement {
    /** Steps timed together, after one that is not; Java is slow and waits for each. */
    private static final int STEPS = 3;
    /** So long an engine may take steps: a graphics processor needs several before it is as fast as it gets. */
    private static final double ENOUGH_MILLIS = 150;

    private final Learners learners;
    private final TrainingState start;
    private final double learningRate;
    private final int[][] inputs;
    private final int[][] targets;
    private float[] reference;

    /**
     * @param start where the training stands
     * @param inputs of a few batches that come next
     */
    Measurement(Learners learners, TrainingState start, double learningRate, int[][] inputs, int[][] targets) {
        this.learners = learners;
        this.start = start;
        this.learningRate = learningRate;
        this.inputs = inputs;
        this.targets = targets;
    }

    /**
     * What came out.
     *
     * @param learner still open
     */
    record Result(ResumableLearner learner, double millis, double maxDiff) {
    }

    /** Measures an engine; Java has to be the first. */
    Result of(String engine) throws EngineUnavailableException {
        var learner = learners.open(engine, learningRate);
        try {
            learner.resume(start);
            learner.step(inputs[0], targets[0]);
            var gradient = flat(learner.gradients());
            if (reference == null) {
                reference = gradient;
            }
            return new Result(learner, best(learner, engine.equals("java") ? 1 : STEPS), maxDiff(gradient));
        } catch (RuntimeException e) {
            learner.close();
            throw e;
        }
    }

    /** The best mean of so many steps. */
    private double best(ResumableLearner learner, int steps) {
        var begin = Performance.now();
        var best = Double.POSITIVE_INFINITY;
        while (best == Double.POSITIVE_INFINITY || Performance.now() - begin < ENOUGH_MILLIS) {
            best = Math.min(best, time(learner, steps));
        }
        return best;
    }

    /** The mean of some steps; a graphics processor gets them at once, as it does in training. */
    private double time(ResumableLearner learner, int steps) {
        var begin = Performance.now();
        for (var i = 1; i < steps; i++) {
            if (learner instanceof GlTrainer gl) {
                gl.submit(inputs[i % inputs.length], targets[i % inputs.length]);
            } else {
                learner.step(inputs[i % inputs.length], targets[i % inputs.length]);
            }
        }
        learner.step(inputs[0], targets[0]);
        return (Performance.now() - begin) / steps;
    }

    private double maxDiff(float[] gradient) {
        double most = 0;
        double largest = 0;
        for (var i = 0; i < gradient.length; i++) {
            most = Math.max(most, Math.abs((double) gradient[i] - reference[i]));
            largest = Math.max(largest, Math.abs(reference[i]));
        }
        return largest == 0 ? 0 : most / largest;
    }

    private static float[] flat(Parameters parameters) {
        var all = new float[parameters.count()];
        var at = 0;
        for (var parameter : parameters) {
            System.arraycopy(parameter.gradient(), 0, all, at, parameter.size());
            at += parameter.size();
        }
        return all;
    }
}
