package gatenotes.figures.textlab;

import gatenotes.engine.Measure;
import gatenotes.engine.RunFacts;
import gatenotes.engine.RunReport;
import gatenotes.figures.parts.LossHistory;
import java.util.ArrayList;
import java.util.List;

/** What a run has reported so far: its losses, its measures on all branches, and the moments to which one can go back. Mutable. */
final class RunHistory {
    /**
     * The held-out loss has risen for long if this many measures are above the best, and if the run since the best is
     * more than the share below.
     */
    private static final int RISEN_MEASURES = 6;
    private static final double RISEN_SHARE = 0.3;
    /** The factor above the best from which a loss counts as risen; smaller differences may be chance. */
    private static final double RISEN_BY = 1.01;

    private final LossHistory losses = new LossHistory();
    private final List<Measure> measures = new ArrayList<>();
    private RunFacts facts;
    private int[] kept = {};
    /** The measure from which the present branch goes on; −1 for none. */
    private int head = -1;

    void take(RunReport report) {
        losses.backTo(report.firstStep());
        for (float loss : report.losses()) {
            losses.add(loss);
        }
        for (var each : report.measures()) {
            measures.add(each);
            head = each.id();
        }
        if (report.facts() != null) {
            facts = report.facts();
            kept = report.kept();
        }
    }

    /** Facts about the run; null before its first report. */
    RunFacts facts() {
        return facts;
    }

    int steps() {
        return losses.steps();
    }

    /** The training losses of the present branch, in nats, as means of equal stretches. */
    float[] losses() {
        return losses.means();
    }

    /** The measures on all branches in the order of time; a measure's place is its id. */
    List<Measure> measures() {
        return measures;
    }

    /** Notes that the run goes on from an earlier measure. */
    void branchFrom(Measure measure) {
        head = measure.id();
    }

    /** The newest measure on the present branch; null before the first. */
    Measure newest() {
        return head < 0 ? null : measures.get(head);
    }

    /** The measure with the lowest held-out loss of those whose moments are kept; null before the first. */
    Measure best() {
        Measure best = null;
        for (int id : kept) {
            var measure = measures.get(id);
            best = best == null || measure.heldOut() < best.heldOut() ? measure : best;
        }
        return best;
    }

    /** The ids of the measures whose moments are kept, in the order of time. */
    int[] kept() {
        return kept;
    }

    /** For each measure, whether it is on the way to the newest. */
    boolean[] branch() {
        var branch = new boolean[measures.size()];
        for (var each = newest(); each != null; each = before(each)) {
            branch[each.id()] = true;
        }
        return branch;
    }

    /** The measure with the lowest held-out loss on the present branch; null before the first. */
    Measure bestOnBranch() {
        var best = newest();
        for (var each = best; each != null; each = before(each)) {
            best = each.heldOut() < best.heldOut() ? each : best;
        }
        return best;
    }

    private Measure before(Measure measure) {
        return measure.parent() < 0 ? null : measures.get(measure.parent());
    }

    /** Whether the held-out loss has risen for long on the present branch. */
    boolean hasRisen() {
        var best = bestOnBranch();
        if (best == null) {
            return false;
        }
        int above = 0;
        for (var each = newest(); each.heldOut() > RISEN_BY * best.heldOut(); each = before(each)) {
            above++;
        }
        return above >= RISEN_MEASURES && newest().step() - best.step() > RISEN_SHARE * newest().step();
    }
}
