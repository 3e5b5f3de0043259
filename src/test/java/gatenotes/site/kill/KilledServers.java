package gatenotes.site.kill;

import gatenotes.math.Random;
import gatenotes.site.kill.Project.State;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Kills the author's server at moments spread over its start and some saves. Each time the published site must be unchanged,
 * and every file of the served site must be whole. The next server must make the same site as one that starts fresh, with no
 * other files.
 */
final class KilledServers {
    private static final int SAVES = 3;
    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String SITE = "serve/site";
    private static final String PUBLISHED = "site";
    private static final String INDEX = "search/index/";
    private static final String BUILT = "built in";

    private record Good(Map<String, String> site, Set<String> names) {
    }

    private final boolean scripts;
    private final Project project;
    private final Map<String, String> published;
    private final Map<State, Good> good = new EnumMap<>(State.class);
    private final Random random;
    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();
    private State state = State.A;
    private double seconds;

    /**
     * @param folder empty
     * @param scripts whether a post has a figure, whose script some servers compile without a cache
     */
    KilledServers(Path folder, boolean scripts, int seed, PrintStream out) throws InterruptedException {
        this.scripts = scripts;
        this.out = out;
        random = new Random(seed);
        project = publish(folder.resolve("project"), State.A);
        published = project.files(PUBLISHED);
        for (var each : State.values()) {
            var untouched = publish(folder.resolve(each.name()), each);
            try (var child = serve(untouched)) {
                if (!child.reads(BUILT)) {
                    throw new IllegalStateException("a server that nobody killed fails: " + child.said());
                }
                waitFor(child, () -> Project.difference(index(untouched, SITE), index(untouched, PUBLISHED)));
                good.put(each, new Good(untouched.files(SITE), names(untouched)));
            }
        }
        var begun = System.nanoTime();
        try (var child = serve(project)) {
            work(child, SAVES);
        }
        seconds = (System.nanoTime() - begun) / 1e9;
    }

    /** Kills this many servers; returns a line for each fault. */
    List<String> run(int rounds) throws InterruptedException {
        for (int i = 0; i < rounds; i++) {
            round(i, (i + random.nextDouble()) / rounds * seconds);
        }
        return faults;
    }

    private void round(int round, double moment) throws InterruptedException {
        if (scripts && round % 3 == 0) {
            project.forgetScripts("serve");
        }
        int saves;
        try (var child = serve(project).killedIn(moment)) {
            saves = work(child, Integer.MAX_VALUE);
        }
        var found = found();
        String left;
        try (var child = serve(project)) {
            left = child.reads(BUILT) ? waitFor(child, this::wrong) : "the next server fails: " + child.said();
        }
        var line = String.format(Locale.ROOT, "serve %d: killed after %.2f of %.2f s and %d saves: %s; then served%s",
                round, moment,
                seconds, saves, found, left.isEmpty() ? ", nothing left behind" : ", " + left);
        out.println(line);
        if (found.startsWith("FAULT") || !left.isEmpty()) {
            faults.add(line);
        }
    }

    private static Child serve(Project project) {
        return new Child("serve", project.root().toString(), "0", "/");
    }

    /** Saves repeatedly, each time when the server has finished with the save before, until it ends. */
    private int work(Child child, int most) {
        var saves = 0;
        while (saves < most && child.reads(BUILT)) {
            state = state.other();
            project.save(state);
            saves++;
        }
        return saves;
    }

    private String found() {
        if (!project.files(PUBLISHED).equals(published)) {
            return "FAULT, the published site is not as it was";
        }
        var aside = !Files.exists(project.target().resolve(SITE));
        var site = project.files(aside ? "serve/site.old" : SITE);
        for (var file : site.entrySet()) {
            var unfinished = file.getKey().startsWith(INDEX + ".");
            if (!unfinished && good.values().stream().noneMatch(any -> file.getValue().equals(any.site().get(file.getKey())))) {
                return "FAULT, not whole: " + file.getKey();
            }
        }
        for (var file : good.get(State.A).site().keySet()) {
            if (good.get(State.B).site().containsKey(file) && !site.containsKey(file) && !file.startsWith(INDEX)) {
                return "FAULT, missing: " + file;
            }
        }
        return "each file whole" + (aside ? ", aside between two renamings" : "");
    }

    /** The files that differ from those that the state of the sources gives. */
    private String wrong() {
        var expected = good.get(state);
        var wrong = Project.difference(names(project), expected.names());
        return wrong.isEmpty() && !project.files(SITE).equals(expected.site()) ? "not the site of now" : wrong;
    }

    /** Waits until nothing is wrong, because some files follow the site later. Returns what is wrong if that does not change. */
    private static String waitFor(Child child, Supplier<String> wrong) throws InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        var left = wrong.get();
        while (!left.isEmpty() && System.nanoTime() < end && !child.endsWithin(TICK)) {
            left = wrong.get();
        }
        return left;
    }

    private Project publish(Path folder, State state) {
        var project = new Project(folder, scripts).write(State.A);
        project.save(state);
        try (var child = new Child(scripts ? "build" : "bake", project.root().toString())) {
            if (child.end() != 0) {
                throw new IllegalStateException("a build that nobody killed failed: " + child.said());
            }
        }
        return project;
    }

    private static Set<String> index(Project project, String site) {
        var names = new TreeSet<>(project.files(site).keySet());
        names.removeIf(name -> !name.startsWith(INDEX));
        return names;
    }

    /** All names except those of the published site, which other builds write. */
    private static Set<String> names(Project project) {
        var names = new TreeSet<>(project.names(""));
        names.removeIf(name -> name.startsWith(PUBLISHED + "/"));
        return names;
    }
}
