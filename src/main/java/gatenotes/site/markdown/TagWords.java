package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The arguments of a tag: words, of which quoted ones count as one, and {@code name="value"}. */
final class TagWords {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*+)\"|'([^']*+)'|([^\\s\"']\\S*+)|([\"'])");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w-])([\\w-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|`([^`]*+)`|(\\S++))");

    private TagWords() {
    }

    /** The words; empty if there is no text. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = WORD.matcher(text == null ? "" : text);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group());
        }
        return words;
    }

    /** The named values; each name gets the prefix. */
    static Map<String, String> named(String prefix, String text) {
        var values = new LinkedHashMap<String, String>();
        var named = NAMED.matcher(text == null ? "" : text);
        while (named.find()) {
            var value = named.group(2);
            for (int i = 3; value == null; i++) {
                value = named.group(i);
            }
            values.put(prefix + named.group(1), value);
        }
        return values;
    }
}
