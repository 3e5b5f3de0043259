package gatenotes.site.importer;

import java.io.IOException;
import java.util.Map;

/** A blog that moves in, as its generator understands it. */
interface Blog {
    /** Says of each file what is to become of it. */
    void plan(ImportPlan plan) throws IOException;

    /** What its configuration says that {@code jbake.properties} can say, too. */
    Map<String, String> settings();

    /** Of these, what would change the pages a site has already. */
    Map<String, String> changingSettings();

    /** A value that texts name as {@code {{ site.NAME }}}, or null. */
    String siteValue(String name);

    /** Whether a text without front matter is published, too. */
    default boolean publishesBareTexts() {
        return false;
    }
}
