package gatenotes.site.bake.template;

import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.page.SitePages;
import gatenotes.site.bake.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * Answers the queries of JBake's template model: {@code published_posts}, {@code alltags}, {@code db} and the others.
 *
 * <p>JBake has no interface for such a store, only the class of its database, which takes longer to start than baking a
 * small site. So this class extends it and answers each query from the pages of one bake; nothing can be written.
 * Unpublished documents occur on JBake sites only. Safe for use by several threads.
 */
final class TemplateStore extends ContentStore {
    private final List<DocumentModel> newestFirst;
    private final int from;
    private final int size;
    private final Map<String, DocumentList<DocumentModel>> lists = new ConcurrentHashMap<>();

    TemplateStore(SitePages pages) {
        this(pages.all().stream().map(SitePage::document).toList(), 0, Integer.MAX_VALUE);
    }

    private TemplateStore(List<DocumentModel> newestFirst, int from, int size) {
        super("memory", "site");
        this.newestFirst = newestFirst;
        this.from = from;
        this.size = size;
    }

    /** The same store for one page of an index, whose {@code published_posts} are only the posts of that page, as in JBake. */
    TemplateStore page(int number, int size) {
        return new TemplateStore(newestFirst, (number - 1) * size, size);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String type) {
        return list("published of type " + type, d -> isPublished(d) && d.getType().equals(type));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return list("of type " + type, d -> d.getType().equals(type));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type, boolean paged) {
        return paged(getAllContent(type), paged);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent(Source.POST);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean paged) {
        return paged(getPublishedPosts(), paged);
    }

    private DocumentList<DocumentModel> paged(DocumentList<DocumentModel> list, boolean paged) {
        if (!paged) {
            return list;
        }
        var part = new DocumentList<DocumentModel>();
        list.stream().skip(from).limit(size).forEach(part::add);
        return part;
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return list("posts tagged " + tag, d -> isPublished(d) && d.getType().equals(Source.POST)
                && List.of(d.getTags()).contains(tag));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return list("tagged " + tag, d -> isPublished(d) && List.of(d.getTags()).contains(tag));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String path) {
        return list("at " + path, d -> path.equals(d.getSourceuri()));
    }

    @Override
    public Set<String> getTags() {
        return tags(getPublishedPosts());
    }

    @Override
    public Set<String> getAllTags() {
        return tags(newestFirst.stream().filter(TemplateStore::isPublished).toList());
    }

    @Override
    public long getDocumentCount(String type) {
        return getAllContent(type).size();
    }

    @Override
    public long getPublishedCount(String type) {
        return getPublishedContent(type).size();
    }

    private DocumentList<DocumentModel> list(String query, Predicate<DocumentModel> which) {
        return lists.computeIfAbsent(query, unused -> {
            var list = new DocumentList<DocumentModel>();
            newestFirst.stream().filter(which).forEach(list::add);
            return list;
        });
    }

    private static boolean isPublished(DocumentModel document) {
        return ModelAttributes.Status.PUBLISHED.equals(document.getStatus());
    }

    private static Set<String> tags(List<DocumentModel> documents) {
        return documents.stream().flatMap(d -> Stream.of(d.getTags())).collect(Collectors.toCollection(TreeSet::new));
    }
}
