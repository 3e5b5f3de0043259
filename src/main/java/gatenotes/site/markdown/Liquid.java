package gatenotes.site.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Jekyll, Hexo and Hugo fill in before they read Markdown: {@code {% tags %}}, {@code {{ values }}} and
 * {@code {{< shortcodes >}}}.
 *
 * <p>What comes of it knows its lines. Code is left alone but for {@code raw}, which is there to protect it. What is unknown
 * stays as text and is reported.
 */
final class Liquid {
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*(\\S+?)(?:\\s+([^\\n]*?))?\\s*-?%}");
    private static final Pattern VALUE = Pattern.compile("\\{\\{-?\\s*([^\\n]*?)\\s*-?}}");
    private static final Pattern RAW = Pattern.compile("(?s)\\{%-?\\s*raw\\s*-?%}(.*?)\\{%-?\\s*endraw\\s*-?%}");
    /** Included files that include others. */
    private static final int DEEPEST = 10;

    private final String text;
    private final PageContext page;
    private final LiquidTags tags;
    private final int depth;
    private final FilledText filled;
    private final CodeParts code;
    /** Where the last end tag of a name stands; -1 if there is none. */
    private final Map<String, Integer> lastEnds = new HashMap<>();
    private int lineEnd;
    private int lastTag;
    private int lastValue;

    private Liquid(String text, FilledText filled, PageContext page, LiquidTags tags, int depth) {
        this.text = text;
        this.filled = filled;
        this.page = page;
        this.tags = tags;
        this.depth = depth;
        code = new CodeParts(text);
    }

    /** The text with everything filled in that is known. */
    static FilledText filled(String text, int firstLine, PageContext page) {
        var filled = new FilledText(firstLine, false);
        if (text.contains("{%") || text.contains("{{")) {
            new Liquid(text, filled, page, new LiquidTags(page, new HashMap<>()), 0).fill();
        } else {
            filled.copy(text);
        }
        return filled;
    }

    private void fill() {
        var i = 0;
        while (i < text.length()) {
            var end = code.end(i);
            if (end > i) {
                var part = text.substring(i, end);
                filled.replace(part, part.contains("endraw") ? RAW.matcher(part).replaceAll("$1") : part);
                i = end;
            } else if (text.startsWith("{%", i) && isClosed(i, "%}")) {
                i = tag(i);
            } else if (text.startsWith("{{<", i) || text.startsWith("{{%", i)) {
                i = shortcode(i);
            } else if (text.startsWith("{{", i) && isClosed(i, "}}")) {
                i = value(i);
            } else {
                filled.copy(text.charAt(i));
                i++;
            }
        }
    }

    /** Whether something that opens here can end on its line; cheap, so that a line of openings takes no long time. */
    private boolean isClosed(int from, String close) {
        if (from >= lineEnd) {
            lineEnd = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            var line = text.substring(from, lineEnd);
            lastTag = from + line.lastIndexOf("%}");
            lastValue = from + line.lastIndexOf("}}");
        }
        return (close.equals("%}") ? lastTag : lastValue) > from;
    }

    /** Whether an end tag of this name stands behind a place. */
    private boolean hasEnd(String name, int from) {
        return lastEnds.computeIfAbsent(name, key -> text.lastIndexOf("end" + key)) > from;
    }

    private int tag(int from) {
        if (hasEnd("raw", from)) {
            var raw = RAW.matcher(text).region(from, text.length());
            if (raw.lookingAt()) {
                filled.replace(raw.group(), raw.group(1));
                return raw.end();
            }
        }
        var tag = TAG.matcher(text).region(from, text.length());
        if (!tag.lookingAt()) {
            filled.copy("{%");
            return from + 2;
        }
        var name = tag.group(1);
        var words = TagWords.of(tag.group(2));
        if ((LiquidTags.BLOCKS.contains(name) || name.equals("capture")) && hasEnd(name, tag.end())) {
            var end = Pattern.compile("\\{%-?\\s*end" + Pattern.quote(name) + "\\s*-?%}").matcher(text);
            if (end.find(tag.end())) {
                var inside = text.substring(tag.end(), end.start());
                filled.replace(text.substring(from, end.end()), name.equals("capture") && !words.isEmpty()
                        ? tags.set(words.get(0), inner(inside, tags)) : tags.block(name, words, inside));
                return end.end();
            }
        }
        var markup = name.startsWith("include") ? include(name, words, tag.group(2))
                : name.equals("note") || name.equals("endnote") ? box(name, words, from, tag.end())
                : tags.tag(name, words, tag.group(2));
        put(tag.group(), markup);
        return tag.end();
    }

    private int shortcode(int from) {
        var shortcode = HugoShortcode.at(text, from);
        if (shortcode == null) {
            filled.copy("{{");
            return from + 2;
        }
        var end = from + shortcode.length();
        if (shortcode.opens("highlight")) {
            var close = HugoShortcode.end(text, end, "highlight");
            if (close != null) {
                var inside = text.substring(end, close.start());
                filled.replace(text.substring(from, close.end()), LiquidTags.code(shortcode.word(0), inside));
                return close.end();
            }
        }
        var found = text.substring(from, end);
        if (shortcode.isEnd()) {
            // Its beginning has been told.
            filled.copy(found);
        } else {
            put(found, shortcode.markup(page));
        }
        return end;
    }

    private int value(int from) {
        var value = VALUE.matcher(text).region(from, text.length());
        if (!value.lookingAt()) {
            filled.copy("{{");
            return from + 2;
        }
        put(value.group(), tags.value(value.group(1)));
        return value.end();
    }

    private void put(String found, String markup) {
        if (markup == null) {
            page.warning(filled.line(), "found " + found.replace('\n', ' ') + (found.matches("\\{%-?\\s*include\\s(?s:.*)")
                    ? ", expected a file of this name under templates/includes/"
                    : ", which is not known here and stays as text"));
        }
        filled.replace(found, markup == null ? found : markup);
    }

    /** A text inside this one; all of it belongs to the present line if it is no part of the file. */
    private String inner(String part, LiquidTags its) {
        var inner = new FilledText(filled.line(), its != tags);
        new Liquid(part, inner, page, its, depth + 1).fill();
        return inner.toString();
    }

    /** The text of a file below the templates' folder of includes, its own tags filled in; null if there is none. */
    private String include(String name, List<String> words, String arguments) {
        var file = words.isEmpty() || !name.equals("include") || depth >= DEEPEST ? null : page.include(words.get(0));
        return file == null ? null : inner(file.stripTrailing(), tags.with(TagWords.named("include.", arguments)));
    }

    /** NexT's notes are boxes of colons; each mark stands on a line of its own. */
    private String box(String name, List<String> words, int from, int end) {
        var isOpening = name.equals("note");
        if (isOpening && !hasEnd("note", end)) {
            return null;
        }
        var rest = text.indexOf('\n', end) < 0 ? text.substring(end) : text.substring(end, text.indexOf('\n', end));
        return (filled.isAtLineStart() ? "" : "\n") + ":::" + (isOpening ? " " + LiquidTags.box(words) : "")
                + (rest.isBlank() ? "" : "\n");
    }
}
