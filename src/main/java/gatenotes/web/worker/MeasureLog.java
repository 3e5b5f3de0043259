package gatenotes.web.worker;

import gatenotes.engine.Measure;
import java.util.ArrayList;
import java.util.List;

/** The measures of a run on all its branches, and the training losses since the newest. Mutable. */
final class MeasureLog {
    private final List<Measure> all = new ArrayList<>();
    private int told;
    /** The newest measure on the present branch; −1 for none. */
    private int newest = -1;
    private double lossSum;
    private int lossCount;

    /** @param before the measures of the run that this one continues */
    MeasureLog(List<Measure> before) {
        all.addAll(before);
        newest = before.size() - 1;
    }

    /** Adds the loss of a training step. */
    void trained(double loss) {
        lossSum += loss;
        lossCount++;
    }

    /** Forgets the losses since the newest measure. */
    void forgetTrained() {
        lossSum = 0;
        lossCount = 0;
    }

    /** Adds a measure that was taken after {@code step} steps. */
    Measure add(int step, double heldOut) {
        var measure = new Measure(all.size(), newest, step, lossCount == 0 ? Double.NaN : lossSum / lossCount, heldOut);
        all.add(measure);
        branchFrom(measure.id());
        return measure;
    }

    /** Makes a measure the newest: the run continues from it. */
    void branchFrom(int id) {
        newest = id;
        forgetTrained();
    }

    /** The step of the newest measure on the present branch; −1 for none. */
    int newestStep() {
        return newest < 0 ? -1 : all.get(newest).step();
    }

    /** The measures that were not reported yet; from now on they count as reported. */
    List<Measure> takeUntold() {
        var untold = List.copyOf(all.subList(told, all.size()));
        told = all.size();
        return untold;
    }

    /** The measures that lead to the one with this id, the oldest first; −1 means the newest on the present branch. */
    List<Measure> wayTo(int id) {
        var way = new ArrayList<Measure>();
        for (int at = id < 0 ? newest : id; at >= 0; at = all.get(at).parent()) {
            way.add(0, all.get(at));
        }
        return way;
    }
}
