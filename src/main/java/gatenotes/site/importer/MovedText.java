package gatenotes.site.importer;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.source.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A text that was imported.
 *
 * @param file relative to the old blog's folder
 * @param source the text as it is on this site
 */
record MovedText(ImportPlan.Kind kind, Path file, Source source, PageAddress address) {
    /** The published posts among the texts. */
    static List<MovedText> posts(List<MovedText> texts) {
        return texts.stream().filter(text -> text.kind() == ImportPlan.Kind.POST && text.isPublished()).toList();
    }

    boolean isPublished() {
        return !source.draft() && (source.date() == null || !source.date().toInstant().isAfter(Instant.now()));
    }
}
