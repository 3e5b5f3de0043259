package gatenotes.site.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How HTML in a text is treated. */
public enum HtmlTrust {
    /** It becomes part of the page as it was written, including scripts. */
    ON,
    /** Everything is removed that could run, make requests to another site or imitate the page around it. */
    SANITISED,
    /** Its tags are shown as text. */
    OFF;

    /** The name in {@code jbake.properties}. */
    public static final String SETTING = "markdown.raw-html";
    /** The name in a text's header, which overrides the setting. */
    public static final String ENTRY = "raw-html";

    /** The value for a page. Header and settings have been checked before, so the name is valid. */
    static HtmlTrust of(PageContext page) {
        var own = page.setting("page." + ENTRY);
        var wanted = own != null ? own : page.setting(SETTING);
        return wanted == null ? ON : valueOf(wanted.toUpperCase(Locale.ROOT));
    }

    /** The values as they are written. */
    public static List<String> names() {
        return Arrays.stream(values()).map(trust -> trust.name().toLowerCase(Locale.ROOT)).toList();
    }
}
