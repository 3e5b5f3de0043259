package gatenotes.site.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of HTML that stands in a text. */
public enum HtmlTrust {
    /** It is a part of the page as it was written, scripts and all. */
    ON,
    /** It is left without what could run, ask another site for something or look like the page around it. */
    SANITISED,
    /** Its tags are letters. */
    OFF;

    /** The name in {@code jbake.properties}. */
    public static final String SETTING = "markdown.raw-html";
    /** The name in a text's header, which comes before the setting. */
    public static final String ENTRY = "raw-html";

    /** What the page wants; its header and its site have been read, so it is a name that means something. */
    static HtmlTrust of(PageContext page) {
        var own = page.setting("page." + ENTRY);
        var wanted = own != null ? own : page.setting(SETTING);
        return wanted == null ? ON : valueOf(wanted.toUpperCase(Locale.ROOT));
    }

    /** How the values are written. */
    public static List<String> names() {
        return Arrays.stream(values()).map(trust -> trust.name().toLowerCase(Locale.ROOT)).toList();
    }
}
