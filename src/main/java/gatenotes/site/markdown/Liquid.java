package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/**
 * Replaces what Jekyll, Hexo and Hugo replace before they read Markdown: {@code {% tags %}}, {@code {{ values }}} and
 * {@code {{< shortcodes >}}}.
 *
 * <p>The result knows the source line of each of its lines. Code is left alone, except that {@code raw} tags, which protect
 * it, are removed. Unknown tags stay as text and are reported.
 */
final class Liquid {
    private static final String INCLUDE = "include";
    /** The most files that may include one another. */
    private static final int DEEPEST = 10;

    private final String text;
    private final PageContext page;
    private final LiquidTags tags;
    /** The files that include one another down to this text, the outermost first. */
    private final List<String> including;
    private final FilledText filled;
    private final CodeParts code;
    private final EndTags ends;
    private final EndTags shortcodeEnds;
    private int lineEnd;
    private int lastTag;
    private int lastValue;

    private Liquid(String text, FilledText filled, PageContext page, LiquidTags tags, List<String> including) {
        this.text = text;
        this.filled = filled;
        this.page = page;
        this.tags = tags;
        this.including = including;
        code = new CodeParts(text);
        ends = EndTags.liquid(text);
        shortcodeEnds = EndTags.hugo(text);
    }

    /** The text with all known tags filled in. */
    static FilledText filled(String text, int firstLine, PageContext page) {
        var filled = new FilledText(firstLine, false);
        if (text.contains("{%") || text.contains("{{")) {
            new Liquid(text, filled, page, new LiquidTags(page, new HashMap<>(), new FillBudget(text.length())), List.of()).fill();
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
                filled.replace(part, part.contains("endraw") ? EndTags.withoutRaw(part) : part);
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

    /**
     * Whether a bracket that opens here may be closed on its line. Each line is searched only once, so a line of many open
     * brackets does not take long.
     */
    private boolean isClosed(int from, String close) {
        if (from >= lineEnd) {
            lineEnd = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            var line = text.substring(from, lineEnd);
            lastTag = from + line.lastIndexOf("%}");
            lastValue = from + line.lastIndexOf("}}");
        }
        return (close.equals("%}") ? lastTag : lastValue) > from + 1;
    }

    /** The text between two brackets, without the hyphens that remove spaces. */
    private String inside(int from, int close) {
        var start = text.charAt(from) == '-' && from < close ? from + 1 : from;
        var end = close > start && text.charAt(close - 1) == '-' ? close - 1 : close;
        return text.substring(start, end).strip();
    }

    private int tag(int from) {
        var close = text.indexOf("%}", from + 2);
        var end = close + 2;
        var inside = inside(from + 2, close);
        if (inside.isEmpty()) {
            filled.copy("{%");
            return from + 2;
        }
        var space = StringUtils.indexOfAny(inside, " \t");
        var name = space < 0 ? inside : inside.substring(0, space);
        var arguments = space < 0 ? null : inside.substring(space).strip();
        var words = TagWords.of(arguments);
        var isBlock = LiquidTags.BLOCKS.contains(name) || name.equals("capture") || name.equals("raw") && arguments == null;
        var last = isBlock ? ends.after(name, end) : null;
        if (last != null) {
            var block = text.substring(end, last.start());
            filled.replace(text.substring(from, last.end()), name.equals("raw") ? block
                    : name.equals("capture") && !words.isEmpty() ? tags.set(words.get(0), inner(block, tags, including))
                    : tags.block(name, words, block));
            return last.end();
        }
        put(text.substring(from, end), name.startsWith(INCLUDE) ? include(name, words, arguments)
                : name.equals("note") || name.equals("endnote") ? box(name, words, end)
                : tags.tag(name, words, arguments), name.equals(INCLUDE));
        return end;
    }

    private int shortcode(int from) {
        var shortcode = HugoShortcode.at(text, from);
        if (shortcode == null) {
            filled.copy("{{");
            return from + 2;
        }
        var end = from + shortcode.length();
        if (shortcode.opens("highlight")) {
            var close = shortcodeEnds.after("highlight", end);
            if (close != null) {
                var inside = text.substring(end, close.start());
                filled.replace(text.substring(from, close.end()), LiquidTags.code(shortcode.word(0), inside));
                return close.end();
            }
        }
        var found = text.substring(from, end);
        if (shortcode.isEnd()) {
            // Its start tag has been reported.
            filled.copy(found);
        } else {
            put(found, shortcode.markup(page), false);
        }
        return end;
    }

    private int value(int from) {
        var close = text.indexOf("}}", from + 2);
        put(text.substring(from, close + 2), tags.value(inside(from + 2, close)), false);
        return close + 2;
    }

    private void put(String found, String markup, boolean isInclude) {
        if (markup == null && !tags.budget().isSpent()) {
            page.warning(filled.line(), "found " + found + (isInclude ? ", expected a file of this name under templates/includes/"
                    : ", which is not known here and stays as text"));
        } else if (markup == null && tags.budget().isFirstRefusal()) {
            page.warning(filled.line(), "the tags up to here fill in more than " + tags.budget().most()
                    + " characters, so what they stand for stays out from here on; expected fewer");
        }
        filled.replace(found, markup == null ? found : markup);
    }

    /**
     * Fills a text inside this one. If it has its own tags, it comes from another file, and all of it belongs to the current
     * line.
     */
    private String inner(String part, LiquidTags its, List<String> files) {
        var inner = new FilledText(filled.line(), its != tags);
        new Liquid(part, inner, page, its, files).fill();
        return inner.toString();
    }

    /** The text of an included file, with its own tags filled in; null if there is no such file. */
    private String include(String name, List<String> words, String arguments) {
        var file = words.isEmpty() || !name.equals(INCLUDE) ? null : page.include(words.get(0));
        // The 1 counts for empty files, which take time, too.
        if (file == null || !tags.budget().take(file.length() + 1)) {
            return null;
        }
        if (including.contains(words.get(0)) || including.size() == DEEPEST) {
            page.warning(filled.line(), "left out " + words.get(0) + " inside " + String.join(", ", including)
                    + (including.size() == DEEPEST ? ": expected at most " + DEEPEST + " files that include one another"
                            : ": expected a file that does not include itself"));
            return "";
        }
        var files = new ArrayList<>(including);
        files.add(words.get(0));
        return inner(file.stripTrailing(), tags.with(TagWords.named("include.", arguments)), files);
    }

    /** NexT's notes become boxes of colons; each mark needs a separate line. */
    private String box(String name, List<String> words, int end) {
        var isOpening = name.equals("note");
        if (isOpening && ends.after("note", end) == null) {
            return null;
        }
        var next = end;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        var isLineEnd = next == text.length() || text.charAt(next) == '\n';
        return (filled.isAtLineStart() ? "" : "\n") + ":::" + (isOpening ? " " + LiquidTags.box(words) : "")
                + (isLineEnd ? "" : "\n");
    }
}
