package gatenotes.site.bake.settings;

import gatenotes.site.problem.SiteException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The languages of the site, from the setting {@code site.languages}: the first lives at the root, each other below its code.
 *
 * @param all at least one
 */
public record SiteLanguages(List<SiteLanguage> all) {
    static final String SETTING = "site.languages";
    /** JBake's own setting for the names of months and days. */
    private static final String LOCALE = "jvm.locale";
    private static final String USUAL = "en";

    public SiteLanguages {
        all = List.copyOf(all);
    }

    /**
     * Reads the setting; without it, the site has the language of {@code jvm.locale}, else English.
     *
     * @throws SiteException with its line, if it names a code that is no language, or names one twice
     */
    static SiteLanguages read(SettingsFile file) {
        var set = file.text(SETTING);
        var locale = file.text(LOCALE) == null ? "" : file.text(LOCALE).strip().replace('_', '-');
        var usual = isLanguage(locale) ? locale : USUAL;
        var languages = new ArrayList<SiteLanguage>();
        for (var code : (set == null || set.isBlank() ? usual : set).strip().split("\\s*[,\\s]\\s*")) {
            if (!isLanguage(code)) {
                throw file.error(SETTING, SETTING + " has '" + code + "', expected codes of languages such as en, zh-CN or de, "
                        + "joined by commas, the site's first language first");
            }
            if (languages.stream().anyMatch(other -> other.code().equalsIgnoreCase(code))) {
                throw file.error(SETTING, SETTING + " has '" + code + "' twice, expected each language once");
            }
            languages.add(new SiteLanguage(code, languages.isEmpty() ? "" : code + "/"));
        }
        return new SiteLanguages(languages);
    }

    private static boolean isLanguage(String code) {
        try {
            return !new Locale.Builder().setLanguageTag(code).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** The language of the site's first page. */
    public SiteLanguage first() {
        return all.get(0);
    }

    /** The language of a source that names none, from its path in the content folder. */
    public SiteLanguage ofPath(String path) {
        return all.stream().skip(1).filter(language -> path.startsWith(language.home())).findFirst().orElse(first());
    }

    /**
     * The language that a header's {@code lang} means: the same code in upper or lower case, or the one language whose code
     * begins alike ({@code zh} on a site in {@code zh-CN}).
     *
     * @return null if the site has no such language
     */
    public SiteLanguage named(String lang) {
        for (var language : all) {
            if (language.code().equalsIgnoreCase(lang)) {
                return language;
            }
        }
        var base = new SiteLanguage(lang.replace('_', '-'), "").base();
        var alike = all.stream().filter(language -> language.base().equalsIgnoreCase(base)).toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }

    /** The path without the folder of its language: the part that translations of a text have in common. */
    public String withoutLanguage(String path) {
        return path.substring(ofPath(path).home().length());
    }

    /** The codes, as the setting has them. */
    @Override
    public String toString() {
        return all.stream().map(SiteLanguage::code).collect(Collectors.joining(","));
    }
}
