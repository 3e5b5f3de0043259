package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteLanguages;
import gatenotes.site.bake.settings.SiteSettings;
import java.util.HashMap;
import java.util.Map;

/**
 * The addresses at which the program makes pages itself. A text replaces such a page if its file lies there, as
 * {@code content/archive.md}; a header that asks for such an address is a mistake.
 */
public final class ProgramPages {
    private final Map<String, String> pages = new HashMap<>();
    private final PageAddresses places;
    private final SiteLanguages languages;
    private final boolean hasTags;

    public ProgramPages(SiteSettings settings) {
        var config = settings.jbake();
        places = PageAddresses.of(settings);
        hasTags = config.getRenderTags();
        languages = settings.languages();
        for (var language : languages.all()) {
            put(config.getRenderIndex(), places.index(language, 1), "the home page");
            put(config.getRenderArchive(), places.archive(language), "the list of all posts");
            put(settings.hasSearch(), PageAddress.ofFolder(language.home() + "search/"), "the search");
            put(hasTags && config.getRenderTagsIndex(), places.tags(language), "the list of all tags");
        }
        put(config.getRenderError404(), new PageAddress(config.getError404FileName()), "the page for what is not found");
    }

    private void put(boolean wanted, PageAddress address, String what) {
        if (wanted) {
            pages.put(address.file(), what);
        }
    }

    /** What the program writes at an address, or null. */
    public String at(PageAddress address) {
        for (var language : languages.all()) {
            if (hasTags && places.isTag(language, address)) {
                return "the page of a tag";
            }
            if (places.isOlder(language, address)) {
                return "the page of older posts";
            }
        }
        return pages.get(address.file());
    }
}
