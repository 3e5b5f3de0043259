package gatenotes.site.bake.feed;

import gatenotes.scene.Language;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.search.SearchFiles;
import gatenotes.site.search.SearchIndex;
import gatenotes.site.search.SearchText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gives the search the posts and pages of each language. */
public final class SearchTexts {
    private final SearchIndex index;
    private final SiteSettings settings;
    private final Map<Language, List<SearchText>> texts = new EnumMap<>(Language.class);

    /** @param index keeps from one bake to the next what it has read */
    public SearchTexts(SearchIndex index, SiteSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /** Takes pages with their texts, newest first; none where the author wants no search. */
    public void read(List<SitePage> pages) {
        for (var page : settings.hasSearch() ? pages : List.<SitePage>of()) {
            texts.computeIfAbsent(page.language(), unused -> new ArrayList<>()).add(text(page));
        }
    }

    /** Writes an index for each language. */
    public void write(SearchFiles site) throws IOException {
        for (var language : texts.entrySet()) {
            index.write(language.getKey().code(), language.getValue(), site);
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
