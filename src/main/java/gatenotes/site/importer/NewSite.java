package gatenotes.site.importer;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.asset.SiteAssets;
import gatenotes.site.bake.feed.Syndication;
import gatenotes.site.bake.page.ListPages;
import gatenotes.site.bake.page.PagePlan;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.ContentFolder;
import gatenotes.site.bake.source.SourceCache;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The addresses that this site will have after an import. Only the headers of the texts are read for this. */
final class NewSite {
    private final SiteSettings settings;
    private final Addresses addresses = new Addresses();
    private final List<SitePage> lists;

    NewSite(SiteSettings settings) throws IOException {
        this.settings = settings;
        new SiteAssets(settings, null, false).announce(addresses);
        var plan = new PagePlan(settings, addresses, new ArrayList<>(), Clock.systemUTC().instant(), false);
        plan.add(ContentFolder.read(settings, Clock.systemUTC(), new SourceCache()),
                settings.root().relativize(settings.content()));
        var host = SiteHost.of(settings);
        lists = ListPages.of(plan.pages(), settings, host, addresses).make();
        new Syndication(plan.pages(), settings, host).announce(lists, addresses);
    }

    SiteLanguage language() {
        return settings.languages().first();
    }

    /** Whether the site has something at an address, or a file with its name. */
    boolean has(PageAddress address) {
        var folder = address.folder();
        return addresses.owner(address.file()) != null
                || !folder.isEmpty() && addresses.owner(folder.substring(0, folder.length() - 1)) != null;
    }

    /** Whether the site has an address that differs in upper and lower case only. */
    boolean hasInOtherCase(PageAddress address) {
        return addresses.inOtherCase(address.file()) != null;
    }

    /** The address, relative to the site, that a path means; null if the site has no such address. */
    String find(String path) {
        return addresses.find(path);
    }

    /** Notes that an address has a redirect. */
    void leadsOn(String old) {
        var address = old.endsWith(".xml") ? new PageAddress(old.substring(1)) : PageAddress.asked(old);
        addresses.put(address.file(), "an old address");
    }

    /** The address of one of our lists, by the type of its template, or null. */
    String list(String type, SiteLanguage language) {
        return lists.stream().filter(page -> page.document().getType().equals(type) && page.language().equals(language))
                .map(page -> "/" + page.address().url()).findFirst().orElse(null);
    }

    /** The address of a tag's page, in any spelling of the tag, or null. */
    String tag(String name, SiteLanguage language) {
        return name == null ? null : lists.stream().filter(page -> page.document().getType().equals("tag")
                && page.language().equals(language) && key(String.valueOf(page.document().get("tag"))).equals(key(name)))
                .map(page -> "/" + page.address().url()).findFirst().orElse(null);
    }

    /** The address of the feed of a language, or null. */
    String feed(SiteLanguage language) {
        var file = language.home() + settings.jbake().getFeedFileName();
        return addresses.owner(file) == null ? null : "/" + file;
    }

    private static String key(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
