package gatenotes.site.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The kinds of boxes: GitHub's five, and their names in VitePress, Docusaurus and NexT. */
final class BoxKinds {
    /** A box that is closed until a reader opens it. */
    static final String DETAILS = "details";

    private static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution", DETAILS);
    private static final Map<String, String> OTHER_NAMES = Map.of("info", "note", "success", "tip", "hint", "tip",
            "warn", "warning", "danger", "caution", "error", "caution");

    /** The names, for messages. */
    static final String NAMES = "info, note, tip, important, warning, caution, danger or details";

    private BoxKinds() {
    }

    static boolean isKnown(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return KINDS.contains(lower) || OTHER_NAMES.containsKey(lower);
    }

    /** Whether GitHub knows the name. */
    static boolean isGitHub(String name) {
        return KINDS.contains(name) && !name.equals(DETAILS);
    }

    /** The kind that a known name means. */
    static String kind(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(lower, lower);
    }

    /** The title of a box without its own: the site's word for its kind. */
    static String title(String kind, PageContext page) {
        return page.word(kind, kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
    }
}
