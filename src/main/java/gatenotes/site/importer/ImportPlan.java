package gatenotes.site.importer;

import gatenotes.site.bake.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the import does with each file of a blog. Files are relative to the blog's folder, their new paths to the project's
 * folder.
 */
final class ImportPlan {
    private static final Set<String> DATA = Set.of("yml", "yaml", "json");

    /** Kinds of sources. */
    enum Kind {
        POST,
        DRAFT,
        PAGE
    }

    /** Finds the old addresses of a text. */
    @FunctionalInterface
    interface OldAddresses {
        /**
         * The old addresses, the one to keep first; empty if the text had none.
         *
         * @param source the text as it will be on this site
         * @throws IllegalArgumentException if the addresses cannot be known, saying why, as the end of a sentence
         */
        List<String> of(Source source);
    }

    /**
     * A text to be copied.
     *
     * @param to relative to the content folder
     * @param categories the categories that its folders gave it
     */
    record Text(Path file, Kind kind, Path to, List<String> categories, OldAddresses addresses) {
    }

    /** A file to be copied; {@code to} is relative to the project's folder. */
    record Copy(Path file, Path to) {
    }

    /** A file that is published beside a text: {@code name} is its name from there. */
    record Beside(Path file, Path text, Path name) {
    }

    /**
     * A page that is a list, which its generator filled in, not a text.
     *
     * @param to its path if it were a text, relative to the content folder
     * @param list makes the list from its header
     */
    record ListPage(Path file, Path to, Function<Source, OldList> list) {
    }

    /** A data file; {@code name} is its path in the folder of data files. */
    record DataFile(Path file, Path name) {
    }

    final List<Text> texts = new ArrayList<>();
    final List<Copy> copies = new ArrayList<>();
    final List<Beside> beside = new ArrayList<>();
    final List<ListPage> lists = new ArrayList<>();
    final List<DataFile> data = new ArrayList<>();
    private final ImportReport report;

    ImportPlan(ImportReport report) {
        this.report = report;
    }

    void text(Path file, Kind kind, Path to, List<String> categories, OldAddresses addresses) {
        texts.add(new Text(file, kind, to, categories, addresses));
    }

    /** Adds a file that keeps its address: it is copied to the same path under assets. */
    void asset(Path file, Path published) {
        copies.add(new Copy(file, Path.of("assets").resolve(published)));
    }

    void copy(Path file, Path to) {
        copies.add(new Copy(file, to));
    }

    /** Adds a data file, whose values texts may use. */
    void data(Path file, Path name) {
        copy(file, Path.of("content/data").resolve(name));
        if (DATA.contains(ProjectFiles.ending(name.toString()))) {
            data.add(new DataFile(file, name));
        }
    }

    void beside(Path file, Path text, Path name) {
        beside.add(new Beside(file, text, name));
    }

    /** Adds a list that is not copied, so that its address needs a redirect. */
    void list(Path file, Path to, Function<Source, OldList> list) {
        lists.add(new ListPage(file, to, list));
    }

    void configuration(Path file) {
        report.configuration(file);
    }

    void own(Path file) {
        report.own(file);
    }

    void leaveOut(Path file, String why) {
        report.leaveOut(file, why);
    }
}
