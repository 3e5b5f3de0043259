package gatenotes.site.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the parts of a Markdown text that are code. The text must be read from its beginning on. */
public final class CodeParts {
    private static final Pattern FENCE = Pattern.compile("(?m)^[ >\\t]*(`{3,}|~{3,})[^`\\n]*$");

    private final String text;
    private int paragraphEnd = -1;
    /** Where in the paragraph runs of backticks start, by the length of the run. */
    private final Map<Integer, TreeSet<Integer>> runs = new HashMap<>();

    public CodeParts(String text) {
        this.text = text;
    }

    /** The end of the code that starts at {@code from}; {@code from} itself if none starts there. */
    public int end(int from) {
        var c = text.charAt(from);
        if (from == 0 || text.charAt(from - 1) == '\n') {
            var fence = FENCE.matcher(text).region(from, text.length());
            if (fence.lookingAt()) {
                var mark = fence.group(1);
                var close = Pattern.compile("(?m)^[ >\\t]*" + Pattern.quote(mark) + mark.charAt(0) + "*[ \\t]*$")
                        .matcher(text);
                return close.find(fence.end()) ? close.end() : text.length();
            }
            if (text.startsWith("    ", from) && (from == 0 || text.startsWith("\n\n", from - 2)) && !startsTag(from)) {
                var end = text.indexOf('\n', from);
                while (end >= 0 && text.startsWith("    ", end + 1)) {
                    end = text.indexOf('\n', end + 1);
                }
                return end < 0 ? text.length() : end;
            }
        }
        return c == '`' ? spanEnd(from) : from;
    }

    private boolean startsTag(int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.startsWith("{%", at) || text.startsWith("{{<", at) || text.startsWith("{{%", at);
    }

    private int spanEnd(int from) {
        var open = runEnd(from);
        if (paragraphEnd < open) {
            var end = text.indexOf("\n\n", open);
            paragraphEnd = end < 0 ? text.length() : end;
            runs.clear();
            for (int i = text.indexOf('`', from); i >= 0 && i < paragraphEnd; i = text.indexOf('`', runEnd(i))) {
                runs.computeIfAbsent(runEnd(i) - i, length -> new TreeSet<>()).add(i);
            }
        }
        var close = runs.get(open - from).higher(from);
        return close == null ? open : runEnd(close);
    }

    /** The index after a run of backticks. */
    private int runEnd(int from) {
        var end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
