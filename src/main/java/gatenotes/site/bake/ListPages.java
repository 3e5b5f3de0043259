package gatenotes.site.bake;

import gatenotes.scene.Language;
import gatenotes.site.markdown.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;

/** Makes the pages that list others, for each language: home, archive, tags; and the page for what is not found. */
final class ListPages {
    private final MemoryStore store;
    private final JBakeConfiguration config;
    private final SiteHost host;
    private final Addresses addresses;
    private final Map<String, String> slugs = new TreeMap<>();
    private final List<DocumentModel> pages = new ArrayList<>();

    ListPages(MemoryStore store, JBakeConfiguration config, SiteHost host, Addresses addresses) {
        this.store = store;
        this.config = config;
        this.host = host;
        this.addresses = addresses;
    }

    /** The pages; tells each post its tags' addresses and its neighbours on the way. */
    List<DocumentModel> make() {
        for (var language : Language.values()) {
            var posts = posts(language);
            if (language == Language.CHINESE || !posts.isEmpty()) {
                make(language, posts);
            }
            connect(posts);
            Connections.relate(posts);
        }
        if (config.getRenderError404()) {
            var page = page("error404", new Address(config.getError404FileName()), Language.CHINESE, List.of());
            // It answers for addresses of any depth, so its links start at the host.
            page.setRootPath(host.path());
        }
        return pages;
    }

    private void make(Language language, List<DocumentModel> posts) {
        var home = home(language);
        if (config.getRenderIndex()) {
            home(home, language, posts);
        }
        if (config.getRenderArchive()) {
            page("archive", Address.ofFolder(home + "archive/"), language, posts);
        }
        if (SearchTexts.areWanted(config)) {
            page("search", Address.ofFolder(home + "search/"), language, List.of());
        }
        if (!config.getRenderTags()) {
            return;
        }
        var links = new LinkedHashMap<String, Map<String, Object>>();
        byTag(posts).forEach((slug, tagged) -> {
            var name = slugs.get(slug);
            var address = Address.ofFolder(home + config.getTagPathName() + "/" + slug + "/");
            page("tag", address, language, tagged).put("tag", name);
            links.put(slug, Map.of("name", name, "url", Address.encoded(address.url()), "count", tagged.size()));
        });
        for (var post : posts) {
            post.put("tagLinks", tagLinks(post, links));
        }
        if (config.getRenderTagsIndex()) {
            page("tagsindex", Address.ofFolder(home + config.getTagPathName() + "/"), language, posts)
                    .put("tagLinks", List.copyOf(links.values()));
        }
    }

    /** The home page and, where the author wants them apart, the pages of older posts behind it. */
    private void home(String home, Language language, List<DocumentModel> posts) {
        var size = config.getPaginateIndex() ? Math.max(1, config.getPostsPerPage()) : Integer.MAX_VALUE;
        var count = Math.max(1, (int) Math.ceil(posts.size() / (double) size));
        for (int i = 0; i < count; i++) {
            var part = posts.subList(i * size, (int) Math.min(posts.size(), (i + 1L) * size));
            var page = page("masterindex", homePage(home, i), language, part);
            page.put("pageNumber", i + 1);
            page.put("pageCount", count);
            if (i > 0) {
                page.put("newer", homePage(home, i - 1).url());
            }
            if (i + 1 < count) {
                page.put("older", homePage(home, i + 1).url());
            }
        }
    }

    private static Address homePage(String home, int index) {
        return Address.ofFolder(index == 0 ? home : home + "page/" + (index + 1) + "/");
    }

    private DocumentModel page(String type, Address address, Language language, List<DocumentModel> posts) {
        var page = new DocumentModel();
        page.setType(type);
        page.setStatus("published");
        page.put("lang", language.code());
        page.put("posts", posts);
        SourceCrawler.place(page, address);
        if (addresses.put(address.file(), "the list of type " + type) == null) {
            // Else the author has written this page by hand.
            pages.add(page);
        }
        return page;
    }

    private List<DocumentModel> posts(Language language) {
        return store.getPublishedPosts().stream()
                .filter(post -> language.code().equals(post.get("lang"))).toList();
    }

    /** The posts of each tag, by the tag's slug: tags that differ only in case are one. */
    private Map<String, List<DocumentModel>> byTag(List<DocumentModel> posts) {
        var byTag = new TreeMap<String, List<DocumentModel>>();
        for (var post : posts) {
            for (var tag : post.getTags()) {
                slugs.putIfAbsent(slug(tag), tag);
                var tagged = byTag.computeIfAbsent(slug(tag), unused -> new ArrayList<>());
                if (tagged.isEmpty() || tagged.get(tagged.size() - 1) != post) {
                    tagged.add(post);
                }
            }
        }
        return byTag;
    }

    private static List<Map<String, Object>> tagLinks(DocumentModel post, Map<String, Map<String, Object>> bySlug) {
        var slugs = new LinkedHashSet<String>();
        for (var tag : post.getTags()) {
            slugs.add(slug(tag));
        }
        return slugs.stream().map(bySlug::get).toList();
    }

    private static String slug(String tag) {
        var slug = Slug.of(tag);
        return slug.isEmpty() ? "tag" : slug;
    }

    private static void connect(List<DocumentModel> newestFirst) {
        for (int i = 0; i + 1 < newestFirst.size(); i++) {
            newestFirst.get(i).setPreviousContent(Connections.brief(newestFirst.get(i + 1)));
            newestFirst.get(i + 1).setNextContent(Connections.brief(newestFirst.get(i)));
        }
    }

    static String home(Language language) {
        return language == Language.CHINESE ? "" : "en/";
    }
}
