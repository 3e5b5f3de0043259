package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.files.Folders;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what lies in the content folder, several files at a time. */
public final class ContentFolder {
    /**
     * One file: a source, or what is wrong with it, or neither if it is no text.
     *
     * @param file relative to the content folder
     */
    public record Entry(Path file, Source source, List<Problem> problems) {
        /** The file's name in addresses, with forward slashes. */
        public String name() {
            return Folders.name(file);
        }
    }

    private final SiteSettings settings;
    private final SourceCache cache;
    private final SourceCache.Form form;

    /** @param cache of the sources that were read before; will hold those of this folder */
    public ContentFolder(SiteSettings settings, SourceCache cache) {
        this.settings = settings;
        this.cache = cache;
        form = new SourceCache.Form(Set.copyOf(settings.jbake().getDocumentTypes()), settings.zone());
    }

    /** All files, in the order of their names. */
    public List<Entry> read() throws IOException {
        var entries = Folders.files(settings.content()).parallelStream().map(this::read).toList();
        cache.keepOnly(entries.stream().map(Entry::name).collect(Collectors.toSet()));
        return entries;
    }

    private Entry read(Path file) {
        var name = Folders.name(file);
        if (!name.endsWith(".md") && !name.endsWith(".markdown") && !name.endsWith(".html")) {
            return new Entry(file, null, List.of());
        }
        try {
            var place = settings.content().resolve(file);
            return new Entry(file, cache.read(place, settings.root().relativize(place), name, form), List.of());
        } catch (SiteException e) {
            return new Entry(file, null, e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
