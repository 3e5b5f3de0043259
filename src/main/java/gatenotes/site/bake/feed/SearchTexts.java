package gatenotes.site.bake.feed;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.search.SearchFiles;
import gatenotes.site.search.SearchIndex;
import gatenotes.site.search.SearchText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives the search the posts and pages of each language, newest first.
 *
 * @param index keeps from one bake to the next what it has read
 * @param texts of each language
 */
public record SearchTexts(SearchIndex index, Map<SiteLanguage, List<SearchText>> texts) {
    /** Takes the pages with their texts; takes none if the site has no search. */
    public static SearchTexts of(SearchIndex index, List<SitePage> pages, SiteSettings settings) {
        return new SearchTexts(index, pages.stream().filter(page -> settings.hasSearch()).collect(Collectors.groupingBy(
                SitePage::language, TreeMap::new, Collectors.mapping(SearchTexts::text, Collectors.toList()))));
    }

    /** Writes an index for each language. */
    public void write(SearchFiles site) throws IOException {
        for (var language : texts.entrySet()) {
            index.write(language.getKey().code(), language.getValue(), site);
        }
        index.forgetOthers();
    }

    private static SearchText text(SitePage page) {
        var date = page.source().date();
        return new SearchText(PageAddress.encoded(page.address().url()), page.source().title(),
                date == null ? "" : date.toLocalDate().toString(), page.source().tags(),
                page.document().getBody());
    }
}
