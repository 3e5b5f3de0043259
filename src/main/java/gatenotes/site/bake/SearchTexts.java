package gatenotes.site.bake;

import gatenotes.scene.Language;
import gatenotes.site.search.SearchFiles;
import gatenotes.site.search.SearchIndex;
import gatenotes.site.search.SearchText;
import java.io.IOException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;

/** Gives the search the posts and pages of each language. */
final class SearchTexts {
    private final SearchIndex index;
    private final JBakeConfiguration config;

    /** @param index keeps from one bake to the next what it has read */
    SearchTexts(SearchIndex index, JBakeConfiguration config) {
        this.index = index;
        this.config = config;
    }

    /** Whether the author has a template for the search page. */
    static boolean areWanted(JBakeConfiguration config) {
        return config.get("template.search.file") != null;
    }

    /**
     * What the indexes are made of, by language; empty where the author wants no search.
     *
     * @param documents with their bodies, newest first
     */
    Map<Language, List<SearchText>> read(List<DocumentModel> documents) {
        var texts = new EnumMap<Language, List<SearchText>>(Language.class);
        if (areWanted(config)) {
            for (var language : Language.values()) {
                texts.put(language, documents.stream().filter(document -> language.code().equals(document.get("lang")))
                        .map(this::text).toList());
            }
        }
        return texts;
    }

    /** Writes the indexes. */
    void write(Map<Language, List<SearchText>> texts, SearchFiles site) throws IOException {
        for (var language : texts.keySet()) {
            if (!texts.get(language).isEmpty()) {
                index.write(language.code(), texts.get(language), site);
            }
        }
        index.forgetOthers();
    }

    private SearchText text(DocumentModel document) {
        var date = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
        date.setTimeZone(TimeZone.getTimeZone(TextEngine.zone(config)));
        return new SearchText(document.getNoExtensionUri(), document.getTitle(),
                document.get("date") instanceof Date day ? date.format(day) : "", List.of(document.getTags()),
                document.getBody());
    }
}
