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
     * Splits the poems at random.
     *
     * @param poems the poems of which a share is held out
     * @param also further poems to learn from; those that share a line with a held-out poem are left out
     * @param share the approximate share of the poems that is held out
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

    /** A group number for each poem: poems that share a line, directly or through other poems, have the same number. */
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
