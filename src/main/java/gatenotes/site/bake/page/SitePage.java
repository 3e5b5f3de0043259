package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.source.Source;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * A page of the site: its address, its source, and the JBake document that its template sees.
 *
 * @param source it is made of, or null if it is a list
 * @param document what its template sees
 */
public record SitePage(PageAddress address, SiteLanguage language, Source source, DocumentModel document) {
    /** Puts into the document the values that all documents have. */
    public SitePage {
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.put("lang", language.code());
        document.put(ModelAttributes.URI, address.file());
        document.setNoExtensionUri(PageAddress.encoded(address.url()));
        document.setRootPath(address.rootPath());
    }

    /**
     * The page of a source; its text comes later.
     *
     * <p>{@code date} and {@code updated} are moments, for programs. {@code day} and {@code updatedDay} are the starts of
     * the days that the author wrote, for readers.
     *
     * @param future whether its date lies in the future
     * @param zone the zone in which templates print days
     */
    static SitePage of(Source source, PageAddress address, boolean future, ZoneId zone) {
        var document = DocumentModel.createDefaultDocumentModel();
        source.header().entries().forEach((name, entry) -> {
            if (entry.value() != null) {
                document.put(name, entry.value());
            }
        });
        document.setType(source.type());
        document.setTitle(source.title());
        document.setTags(source.tags().toArray(new String[0]));
        put(ModelAttributes.DATE, "day", source.date(), document, zone);
        put("updated", "updatedDay", source.updated(), document, zone);
        document.remove("author");
        document.put("authors", source.authors());
        if (!source.authors().isEmpty()) {
            document.put("author", String.join(", ", source.authors()));
        }
        document.put("draft", source.draft());
        document.put("future", future);
        document.setSourceUri(source.path());
        document.setFile(source.file().toString());
        return new SitePage(address, source.language(), source, document);
    }

    private static void put(String moment, String day, OffsetDateTime date, DocumentModel document, ZoneId zone) {
        document.remove(moment);
        document.remove(day);
        if (date != null) {
            document.put(moment, Date.from(date.toInstant()));
            document.put(day, Date.from(date.toLocalDate().atStartOfDay(zone).toInstant()));
        }
    }

    /** A page, or another file filled from a template, that lists pages. */
    public static SitePage ofList(String type, PageAddress address, SiteLanguage language, List<SitePage> posts) {
        var document = new DocumentModel();
        document.setType(type);
        document.put("posts", posts.stream().map(SitePage::document).toList());
        return new SitePage(address, language, null, document);
    }

    public boolean isPost() {
        return source != null && source.type().equals(Source.POST);
    }

    /** Whether lists include the page. */
    public boolean isPublished() {
        return document.getStatus().equals(ModelAttributes.Status.PUBLISHED);
    }

    /** Whether this is the page that is shown for missing addresses. */
    public boolean isError() {
        return document.getType().equals("error404");
    }
}
