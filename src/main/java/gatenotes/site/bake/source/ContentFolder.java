package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.files.Folders;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import gatenotes.site.problem.SourceFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.function.Uncheck;

/** Reads the files of the content folder, several at a time. */
public final class ContentFolder {
    /**
     * One file: its source, or its problems, or neither if it is no text.
     *
     * @param file relative to the content folder
     */
    public record Entry(Path file, Source source, List<Problem> problems) {
        /** The file's name in addresses, with forward slashes. */
        public String name() {
            return Folders.name(file);
        }
    }

    /** The ending of the templates we can fill; JBake's engines for other templates are not on the class path. */
    private static final String FREEMARKER = ".ftl";

    private ContentFolder() {
    }

    /**
     * All files except data files, in the order of their names.
     *
     * @param clock gives the day of a draft that has none
     * @param cache holds the sources read before, and afterwards those of this folder
     */
    public static List<Entry> read(SiteSettings settings, Clock clock, SourceCache cache) throws IOException {
        var form = form(settings, clock);
        var entries = Folders.files(settings.content(), settings.ignoreFile(), false).parallelStream()
                .filter(file -> !DataFiles.holds(Folders.name(file))).map(file -> read(file, settings, cache, form))
                .toList();
        cache.keepOnly(entries.stream().map(Entry::name).collect(Collectors.toSet()));
        return entries;
    }

    /**
     * Reads a source that is not on the disk yet.
     *
     * @param file its future path, relative to the content folder
     * @throws SiteException listing all that is wrong with its header
     */
    public static Source read(Path file, String text, SiteSettings settings, Clock clock) {
        return new SourceReader(settings.root().relativize(settings.content().resolve(file)), Folders.name(file),
                form(settings, clock), null).read(text);
    }

    private static SourceCache.Form form(SiteSettings settings, Clock clock) {
        var types = settings.jbake().getDocumentTypes().stream()
                .filter(type -> !settings.isJBakes() || settings.jbake().getTemplateByDocType(type).contains(FREEMARKER))
                .collect(Collectors.toSet());
        return new SourceCache.Form(types, settings.zone(), settings.languages(), LocalDate.now(clock.withZone(settings.zone())),
                JBakeHabits.of(settings));
    }

    private static Entry read(Path file, SiteSettings settings, SourceCache cache, SourceCache.Form form) {
        var name = Folders.name(file);
        if (!name.endsWith(".md") && !name.endsWith(".markdown") && !name.endsWith(".html") && !AsciiDoc.isText(name)) {
            return new Entry(file, null, List.of());
        }
        var place = settings.content().resolve(file);
        try {
            return new Entry(file, SourceFault.at(settings.root().relativize(place),
                    () -> Uncheck.get(() -> cache.read(place, settings.root().relativize(place), name, form))),
                    List.of());
        } catch (SiteException e) {
            return new Entry(file, null, e.problems());
        }
    }
}
