package gatenotes.site.train;

import gatenotes.math.Random;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Poems to learn from and poems to measure on, with no line on both sides: poems that share a line, as two forms of the same
 * poem do, stay together.
 */
record PoemSplit(List<Quatrain> training, List<Quatrain> heldOut) {
    /**
     * Splits.
     *
     * @param poems what a share is held out of
     * @param also what else is learnt from, as far as it shares no line with what is held out
     * @param share of the poems, about
     */
    static PoemSplit of(List<Quatrain> poems, List<Quatrain> also, double share, int seed) {
        var all = new ArrayList<>(poems);
        all.addAll(also);
        int[] group = groups(all);
        var random = new Random(seed);
        var isHeldOut = new HashMap<Integer, Boolean>();
        for (int i = 0; i < poems.size(); i++) {
            isHeldOut.computeIfAbsent(group[i], key -> random.nextDouble() < share);
        }
        var training = new ArrayList<Quatrain>();
        var heldOut = new ArrayList<Quatrain>();
        for (int i = 0; i < all.size(); i++) {
            if (!isHeldOut.getOrDefault(group[i], false)) {
                training.add(all.get(i));
            } else if (i < poems.size()) {
                heldOut.add(all.get(i));
            }
        }
        return new PoemSplit(training, heldOut);
    }

    /** For each poem a number that all have who share a line with it, or with one who does. */
    private static int[] groups(List<Quatrain> poems) {
        int[] parent = new int[poems.size()];
        Map<String, Integer> byLine = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (int line = 0; line < QuatrainForm.LINES; line++) {
                Integer other = byLine.putIfAbsent(poems.get(i).line(line), i);
                if (other != null) {
                    parent[root(parent, i)] = root(parent, other);
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
