package gatenotes.site.kill;

import gatenotes.math.Random;
import gatenotes.site.kill.Project.State;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Kills a build at moments spread over the time it takes. Each time the site must be either the whole old one or the whole
 * new one. After the next build there must be no files that an undisturbed build would not leave.
 */
final class KilledBuilds {
    private record Good(Map<String, String> site, Set<String> names) {
    }

    private final String command;
    private final boolean scripts;
    private final Project project;
    private final Map<State, Good> good = new EnumMap<>(State.class);
    private final Random random;
    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();
    private double seconds;

    /**
     * @param folder empty
     * @param scripts whether each build also compiles a figure's script, without a cache
     */
    KilledBuilds(Path folder, boolean scripts, int seed, PrintStream out) {
        command = scripts ? "build" : "bake";
        this.scripts = scripts;
        this.out = out;
        random = new Random(seed);
        for (var state : State.values()) {
            var untouched = new Project(folder.resolve(state.name()), scripts).write(state);
            var begun = System.nanoTime();
            build(untouched);
            seconds = (System.nanoTime() - begun) / 1e9;
            good.put(state, new Good(untouched.files("site"), untouched.names("")));
        }
        project = new Project(folder.resolve("project"), scripts).write(State.A);
        build(project);
    }

    /** Kills this many builds; returns a line for each fault. */
    List<String> run(int rounds) {
        for (int i = 0; i < rounds; i++) {
            round(i, (i + random.nextDouble()) / rounds * seconds);
        }
        return faults;
    }

    private void round(int round, double moment) {
        var before = round % 2 == 0 ? State.A : State.B;
        var after = before.other();
        project.write(after);
        if (scripts) {
            project.forgetScripts("");
        }
        int status;
        try (var child = new Child(command, project.root().toString()).killedIn(moment)) {
            status = child.end();
        }
        var found = found(before, after);
        build(project);
        var left = Project.difference(project.names(""), good.get(after).names());
        if (!project.files("site").equals(good.get(after).site())) {
            left += " the next build is not the new site";
        }
        var line = String.format(Locale.ROOT, "%s %d: %s after %.2f of %.2f s: %s; then built%s", command, round,
                status == 0 ? "ended" : "killed", moment, seconds, found, left.isEmpty() ? ", nothing left behind" : ", " + left);
        out.println(line);
        if (found.startsWith("FAULT") || !left.isEmpty()) {
            faults.add(line);
        }
    }

    private String found(State before, State after) {
        var aside = !Files.exists(project.target().resolve("site"));
        var site = project.files(aside ? "site.old" : "site");
        var place = aside ? " aside, between two renamings" : "";
        if (site.equals(good.get(before).site())) {
            return "the old site" + place;
        }
        if (site.equals(good.get(after).site()) && !aside) {
            return "the new site";
        }
        return "FAULT, neither site: " + Project.difference(site.keySet(), good.get(before).site().keySet());
    }

    private void build(Project built) {
        try (var child = new Child(command, built.root().toString())) {
            if (child.end() != 0) {
                throw new IllegalStateException("a build that nobody killed failed: " + child.said());
            }
        }
    }
}
