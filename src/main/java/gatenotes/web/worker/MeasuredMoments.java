package gatenotes.web.worker;

import gatenotes.engine.Measure;
import gatenotes.engine.Training;
import gatenotes.train.TrainingState;
import gatenotes.web.worker.Moments.Moment;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Measures a run on its held-out text: when it is due, the results, and the moments to go back to. Mutable. */
final class MeasuredMoments {
    /** How many bytes the moments may take. */
    private static final long ROOM = 96L << 20;

    private final LearntText text;
    /** How many characters a batch has. */
    private final int characters;
    private final MeasureTimes times;
    private final MeasureLog log;
    private final Moments moments = new Moments(ROOM);
    /** The measurement that is going on; null for none. */
    private HeldOutMeasure measure;
    private int step;
    private int position;

    /** @param before the measures of the run that this one continues */
    MeasuredMoments(LearntText text, int characters, List<Measure> before, DoubleSupplier clock) {
        this.text = text;
        this.characters = characters;
        times = new MeasureTimes(clock);
        log = new MeasureLog(before);
    }

    /** Keeps the start of a continued run as a moment, if it was measured at that step. */
    void keepStart(RunStart start) {
        if (log.newestStep() == start.step()) {
            var last = start.measures().get(start.measures().size() - 1);
            moments.add(new Moment(last.id(), last.step(), last.heldOut(), start.position(), start.state()));
        }
    }

    /** Whether the run was measured after exactly this many steps, or nothing is held out. */
    boolean isMeasured(int steps) {
        return text.heldOut() == null || log.newestStep() == steps;
    }

    /** Whether it is time for a measurement after this many steps. */
    boolean isDue(int steps) {
        return steps > log.newestStep() && !isMeasured(steps) && times.isDue();
    }

    /** Adds the loss of a training step. */
    void trained(double loss) {
        log.trained(loss);
    }

    /** Forgets the losses since the newest measure. */
    void forgetTrained() {
        log.forgetTrained();
    }

    /**
     * Begins a measurement.
     *
     * @param standing the state of the training after {@code steps} steps
     * @param next the number of the next batch
     */
    void begin(Training training, TrainingState standing, int steps, int next) {
        step = steps;
        position = next;
        times.begin();
        measure = new HeldOutMeasure(training, standing, text.heldOut(), characters);
    }

    boolean isMeasuring() {
        return measure != null;
    }

    /** Does the next piece of work; returns false if it can only wait now. */
    boolean advance() {
        var busy = measure.advance();
        if (measure.isDone()) {
            var found = log.add(step, measure.loss());
            moments.add(new Moment(found.id(), step, found.heldOut(), position, measure.standing()));
            measure = null;
            times.end();
        }
        return busy;
    }

    /** Gives up the measurement that is going on. */
    void drop() {
        measure = null;
    }

    /** The moment of a measure, or null if it is not kept. */
    Moment get(int id) {
        return moments.get(id);
    }

    /** Makes a measure the newest: the run continues from it. */
    void branchFrom(int id) {
        log.branchFrom(id);
    }

    /** The measures that lead to the one with this id; −1 means the newest on the present branch. */
    List<Measure> wayTo(int id) {
        return log.wayTo(id);
    }

    /** The measures that were not reported yet; from now on they count as reported. */
    List<Measure> takeUntold() {
        return log.takeUntold();
    }

    /** The ids of the measures whose moments are kept. */
    int[] ids() {
        return moments.ids();
    }
}
