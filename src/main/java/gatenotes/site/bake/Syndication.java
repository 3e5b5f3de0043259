package gatenotes.site.bake;

import gatenotes.scene.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;

/** What other programs read of the site: a feed for each language that has posts, and the sitemap. */
final class Syndication {
    private static final int POSTS = 20;

    private final MemoryStore store;
    private final JBakeConfiguration config;
    private final SiteHost host;
    private final Map<Language, String> feeds = new HashMap<>();
    private boolean hasSitemap;

    Syndication(MemoryStore store, JBakeConfiguration config, SiteHost host) {
        this.store = store;
        this.config = config;
        this.host = host;
    }

    /** Notes which files there will be, and tells every page its whole address and its feed. */
    void announce(List<DocumentModel> pages, Addresses addresses) {
        for (var language : Language.values()) {
            var file = ListPages.home(language) + config.getFeedFileName();
            if (config.getRenderFeed() && !posts(language).isEmpty()
                    && addresses.put(file, "the feed of " + language.code()) == null) {
                feeds.put(language, file);
            }
        }
        hasSitemap = config.getRenderSiteMap() && addresses.put(Sitemap.FILE, "the sitemap") == null;
        for (var page : pages) {
            if (host.isPublic() && !page.getType().equals("error404")) {
                page.put("canonical", host.absolute(new Address((String) page.get("uri")).url()));
                if (page.get("translation") instanceof DocumentModel other) {
                    other.put("canonical", host.absolute(new Address((String) other.get("uri")).url()));
                }
            }
            var feed = feeds.get(Language.of((String) page.get("lang")));
            if (feed != null) {
                page.put("feed", feed);
            }
        }
    }

    /** Writes the files, when all texts are there. */
    void write(List<DocumentModel> pages, Path site) throws IOException {
        for (var feed : feeds.entrySet()) {
            var language = feed.getKey();
            var ending = language.pick("", ".en");
            var channel = new Feed.Channel(feed.getValue(), ListPages.home(language), language.code(),
                    setting("site.title" + ending), setting("site.description" + ending));
            var posts = posts(language);
            Files.createDirectories(site.resolve(feed.getValue()).getParent());
            Files.write(site.resolve(feed.getValue()),
                    Feed.of(channel, posts.subList(0, Math.min(POSTS, posts.size())), host));
        }
        if (hasSitemap) {
            var listed = new ArrayList<>(pages);
            listed.removeIf(page -> page.getType().equals("error404"));
            Files.write(site.resolve(Sitemap.FILE), Sitemap.of(listed, host));
        }
    }

    private String setting(String name) {
        return config.get(name) instanceof String text ? text : "";
    }

    private List<DocumentModel> posts(Language language) {
        return store.getPublishedPosts().stream().filter(post -> language.code().equals(post.get("lang"))).toList();
    }
}
