package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A blog that moves in, as its generator understands it. */
interface Blog {
    /** Says of each file what is to become of it. */
    void plan(ImportPlan plan) throws IOException;

    /**
     * The lists of posts that its generator made, as far as its configuration and its texts tell.
     *
     * @param texts that have moved in
     * @param language of the site they moved to
     */
    List<OldList> lists(List<MovedText> texts, SiteLanguage language) throws IOException;

    /** What its configuration says that {@code jbake.properties} can say, too. */
    Map<String, String> settings();

    /** The folder it was published in, as its configuration has it apart from the host; null where that has none. */
    default String folder() {
        return null;
    }

    /** Of these, what would change the pages a site has already. */
    Map<String, String> changingSettings();

    /** A value that texts name as {@code {{ site.NAME }}}, or null. */
    String siteValue(String name);

    /** Whether a text without front matter is published, too. */
    default boolean publishesBareTexts() {
        return false;
    }
}
