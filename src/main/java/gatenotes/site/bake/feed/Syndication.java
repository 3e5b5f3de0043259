package gatenotes.site.bake.feed;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.page.SitePages;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that other programs read: a feed for each language that has posts, and the sitemap. If the author has a template for
 * one of them, as JBake's sites do, the template is filled instead.
 */
public final class Syndication {
    /** How many posts a feed has if the author sets no other number. */
    private static final int POSTS = 20;
    private static final String FEED = "feed";
    private static final String SITEMAP = "sitemap";

    private final SitePages sources;
    private final SiteSettings settings;
    private final SiteHost host;
    private final Map<SiteLanguage, String> feeds = new HashMap<>();
    private final List<SitePage> filled = new ArrayList<>();
    private boolean hasSitemap;

    public Syndication(SitePages sources, SiteSettings settings, SiteHost host) {
        this.sources = sources;
        this.settings = settings;
        this.host = host;
    }

    /** Adds the addresses of these files, and puts its feed's address into every page. */
    public void announce(List<SitePage> pages, Addresses addresses) {
        for (var language : settings.languages().all()) {
            var file = language.home() + settings.jbake().getFeedFileName();
            var isWanted = !sources.posts(language).isEmpty() || hasTemplate(FEED) && language.equals(settings.languages().first());
            if (settings.jbake().getRenderFeed() && isWanted
                    && addresses.put(file, "the feed of " + language.code()) == null) {
                feeds.put(language, file);
                fill(FEED, file, language);
            }
        }
        hasSitemap = settings.jbake().getRenderSiteMap() && addresses.put(sitemap(), "the sitemap") == null;
        if (hasSitemap) {
            fill(SITEMAP, sitemap(), settings.languages().first());
        }
        for (var page : pages) {
            var feed = feeds.get(page.language());
            if (feed != null) {
                page.document().put("feed", feed);
            }
        }
    }

    /** Notes a file that is filled from the author's template, as JBake does. */
    private void fill(String type, String file, SiteLanguage language) {
        if (hasTemplate(type)) {
            filled.add(SitePage.ofList(type, new PageAddress(file), language, sources.posts(language)));
        }
    }

    private boolean hasTemplate(String type) {
        var template = settings.jbake().getTemplateByDocType(type);
        return settings.templateFolders().stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(template)));
    }

    /** The files for which the author has templates; the others are written here. */
    public List<SitePage> filled() {
        return filled;
    }

    private boolean isFilled(String file) {
        return filled.stream().anyMatch(page -> page.address().file().equals(file));
    }

    private String sitemap() {
        return settings.jbake().getSiteMapFileName();
    }

    /** Writes the files; call it when all texts are rendered. */
    public void write(List<SitePage> pages, Map<SitePage, List<SitePage>> translations, Path site) throws IOException {
        var most = settings.text("feed.posts") == null ? POSTS : Integer.parseInt(settings.text("feed.posts"));
        for (var feed : feeds.entrySet()) {
            if (isFilled(feed.getValue())) {
                continue;
            }
            var language = feed.getKey();
            var title = settings.text("site.title", language);
            var author = settings.text("site.author", language);
            var channel = new Feed.Channel(feed.getValue(), language.home(), language.code(), title,
                    settings.text("site.description", language), author.isBlank() ? title : author,
                    !"summary".equals(settings.text("feed.content")));
            var posts = sources.posts(language);
            Files.createDirectories(site.resolve(feed.getValue()).getParent());
            Files.write(site.resolve(feed.getValue()),
                    Feed.of(channel, posts.subList(0, Math.min(most, posts.size())), host));
        }
        if (hasSitemap && !isFilled(sitemap())) {
            var listed = new ArrayList<>(pages);
            listed.removeIf(page -> page.isError() || !page.isPublished());
            Files.createDirectories(site.resolve(sitemap()).getParent());
            Files.write(site.resolve(sitemap()), Sitemap.of(listed, translations, host));
        }
    }
}
