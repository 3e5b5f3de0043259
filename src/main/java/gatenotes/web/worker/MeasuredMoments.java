package gatenotes.web.worker;

import gatenotes.engine.Measure;
import gatenotes.engine.Training;
import gatenotes.train.TrainingState;
import gatenotes.web.worker.Moments.Moment;
import java.util.List;
import java.util.function.DoubleSupplier;

/** When a run is measured on what it holds out, what was measured, and the moments of that to go back to. Mutable. */
final class MeasuredMoments {
    /** Bytes for moments. */
    private static final long ROOM = 96L << 20;

    private final LearntText text;
    /** Characters of a batch. */
    private final int characters;
    private final MeasureTimes times;
    private final MeasureLog log;
    private final Moments moments = new Moments(ROOM);
    /** Under way; null for none. */
    private HeldOutMeasure measure;
    private int step;
    private int position;

    /** @param before measures that were taken when the run was begun elsewhere */
    MeasuredMoments(LearntText text, int characters, List<Measure> before, DoubleSupplier clock) {
        this.text = text;
        this.characters = characters;
        times = new MeasureTimes(clock);
        log = new MeasureLog(before);
    }

    /** Keeps where a run stands that goes on from elsewhere, if it was measured just there. */
    void keepStart(RunStart start) {
        if (log.newestStep() == start.step()) {
            var last = start.measures().get(start.measures().size() - 1);
            moments.add(new Moment(last.id(), last.step(), last.heldOut(), start.position(), start.state()));
        }
    }

    /** Whether it was measured after just so many steps, or nothing is held out. */
    boolean isMeasured(int steps) {
        return text.heldOut() == null || log.newestStep() == steps;
    }

    /** Whether it is time to measure a run of so many steps. */
    boolean isDue(int steps) {
        return steps > log.newestStep() && !isMeasured(steps) && times.isDue();
    }

    /** A training step had that loss. */
    void trained(double loss) {
        log.trained(loss);
    }

    /** What was trained since the newest measure is taken back. */
    void forgetTrained() {
        log.forgetTrained();
    }

    /**
     * Begins to measure.
     *
     * @param standing where the training stands, after so many steps
     * @param next the batch that comes next
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

    /** Does the next piece of work; false if there is nothing to do right now but to wait. */
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

    /** What is under way is not waited for any more. */
    void drop() {
        measure = null;
    }

    /** The moment of a measure, or null if it is not kept. */
    Moment get(int id) {
        return moments.get(id);
    }

    /** The run goes on from a measure. */
    void branchFrom(int id) {
        log.branchFrom(id);
    }

    /** The measures on the way to one; −1 for the newest on the present branch. */
    List<Measure> wayTo(int id) {
        return log.wayTo(id);
    }

    /** Those that were not told yet; from here on they are. */
    List<Measure> takeUntold() {
        return log.takeUntold();
    }

    /** The measures whose moments are kept. */
    int[] ids() {
        return moments.ids();
    }
}
