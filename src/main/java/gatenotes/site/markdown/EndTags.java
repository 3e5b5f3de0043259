package gatenotes.site.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The positions of the end tags in a text, found once. So a thousand start tags without an end tag do not each search the
 * rest of the text.
 */
public final class EndTags {
    private static final Pattern LIQUID = Pattern.compile("\\{%-?\\s*+end(\\w++)\\s*+-?%}");
    private static final Pattern HUGO = Pattern.compile("\\{\\{[<%]\\s*+/\\s*+([\\w./-]++)\\s*+[>%]}}");
    private static final Pattern RAW = Pattern.compile("\\{%-?\\s*+raw\\s*+-?%}");

    /** By name: the start of each end tag, with its end. */
    private final Map<String, TreeMap<Integer, Integer>> places = new HashMap<>();

    /**
     * One end tag.
     *
     * @param start its first character in the text
     * @param end the index after its last character
     */
    public record Place(int start, int end) {
    }

    private EndTags(Pattern tag, String text) {
        var found = tag.matcher(text);
        while (found.find()) {
            places.computeIfAbsent(found.group(1), name -> new TreeMap<>()).put(found.start(), found.end());
        }
    }

    /** The end tags of Jekyll and Hexo, {@code {% endraw %}}. */
    public static EndTags liquid(String text) {
        return new EndTags(LIQUID, text);
    }

    /** The end tags of Hugo, <code>{{&lt; /highlight &gt;}}</code>. */
    static EndTags hugo(String text) {
        return new EndTags(HUGO, text);
    }

    /** The first end tag of a name at or after a position, or null. */
    public Place after(String name, int from) {
        var own = places.get(name);
        var next = own == null ? null : own.ceilingEntry(from);
        return next == null ? null : new Place(next.getKey(), next.getValue());
    }

    /** A text without the tags that protect parts of it from Liquid; the protected parts stay. */
    static String withoutRaw(String text) {
        var ends = liquid(text);
        var open = RAW.matcher(text);
        var kept = new StringBuilder();
        var from = 0;
        while (open.find(from)) {
            var end = ends.after("raw", open.end());
            if (end == null) {
                break;
            }
            kept.append(text, from, open.start()).append(text, open.end(), end.start());
            from = end.end();
        }
        return kept.append(text, from, text.length()).toString();
    }
}
