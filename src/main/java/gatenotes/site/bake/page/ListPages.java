package gatenotes.site.bake.page;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jbake.app.configuration.JBakeConfiguration;

/** Makes the pages that list others, for each language: home, archive, tags; and the page for what is not found. */
public final class ListPages {
    private final SitePages sources;
    private final SiteSettings settings;
    private final JBakeConfiguration config;
    private final SiteHost host;
    private final PageAddresses places;
    private final Addresses addresses;
    private final Map<String, String> slugs = new TreeMap<>();
    /** Of the language whose pages are made. */
    private TagNames tagNames;
    private final List<SitePage> pages = new ArrayList<>();

    public ListPages(SitePages sources, SiteSettings settings, SiteHost host, Addresses addresses) {
        this.sources = sources;
        this.settings = settings;
        config = settings.jbake();
        this.host = host;
        places = PageAddresses.of(settings);
        this.addresses = addresses;
    }

    /** The pages; tells each post its tags' addresses on the way. */
    public List<SitePage> make() {
        if (settings.isJBakes()) {
            return new JBakeLists(sources, settings, addresses).make();
        }
        var first = settings.languages().first();
        for (var language : settings.languages().all()) {
            var posts = sources.posts(language);
            if (language.equals(first) || !posts.isEmpty()) {
                make(language, posts);
            }
        }
        if (config.getRenderError404()) {
            var page = page("error404", new PageAddress(config.getError404FileName()), first, List.of());
            // It answers for addresses of any depth, so its links start at the host.
            page.document().setRootPath(host.path());
        }
        return pages;
    }

    private void make(SiteLanguage language, List<SitePage> posts) {
        if (config.getRenderIndex()) {
            home(language, posts);
        }
        if (config.getRenderArchive()) {
            page("archive", places.archive(language), language, posts);
        }
        if (settings.hasSearch()) {
            page("search", PageAddress.ofFolder(language.home() + "search/"), language, List.of());
        }
        if (!config.getRenderTags()) {
            return;
        }
        var links = new LinkedHashMap<String, Map<String, Object>>();
        byTag(posts).forEach((slug, tagged) -> {
            var name = slugs.get(slug);
            var address = places.tag(language, slug);
            page("tag", address, language, tagged).document().put("tag", name);
            links.put(slug, Map.of("name", name, "url", PageAddress.encoded(address.url()), "count", tagged.size()));
        });
        for (var post : posts) {
            post.document().put("tagLinks", tagLinks(post, links));
        }
        if (config.getRenderTagsIndex()) {
            page("tagsindex", places.tags(language), language, posts)
                    .document().put("tagLinks", List.copyOf(links.values()));
        }
    }

    /** The home page and, where the author wants them apart, the pages of older posts behind it. */
    private void home(SiteLanguage language, List<SitePage> posts) {
        var size = config.getPaginateIndex() ? Math.max(1, config.getPostsPerPage()) : Integer.MAX_VALUE;
        var count = Math.max(1, (int) Math.ceil(posts.size() / (double) size));
        for (int i = 0; i < count; i++) {
            var part = posts.subList(i * size, (int) Math.min(posts.size(), (i + 1L) * size));
            var page = page("masterindex", places.index(language, i + 1), language, part).document();
            page.put("pageNumber", i + 1);
            page.put("pageCount", count);
            if (i > 0) {
                page.put("newer", places.index(language, i).url());
            }
            if (i + 1 < count) {
                page.put("older", places.index(language, i + 2).url());
            }
        }
    }

    private SitePage page(String type, PageAddress address, SiteLanguage language, List<SitePage> posts) {
        var page = SitePage.ofList(type, address, language, posts);
        if (addresses.put(address.file(), "the list of type " + type) == null) {
            // Else the author has written this page by hand.
            pages.add(page);
        }
        return page;
    }

    /** The posts of each tag, by the tag's slug: tags that differ only in case are one, those that differ in signs are not. */
    private Map<String, List<SitePage>> byTag(List<SitePage> posts) {
        tagNames = new TagNames(posts.stream().flatMap(post -> post.source().tags().stream()).toList());
        slugs.clear();
        var byTag = new TreeMap<String, List<SitePage>>();
        for (var post : posts) {
            for (var tag : post.source().tags()) {
                slugs.putIfAbsent(slug(tag), tag);
                var tagged = byTag.computeIfAbsent(slug(tag), unused -> new ArrayList<>());
                if (tagged.isEmpty() || tagged.get(tagged.size() - 1) != post) {
                    tagged.add(post);
                }
            }
        }
        return byTag;
    }

    private List<Map<String, Object>> tagLinks(SitePage post, Map<String, Map<String, Object>> bySlug) {
        return post.source().tags().stream().map(this::slug).distinct().map(bySlug::get).toList();
    }

    private String slug(String tag) {
        return tagNames.of(tag);
    }
}
