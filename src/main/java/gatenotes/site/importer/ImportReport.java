package gatenotes.site.importer;

import gatenotes.math.OneLine;
import gatenotes.site.files.Folders;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report of an import, printed at its end: each file is counted once, and those left out are named. */
final class ImportReport {
    private final String generator;
    private final Map<ImportPlan.Kind, Integer> texts = new EnumMap<>(ImportPlan.Kind.class);
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> configuration = new ArrayList<>();
    private final Map<String, Integer> own = new TreeMap<>();
    private final Map<String, Integer> layouts = new TreeMap<>();
    private int files;

    ImportReport(String generator) {
        this.generator = generator;
    }

    void copied(ImportPlan.Kind kind) {
        texts.merge(kind, 1, Integer::sum);
    }

    void copiedFile() {
        files++;
    }

    /** Notes a layout that a copied text asks for and that has no template here; null for none. */
    void layout(String name) {
        if (name != null) {
            layouts.merge(name, 1, Integer::sum);
        }
    }

    void configuration(Path file) {
        configuration.add(Folders.name(file));
    }

    /** Counts a file of the generator itself: layouts, themes, output. */
    void own(Path file) {
        own.merge(file.getNameCount() == 1 ? file.toString() : file.getName(0) + "/", 1, Integer::sum);
    }

    void leaveOut(Path file, String why) {
        leftOut.add("left out " + Folders.name(file) + ": " + why);
    }

    /** Adds a line about something the author should know or do. */
    void note(String line) {
        notes.add(line);
    }

    void print(PrintStream out) {
        leftOut.stream().sorted().map(OneLine::of).forEach(out::println);
        notes.stream().map(OneLine::of).forEach(out::println);
        if (!configuration.isEmpty()) {
            out.println("read or not needed here: " + String.join(", ", configuration));
        }
        if (!own.isEmpty()) {
            out.println(generator + "'s own: " + counts(own));
        }
        if (!layouts.isEmpty()) {
            out.println("layouts without a template here, so that of posts or of pages is used: " + counts(layouts));
        }
        var made = own.values().stream().mapToInt(Integer::intValue).sum();
        var posts = texts.getOrDefault(ImportPlan.Kind.POST, 0);
        var drafts = texts.getOrDefault(ImportPlan.Kind.DRAFT, 0);
        var pages = texts.getOrDefault(ImportPlan.Kind.PAGE, 0);
        out.println("copied " + posts + " posts, " + drafts + " drafts, " + pages + " pages, " + files + " files; not copied "
                + configuration.size() + " of configuration, " + made + " of " + generator + "'s own, " + leftOut.size()
                + " left out: " + (posts + drafts + pages + files + configuration.size() + made + leftOut.size())
                + " files in all");
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
