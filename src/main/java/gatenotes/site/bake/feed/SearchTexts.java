package gatenotes.site.bake.feed;

import gatenotes.scene.Language;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.search.SearchFiles;
import gatenotes.site.search.SearchIndex;
import gatenotes.site.search.SearchText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gives the search the posts and pages of each language. */
public final class SearchTexts {
    private final SearchIndex index;
    private final SiteSettings settings;

    /** @param index keeps from one bake to the next what it has read */
    public SearchTexts(SearchIndex index, SiteSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * What the indexes are made of, by language; empty where the author wants no search.
     *
     * @param pages with their texts, newest first
     */
    public Map<Language, List<SearchText>> read(List<SitePage> pages) {
        var texts = new EnumMap<Language, List<SearchText>>(Language.class);
        if (settings.hasSearch()) {
            for (var language : Language.values()) {
                texts.put(language, pages.stream().filter(page -> page.language() == language)
                        .map(this::text).toList());
            }
        }
        return texts;
    }

    /** Writes the indexes. */
    public void write(Map<Language, List<SearchText>> texts, SearchFiles site) throws IOException {
        for (var language : texts.keySet()) {
            if (!texts.get(language).isEmpty()) {
                index.write(language.code(), texts.get(language), site);
            }
        }
        index.forgetOthers();
    }

    private SearchText text(SitePage page) {
        var date = page.source().date();
        return new SearchText(page.document().getNoExtensionUri(), page.source().title(),
                date == null ? "" : LocalDate.ofInstant(date, settings.zone()).toString(), page.source().tags(),
                page.document().getBody());
    }
}
