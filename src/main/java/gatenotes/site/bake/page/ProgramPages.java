package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteLanguages;
import gatenotes.site.bake.settings.SiteSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the program makes pages of its own. A text takes the place of one by lying there, as {@code content/archive.md};
 * an address in a header that happens to be one is a mistake.
 */
public final class ProgramPages {
    private static final Pattern OLDER = Pattern.compile("page/\\d+/index\\.html");

    private final Map<String, String> pages = new HashMap<>();
    private final SiteLanguages languages;
    private final String tags;

    public ProgramPages(SiteSettings settings) {
        var config = settings.jbake();
        tags = config.getRenderTags() ? config.getTagPathName() + "/" : null;
        languages = settings.languages();
        for (var language : languages.all()) {
            var home = language.home();
            put(config.getRenderIndex(), home, "the home page");
            put(config.getRenderArchive(), home + "archive/", "the list of all posts");
            put(settings.hasSearch(), home + "search/", "the search");
            put(config.getRenderTags() && config.getRenderTagsIndex(), home + tags, "the list of all tags");
        }
        if (config.getRenderError404()) {
            pages.put(config.getError404FileName(), "the page for what is not found");
        }
    }

    private void put(boolean wanted, String folder, String what) {
        if (wanted) {
            pages.put(PageAddress.ofFolder(folder).file(), what);
        }
    }

    /** What the program has at an address, or null. */
    public String at(PageAddress address) {
        for (var language : languages.all()) {
            var home = language.home();
            var path = address.file().startsWith(home) ? address.file().substring(home.length()) : "";
            if (tags != null && path.startsWith(tags) && !path.equals(tags + "index.html")) {
                return "the page of a tag";
            }
            if (OLDER.matcher(path).matches()) {
                return "the page of older posts";
            }
        }
        return pages.get(address.file());
    }
}
