package gatenotes.site.bake.template;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.page.SitePages;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.settings.SiteWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of the whole site that templates get: {@code site} and {@code words} in the page's language,
 * {@code languages} (those that have a first page), and {@code data}.
 */
public final class SiteValues {
    /** Settings of the site that a template reads as {@code site.author}; each language may have its own. */
    private static final List<String> TEXTS = List.of("title", "description", "footer", "author", "author.url", "license",
            "license.url");
    private static final String NAVIGATION = "navigation";
    private static final String USUAL = "archive tags search about";

    private final SiteSettings settings;
    private final SiteWords words;
    private final Addresses addresses;
    private final Map<String, Object> data;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<SiteLanguage, Map<String, Object>> byLanguage = new LinkedHashMap<>();

    /**
     * @param addresses all addresses of the site
     * @param data from the files of the author, by their names
     */
    public SiteValues(SitePages pages, SiteSettings settings, SiteWords words, Addresses addresses, Map<String, Object> data) {
        this.settings = settings;
        this.words = words;
        this.addresses = addresses;
        this.data = data;
        for (SitePage page : pages.all()) {
            titles.put(page.address().url(), page.source().title());
        }
        settings.languages().all().forEach(language -> byLanguage.put(language, values(language)));
    }

    /** The value {@code site} of pages in a language. */
    Map<String, Object> site(SiteLanguage language) {
        return byLanguage.get(language);
    }

    /** The value {@code words} of pages in a language. */
    Map<String, String> words(SiteLanguage language) {
        return words.of(language);
    }

    /** The value {@code languages}: {@code site} of each language that has a first page, with its {@code words}. */
    List<Map<String, Object>> languages() {
        return byLanguage.values().stream().filter(values -> addresses.find((String) values.get("home")) != null).toList();
    }

    Map<String, Object> data() {
        return data;
    }

    /** All values, for a fingerprint. */
    List<Object> all() {
        return List.of(List.copyOf(byLanguage.values()), languages().size(), data);
    }

    private Map<String, Object> values(SiteLanguage language) {
        var values = new LinkedHashMap<String, Object>();
        values.put("lang", language.code());
        values.put("home", language.home());
        values.put("words", words.of(language));
        for (var name : TEXTS) {
            var text = settings.text("site." + name, language);
            if (!text.isBlank()) {
                values.put(name.equals("author.url") ? "authorUrl" : name.equals("license.url") ? "licenseUrl" : name, text);
            }
        }
        values.putIfAbsent("title", "");
        values.putIfAbsent("description", "");
        values.put(NAVIGATION, data.get(NAVIGATION) instanceof List<?> list ? chosen(list, language) : usual(language));
        return values;
    }

    /** The entries of the author's list that are for a language: those that name it, and those that name no language. */
    private static List<Map<?, ?>> chosen(List<?> list, SiteLanguage language) {
        var chosen = new ArrayList<Map<?, ?>>();
        for (var entry : list) {
            if (entry instanceof Map<?, ?> map && (map.get("lang") == null || map.get("lang").equals(language.code()))) {
                chosen.add(map);
            }
        }
        return chosen;
    }

    /**
     * Links to the pages that the setting names and the language has. Each link's text is the word for the page, else its
     * title.
     */
    private List<Map<String, String>> usual(SiteLanguage language) {
        var set = settings.text("site." + NAVIGATION, language);
        var links = new ArrayList<Map<String, String>>();
        for (var name : (set.isBlank() ? USUAL : set).strip().split("[,\\s]+")) {
            var place = addresses.find(language.home() + name);
            if (place != null) {
                var title = titles.getOrDefault(place, name);
                links.add(Map.of("link", "/" + PageAddress.encoded(place), "name", words.word(language, name, title)));
            }
        }
        return links;
    }
}
