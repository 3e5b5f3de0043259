package gatenotes.site.bake;

import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * Keeps the documents of one bake in memory and answers what JBake and templates ask of its store.
 *
 * <p>JBake's own store is a database; starting it takes longer than baking a small site. Lists are newest first, equal
 * dates by address, and are computed once. Safe for use by several threads as soon as all documents are there.
 */
final class MemoryStore extends ContentStore {
    private static final Comparator<DocumentModel> NEWEST_FIRST = Comparator
            .comparing(DocumentModel::getDate, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(document -> (String) document.get(ModelAttributes.URI));

    private final List<DocumentModel> documents = new ArrayList<>();
    private final Map<String, DocumentList<DocumentModel>> lists = new ConcurrentHashMap<>();

    MemoryStore() {
        super("memory", "site");
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.add(document);
        lists.clear();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String type) {
        return list("published " + type, d -> d.getType().equals(type) && isPublished(d));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent(Source.POST);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return applyPaging ? page(getPublishedPosts()) : getPublishedPosts();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return list("all " + type, d -> d.getType().equals(type));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
        return applyPaging ? page(getAllContent(type)) : getAllContent(type);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return list("posts tagged " + tag, d -> d.getType().equals(Source.POST) && isPublished(d) && has(d, tag));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return list("tagged " + tag, d -> isPublished(d) && has(d, tag));
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return list("all", d -> true);
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        return list("at " + uri, d -> uri.equals(d.getSourceuri()));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return getDocumentByUri(uri);
    }

    @Override
    public Set<String> getTags() {
        return tags(d -> d.getType().equals(Source.POST) && isPublished(d));
    }

    @Override
    public Set<String> getAllTags() {
        return tags(MemoryStore::isPublished);
    }

    @Override
    public long getDocumentCount(String type) {
        return getAllContent(type).size();
    }

    @Override
    public long getPublishedCount(String type) {
        return getPublishedContent(type).size();
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        document.setRendered(true);
    }

    @Override
    public void deleteContent(String uri) {
        documents.removeIf(d -> uri.equals(d.getSourceuri()));
        lists.clear();
    }

    @Override
    public void deleteAllByDocType(String type) {
        documents.removeIf(d -> d.getType().equals(type));
        lists.clear();
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void startup() {
        // Nothing to start: a store lives as long as its bake.
    }

    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templates) {
        // Nothing is kept from one bake to the next.
    }

    @Override
    public void close() {
        lists.clear();
    }

    @Override
    public void drop() {
        documents.clear();
        lists.clear();
    }

    private DocumentList<DocumentModel> list(String key, Predicate<DocumentModel> which) {
        return lists.computeIfAbsent(key, unused -> {
            var list = new DocumentList<DocumentModel>();
            documents.stream().filter(which).sorted(NEWEST_FIRST).forEach(list::add);
            return list;
        });
    }

    private DocumentList<DocumentModel> page(DocumentList<DocumentModel> all) {
        if (getStart() < 0 || getLimit() < 0) {
            return all;
        }
        var page = new DocumentList<DocumentModel>();
        all.stream().skip(getStart()).limit(getLimit()).forEach(page::add);
        return page;
    }

    private Set<String> tags(Predicate<DocumentModel> which) {
        var tags = new TreeSet<String>();
        documents.stream().filter(which).forEach(d -> tags.addAll(List.of(d.getTags())));
        return tags;
    }

    private static boolean isPublished(DocumentModel document) {
        return document.getStatus().equals(ModelAttributes.Status.PUBLISHED);
    }

    private static boolean has(DocumentModel document, String tag) {
        return List.of(document.getTags()).contains(tag);
    }
}
