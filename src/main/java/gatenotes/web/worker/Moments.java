package gatenotes.web.worker;

import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a run stood when it was measured: as many moments as there is room for, the newest and the best always among
 * them. Where room runs out, the moment goes whose neighbours are nearest to each other. Mutable.
 */
final class Moments {
    /** A number takes so many bytes. */
    private static final int FLOAT = 4;

    private final long room;
    private final List<Moment> kept = new ArrayList<>();

    /**
     * A moment.
     *
     * @param id of its measure
     * @param heldOut loss in nats
     * @param position the batch that comes next
     */
    record Moment(int id, int step, double heldOut, int position, TrainingState state) {
    }

    /** @param room in bytes; two moments are kept however large they are */
    Moments(long room) {
        this.room = room;
    }

    void add(Moment moment) {
        kept.add(moment);
        while (kept.size() > 2 && kept.size() * bytes(moment.state()) > room) {
            kept.remove(closest());
        }
    }

    /** The place of a moment without which the fewest steps are left without one. */
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

    /** The moment of an id, or null if it is not kept. */
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

    /** The ids of all that are kept, in the order of time; a copy. */
    int[] ids() {
        var ids = new int[kept.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = kept.get(i).id();
        }
        return ids;
    }
}
