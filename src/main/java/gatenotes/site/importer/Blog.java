package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A blog that is imported, read by the rules of its generator. */
interface Blog {
    /** Decides for each file what the import does with it. */
    void plan(ImportPlan plan) throws IOException;

    /**
     * The lists of posts that its generator made, as far as they follow from its configuration and its texts.
     *
     * @param texts the imported texts
     * @param language the language of the site they moved to
     */
    List<OldList> lists(List<MovedText> texts, SiteLanguage language) throws IOException;

    /** The settings of its configuration that {@code jbake.properties} has, too. */
    Map<String, String> settings();

    /** The folder in which it was published, if its configuration has that setting apart from the host; else null. */
    default String folder() {
        return null;
    }

    /** Those of the {@link #settings} that would change the pages that a site has already. */
    Map<String, String> changingSettings();

    /** A value that texts name as {@code {{ site.NAME }}}, or null. */
    String siteValue(String name);

    /** Whether a text without front matter is published, too. */
    default boolean publishesBareTexts() {
        return false;
    }
}
