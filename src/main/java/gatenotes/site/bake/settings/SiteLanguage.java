package gatenotes.site.bake.settings;

import java.util.Locale;

/**
 * A language the site is written in.
 *
 * @param code for HTML's {@code lang}, as the author wrote it: {@code zh-CN}
 * @param home the address of its first page, relative to the site: empty for the first language, {@code en/} for another
 */
public record SiteLanguage(String code, String home) implements Comparable<SiteLanguage> {
    /** For names of months and days. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The part of the code that names the language alone: {@code zh} of {@code zh-CN}. */
    String base() {
        return code.split("-", 2)[0];
    }

    @Override
    public int compareTo(SiteLanguage other) {
        return code.compareTo(other.code);
    }
}
