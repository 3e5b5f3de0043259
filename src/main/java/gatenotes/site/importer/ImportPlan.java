package gatenotes.site.importer;

import gatenotes.site.bake.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is to become of each file of a blog; its files are relative to the blog's folder, their places to the project's. */
final class ImportPlan {
    private static final Set<String> DATA = Set.of("yml", "yaml", "json");

    /** Kinds of sources. */
    enum Kind {
        POST,
        DRAFT,
        PAGE
    }

    /** Tells where a text stood before. */
    @FunctionalInterface
    interface OldAddresses {
        /**
         * The addresses, the one to keep first; none where the text had none.
         *
         * @param source the text as it will lie here
         * @throws IllegalArgumentException if they cannot be known, saying why, as the end of a sentence
         */
        List<String> of(Source source);
    }

    /**
     * A text to be copied.
     *
     * @param to relative to the content folder
     * @param categories that its folders gave it
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
     * A page that is no text but a list, which its generator filled in.
     *
     * @param to where it would lie as a text, relative to the content folder
     * @param list what it listed, by its header
     */
    record ListPage(Path file, Path to, Function<Source, OldList> list) {
    }

    /** A file of data; {@code name} is its path in the folder of such files. */
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

    /** A file that keeps its address: it lies under assets where the blog published it. */
    void asset(Path file, Path published) {
        copies.add(new Copy(file, Path.of("assets").resolve(published)));
    }

    void copy(Path file, Path to) {
        copies.add(new Copy(file, to));
    }

    /** A file of data whose values texts may name. */
    void data(Path file, Path name) {
        copy(file, Path.of("content/data").resolve(name));
        if (DATA.contains(ProjectFiles.ending(name.toString()))) {
            data.add(new DataFile(file, name));
        }
    }

    void beside(Path file, Path text, Path name) {
        beside.add(new Beside(file, text, name));
    }

    /** A list that is left out here, so that its address has to lead on. */
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
