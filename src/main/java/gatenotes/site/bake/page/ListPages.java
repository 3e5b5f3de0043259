package gatenotes.site.bake.page;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import org.jbake.app.configuration.JBakeConfiguration;

/**
 * Makes the pages that list others, for each language (home, archive, tags), and the page for missing addresses. How posts
 * are split into pages, and which values a template gets, depends on the site's kind: {@link FolderLists} or
 * {@link JBakeLists}.
 */
public abstract class ListPages {
    final SitePages sources;
    final JBakeConfiguration config;
    final PageAddresses places;
    private final SiteSettings settings;
    private final Addresses addresses;
    private final List<SitePage> pages = new ArrayList<>();

    ListPages(SitePages sources, SiteSettings settings, Addresses addresses) {
        this.sources = sources;
        this.settings = settings;
        config = settings.jbake();
        places = PageAddresses.of(settings);
        this.addresses = addresses;
    }

    /** The list pages of a site, by its kind. */
    public static ListPages of(SitePages sources, SiteSettings settings, SiteHost host, Addresses addresses) {
        return settings.isJBakes() ? new JBakeLists(sources, settings, addresses)
                : new FolderLists(sources, settings, host, addresses);
    }

    /** Makes the pages, and puts the addresses of its tags into each post's document if the site's kind has them. */
    public final List<SitePage> make() {
        var first = settings.languages().first();
        for (var language : settings.languages().all()) {
            var posts = sources.posts(language);
            if (language.equals(first) || !posts.isEmpty()) {
                make(language, posts);
            }
        }
        if (config.getRenderError404()) {
            notFound(page("error404", new PageAddress(config.getError404FileName()), first, List.of()));
        }
        return pages;
    }

    private void make(SiteLanguage language, List<SitePage> posts) {
        if (config.getRenderIndex()) {
            index(language, posts);
        }
        if (config.getRenderArchive()) {
            page("archive", places.archive(language), language, posts);
        }
        if (settings.hasSearch()) {
            page("search", PageAddress.ofFolder(language.home() + "search/"), language, List.of());
        }
        if (config.getRenderTags()) {
            tags(language, posts);
        }
    }

    /** Makes the home page and, if the author asks for pagination, the pages of older posts. */
    abstract void index(SiteLanguage language, List<SitePage> posts);

    /** Makes the page of each tag, and the list of all tags. */
    abstract void tags(SiteLanguage language, List<SitePage> posts);

    /** Adds further values to the page for missing addresses. */
    void notFound(SitePage page) {
    }

    /** Adds further values to a list. */
    void tell(SitePage list) {
    }

    final SitePage page(String type, PageAddress address, SiteLanguage language, List<SitePage> posts) {
        var page = SitePage.ofList(type, address, language, posts);
        tell(page);
        if (addresses.put(address.file(), "the list of type " + type) == null) {
            // Otherwise the author has written this page by hand.
            pages.add(page);
        }
        return page;
    }
}
