package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Jekyll and Hexo fill in before they read Markdown: {@code {% tags %}} and {@code {{ values }}}.
 *
 * <p>Lines stay where they are. Code is left alone but for {@code raw}, which is there to protect it. What is unknown
 * stays as text and is reported.
 */
final class Liquid {
    private static final Pattern FENCE = Pattern.compile("(?m)^[ >\\t]*(`{3,}|~{3,})[^`\\n]*$");
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*(\\S+?)(?:\\s+([^\\n]*?))?\\s*-?%}");
    private static final Pattern VALUE = Pattern.compile("\\{\\{-?\\s*([^\\n]*?)\\s*-?}}");
    private static final Pattern RAW = Pattern.compile("(?s)\\{%-?\\s*raw\\s*-?%}(.*?)\\{%-?\\s*endraw\\s*-?%}");

    private final String text;
    private final int firstLine;
    private final PageContext page;
    private final LiquidTags tags;
    private int lineEnd;
    private int lastTag;
    private int lastValue;
    private final StringBuilder filled = new StringBuilder();

    private Liquid(String text, int firstLine, PageContext page) {
        this.text = text;
        this.firstLine = firstLine;
        this.page = page;
        tags = new LiquidTags(page);
    }

    /** The text with everything filled in that is known. */
    static String filled(String text, int firstLine, PageContext page) {
        return text.contains("{%") || text.contains("{{") ? new Liquid(text, firstLine, page).filled() : text;
    }

    private String filled() {
        var i = 0;
        while (i < text.length()) {
            var c = text.charAt(i);
            var code = c == '`' || c == '~' || isLineStart(i) ? codeEnd(i) : i;
            if (code > i) {
                filled.append(RAW.matcher(text.substring(i, code)).replaceAll("$1"));
                i = code;
            } else if (text.startsWith("{%", i) && isClosed(i, "%}")) {
                i = tag(i);
            } else if (text.startsWith("{{", i) && isClosed(i, "}}")) {
                i = value(i);
            } else {
                filled.append(c);
                i++;
            }
        }
        return filled.toString();
    }

    /** Whether something that opens here can end on its line; cheap, so that a line of openings takes no long time. */
    private boolean isClosed(int from, String close) {
        if (from >= lineEnd) {
            lineEnd = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            lastTag = text.lastIndexOf("%}", lineEnd);
            lastValue = text.lastIndexOf("}}", lineEnd);
        }
        return (close.equals("%}") ? lastTag : lastValue) > from;
    }

    private boolean isLineStart(int i) {
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    /** Where the code that starts here ends; here, if none does. */
    private int codeEnd(int from) {
        if (isLineStart(from)) {
            var fence = FENCE.matcher(text).region(from, text.length());
            if (fence.lookingAt()) {
                var mark = fence.group(1);
                var close = Pattern.compile("(?m)^[ >\\t]*" + Pattern.quote(mark) + mark.charAt(0) + "*[ \\t]*$")
                        .matcher(text);
                return close.find(fence.end()) ? close.end() : text.length();
            }
            if (text.startsWith("    ", from) && (from == 0 || text.startsWith("\n\n", from - 2))
                    && !text.substring(from).stripLeading().startsWith("{%")) {
                var end = text.indexOf('\n', from);
                while (end >= 0 && text.startsWith("    ", end + 1)) {
                    end = text.indexOf('\n', end + 1);
                }
                return end < 0 ? text.length() : end;
            }
        }
        return text.charAt(from) == '`' ? spanEnd(from) : from;
    }

    private int spanEnd(int from) {
        var open = from;
        while (open < text.length() && text.charAt(open) == '`') {
            open++;
        }
        var paragraph = text.indexOf("\n\n", open);
        var close = Pattern.compile("(?<!`)" + text.substring(from, open) + "(?!`)").matcher(text)
                .region(open, paragraph < 0 ? text.length() : paragraph);
        return close.find() ? close.end() : open;
    }

    private int tag(int from) {
        var raw = RAW.matcher(text).region(from, text.length());
        if (text.indexOf("endraw", from) >= 0 && raw.lookingAt()) {
            filled.append(raw.group(1));
            return raw.end();
        }
        var tag = TAG.matcher(text).region(from, text.length());
        if (!tag.lookingAt()) {
            filled.append("{%");
            return from + 2;
        }
        var name = tag.group(1);
        var words = words(tag.group(2));
        var end = Pattern.compile("\\{%-?\\s*end" + Pattern.quote(name) + "\\s*-?%}").matcher(text);
        if (LiquidTags.BLOCKS.contains(name) && end.find(tag.end())) {
            filled.append(tags.block(name, words, text.substring(tag.end(), end.start())));
            return end.end();
        }
        var markup = tags.tag(name, words);
        if (markup == null) {
            report(tag.group(), from);
        }
        filled.append(markup == null ? tag.group() : markup);
        return tag.end();
    }

    private int value(int from) {
        var value = VALUE.matcher(text).region(from, text.length());
        if (!value.lookingAt()) {
            filled.append("{{");
            return from + 2;
        }
        var markup = tags.value(value.group(1));
        if (markup == null) {
            report(value.group(), from);
        }
        filled.append(markup == null ? value.group() : markup);
        return value.end();
    }

    private void report(String found, int at) {
        var line = firstLine + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        page.warning(line, "found " + found + ", which is not known here and stays as text");
    }

    /** The words of a tag, those in quotes as one. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(text == null ? "" : text);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }
}
