package gatenotes.site.markdown;

import gatenotes.scene.Language;
import java.util.Locale;
import java.util.Map;

/** The kinds of boxes: GitHub's five, and the names that VitePress, Docusaurus and NexT have for them. */
final class BoxKinds {
    /** A box that is shut until a reader opens it. */
    static final String DETAILS = "details";

    private static final Map<String, String> CHINESE = Map.of("note", "说明", "tip", "提示", "important", "重要",
            "warning", "注意", "caution", "当心", DETAILS, "详情");
    private static final Map<String, String> OTHER_NAMES = Map.of("info", "note", "success", "tip", "hint", "tip",
            "warn", "warning", "danger", "caution", "error", "caution");

    /** For who has to be told them. */
    static final String NAMES = "info, note, tip, important, warning, caution, danger or details";

    private BoxKinds() {
    }

    static boolean isKnown(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return CHINESE.containsKey(lower) || OTHER_NAMES.containsKey(lower);
    }

    /** Whether GitHub knows the name. */
    static boolean isGitHub(String name) {
        return CHINESE.containsKey(name) && !name.equals(DETAILS);
    }

    /** The kind that a known name means. */
    static String kind(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(lower, lower);
    }

    /** The title of a box that has none of its own. */
    static String title(String kind, Language language) {
        var english = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return language.pick(CHINESE.get(kind), english);
    }
}
