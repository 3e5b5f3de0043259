package gatenotes.site.bake;

import java.util.ArrayList;
import java.util.List;

/** Notes how long each stage of a bake takes. */
final class Stopwatch {
    private final List<BakeReport.Stage> stages = new ArrayList<>();
    private long since = System.nanoTime();

    /** Ends the present stage under this name; the next begins. */
    void lap(String name) {
        var now = System.nanoTime();
        stages.add(new BakeReport.Stage(name, Math.round((now - since) / 1e6)));
        since = now;
    }

    List<BakeReport.Stage> stages() {
        return stages;
    }
}
