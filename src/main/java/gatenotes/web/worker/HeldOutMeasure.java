package gatenotes.web.worker;

import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.task.TextBatches;
import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.List;

/** Measures the loss on the held-out text, a short piece of work a call, and then restores the training's state. */
final class HeldOutMeasure {
    /** The most characters that are measured, which give the loss to a hundredth of a nat; one batch is always measured. */
    private static final int CHARACTERS = 64_000;

    private final Training training;
    private final TrainingState standing;
    private final TextFeed feed;
    private final int batches;
    private final List<Pending<Double>> underWay = new ArrayList<>();
    private int asked;
    private int fetched;
    private double sum;

    /** @param standing the state to restore */
    HeldOutMeasure(Training training, TrainingState standing, TextBatches heldOut, int characters) {
        this.training = training;
        this.standing = standing;
        feed = new TextFeed(heldOut, characters);
        batches = batches(heldOut, characters);
        training.clearState();
    }

    /** How many batches are measured. */
    static int batches(TextBatches heldOut, int characters) {
        return Math.min(heldOut.batches(), Math.max(1, CHARACTERS / characters));
    }

    /** Does the next piece of work; returns false if it can only wait now. */
    boolean advance() {
        while (!underWay.isEmpty() && underWay.get(0).isReady()) {
            sum += underWay.remove(0).get();
            fetched++;
        }
        if (fetched == batches) {
            training.resume(standing);
            return true;
        }
        if (asked == batches || underWay.size() >= training.depth()) {
            return false;
        }
        feed.advance();
        underWay.add(training.loss(feed.inputs(), feed.targets()));
        asked++;
        return true;
    }

    boolean isDone() {
        return fetched == batches;
    }

    TrainingState standing() {
        return standing;
    }

    /** Mean loss in nats. */
    double loss() {
        return sum / batches;
    }
}
