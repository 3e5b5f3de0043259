package gatenotes.site.importer;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.source.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A text that has moved in.
 *
 * @param file in the old blog's folder
 * @param source as it lies here
 */
record MovedText(ImportPlan.Kind kind, Path file, Source source, PageAddress address) {
    /** The posts among some texts that readers see. */
    static List<MovedText> posts(List<MovedText> texts) {
        return texts.stream().filter(text -> text.kind() == ImportPlan.Kind.POST && text.isPublished()).toList();
    }

    boolean isPublished() {
        return !source.draft() && (source.date() == null || !source.date().toInstant().isAfter(Instant.now()));
    }
}
