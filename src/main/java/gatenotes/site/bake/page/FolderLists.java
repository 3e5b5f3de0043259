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

/**
 * The lists of a site whose pages stand in folders. Tags that differ only in case are one, and each post's document holds
 * the addresses of its tags.
 */
final class FolderLists extends ListPages {
    private final SiteHost host;

    FolderLists(SitePages sources, SiteSettings settings, SiteHost host, Addresses addresses) {
        super(sources, settings, addresses);
        this.host = host;
    }

    /** This page is shown for missing addresses at any depth, so its links start at the host. */
    @Override
    void notFound(SitePage page) {
        page.document().setRootPath(host.path());
    }

    @Override
    void index(SiteLanguage language, List<SitePage> posts) {
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

    @Override
    void tags(SiteLanguage language, List<SitePage> posts) {
        var names = new TagNames(posts.stream().flatMap(post -> post.source().tags().stream()).toList());
        var links = new LinkedHashMap<String, Map<String, Object>>();
        byTag(posts, names).forEach((name, tagged) -> {
            var written = written(tagged.get(0), name, names);
            var address = places.tag(language, name);
            page("tag", address, language, tagged).document().put("tag", written);
            links.put(name, Map.of("name", written, "url", PageAddress.encoded(address.url()), "count", tagged.size()));
        });
        for (var post : posts) {
            post.document().put("tagLinks",
                    post.source().tags().stream().map(names::of).distinct().map(links::get).toList());
        }
        if (config.getRenderTagsIndex()) {
            page("tagsindex", places.tags(language), language, posts)
                    .document().put("tagLinks", List.copyOf(links.values()));
        }
    }

    /** The posts of each tag, by the tag's name in addresses. */
    private static Map<String, List<SitePage>> byTag(List<SitePage> posts, TagNames names) {
        var byTag = new TreeMap<String, List<SitePage>>();
        for (var post : posts) {
            post.source().tags().stream().map(names::of).distinct()
                    .forEach(name -> byTag.computeIfAbsent(name, unused -> new ArrayList<>()).add(post));
        }
        return byTag;
    }

    /** A tag as it is written in the newest post that has it. */
    private static String written(SitePage post, String name, TagNames names) {
        return post.source().tags().stream().filter(tag -> names.of(tag).equals(name)).findFirst().orElseThrow();
    }
}
