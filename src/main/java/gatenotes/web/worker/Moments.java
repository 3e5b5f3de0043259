package gatenotes.web.worker;

import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of a run when it was measured: as many moments as there is room for, always including the newest and the
 * best. If there is no more room, the moment whose neighbours are closest to each other is removed. Mutable.
 */
final class Moments {
    /** The bytes of a number. */
    private static final int FLOAT = 4;

    private final long room;
    private final List<Moment> kept = new ArrayList<>();

    /**
     * A moment.
     *
     * @param id the id of its measure
     * @param heldOut loss in nats
     * @param position the number of the next batch
     */
    record Moment(int id, int step, double heldOut, int position, TrainingState state) {
    }

    /** @param room how many bytes the moments may take; two are kept whatever their size */
    Moments(long room) {
        this.room = room;
    }

    void add(Moment moment) {
        kept.add(moment);
        while (kept.size() > 2 && kept.size() * bytes(moment.state()) > room) {
            kept.remove(closest());
        }
    }

    /** The index of the moment whose removal leaves the shortest gap, in steps. */
    private int closest() {
        int best = indexOf(best().id());
        int closest = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < kept.size() - 1; i++) {
            int before = i == 0 ? 0 : kept.get(i - 1).step();
            int gap = Math.abs(kept.get(i + 1).step() - before);
            if (i != best && gap < least) {
                closest = i;
                least = gap;
            }
        }
        return closest;
    }

    private static long bytes(TrainingState state) {
        long numbers = 0;
        for (var list : List.of(state.values(), state.slots(), state.states())) {
            for (var each : list) {
                numbers += each.length;
            }
        }
        return FLOAT * numbers;
    }

    private int indexOf(int id) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    /** The moment with an id, or null if it is not kept. */
    Moment get(int id) {
        int at = indexOf(id);
        return at < 0 ? null : kept.get(at);
    }

    /** The moment of the lowest held-out loss; null before the first. */
    Moment best() {
        Moment best = null;
        for (var each : kept) {
            best = best == null || each.heldOut() < best.heldOut() ? each : best;
        }
        return best;
    }

    /** The ids of all kept moments, in order of time; a copy. */
    int[] ids() {
        var ids = new int[kept.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = kept.get(i).id();
        }
        return ids;
    }
}
