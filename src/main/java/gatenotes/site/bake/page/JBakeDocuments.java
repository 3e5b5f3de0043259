package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.source.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * Gives the documents of a JBake site the values that JBake gives them ({@code Crawler}, {@code MarkupEngine} and
 * {@code DocumentsRenderer}): all of them, and none with another meaning.
 *
 * @param config holds suffixes and endings
 */
public record JBakeDocuments(JBakeConfiguration config) {
    /** The values that JBake sets itself, over those of a header. */
    private static final Set<String> OWN = Set.of(ModelAttributes.DATE, ModelAttributes.TAGS, ModelAttributes.TYPE,
            ModelAttributes.STATUS, ModelAttributes.BODY, ModelAttributes.URI, ModelAttributes.ROOTPATH, ModelAttributes.FILE,
            ModelAttributes.SOURCE_URI, ModelAttributes.NO_EXTENSION_URI, ModelAttributes.CACHED);

    /** The file a text is written to: a type may have its own ending, and a draft has a suffix. */
    PageAddress address(Source source, PageAddress usual) {
        var file = usual.file();
        return new PageAddress(file.substring(0, file.lastIndexOf('.')) + (source.draft() ? config.getDraftSuffix() : "")
                + config.getOutputExtensionByDocType(source.type()));
    }

    /**
     * Puts status and addresses into the document of a text.
     *
     * @param future whether its date lies in the future
     */
    void tell(SitePage page, boolean future) {
        var source = page.source();
        var document = page.document();
        var written = source.header().text(ModelAttributes.STATUS);
        var status = written == null ? config.getDefaultStatus() : written;
        var waits = status.equals(ModelAttributes.Status.PUBLISHED_DATE) && future;
        document.setStatus(source.draft() ? ModelAttributes.Status.DRAFT : waits ? status : ModelAttributes.Status.PUBLISHED);
        if (source.draft()) {
            // In JBake's own lists, a draft has the address that it will have once it is published.
            document.setUri(new JBakeAddresses(config).text(source.path()).file());
        }
        document.remove(ModelAttributes.NO_EXTENSION_URI);
        if (config.getUriWithoutExtension()) {
            document.setNoExtensionUri(document.getUri().replace("/index.html", "/"));
        }
        if (source.header().text(ModelAttributes.TITLE) == null) {
            document.remove(ModelAttributes.TITLE);
        }
    }

    /** Removes the address from the document of a list, and sets its root path, which is empty in the first folder. */
    static void tellList(SitePage page) {
        var document = page.document();
        document.remove(ModelAttributes.URI);
        document.remove(ModelAttributes.NO_EXTENSION_URI);
        document.setRootPath(page.address().rootPath());
    }

    /**
     * Puts its published neighbours of the same type into each document. Header entries with the names of our own values
     * replace those.
     */
    public static void finish(SitePages pages) {
        pages.all().stream().collect(Collectors.groupingBy(page -> page.source().type())).values().forEach(alike -> {
            for (int i = 0; i < alike.size(); i++) {
                alike.get(i).document().setNextContent(nearest(alike, i, -1));
                alike.get(i).document().setPreviousContent(nearest(alike, i, 1));
            }
        });
        for (var page : pages.all()) {
            if (page.source().header().format().isJBakes()) {
                page.source().header().entries().forEach((name, entry) -> {
                    if (!OWN.contains(name)) {
                        page.document().put(name, entry.value());
                    }
                });
            }
        }
    }

    /** The values of the nearest published document that a link to it needs; null if there is none. */
    private static DocumentModel nearest(List<SitePage> newestFirst, int from, int step) {
        for (int i = from + step; i >= 0 && i < newestFirst.size(); i += step) {
            if (newestFirst.get(i).isPublished()) {
                var document = newestFirst.get(i).document();
                var brief = new DocumentModel();
                brief.setUri(document.getUri());
                brief.setNoExtensionUri(document.getNoExtensionUri());
                brief.setTitle(document.getTitle());
                return brief;
            }
        }
        return null;
    }
}
