package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Some lines of a block of HTML.
 *
 * @param text of the lines
 * @param line the first of them, counted from 0 in the block
 * @param isHtml whether the lines are HTML, not text after it
 */
record HtmlPart(String text, int line, boolean isHtml) {
    private static final Set<String> VOID = Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
            "track", "wbr");
    /** Inline elements. */
    private static final Set<String> IN_LINES = Set.of("a", "abbr", "acronym", "b", "bdo", "big", "br", "button", "cite",
            "code", "del",
            "dfn", "em", "i", "img", "input", "ins", "kbd", "label", "mark", "option", "q", "rb", "rbc", "rp", "rt", "rtc",
            "ruby", "s",
            "samp", "select", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var");
    private static final Pattern TAG = Pattern.compile("\\s*+<(/?+)([A-Za-z][\\w-]*+)");

    /**
     * Divides a block as kramdown does: after the end of an element, text may follow. CommonMark would require an empty
     * line between them.
     */
    static List<HtmlPart> of(String block) {
        var lines = block.split("\n", -1);
        var isHtml = html(lines);
        var parts = new ArrayList<HtmlPart>();
        var first = 0;
        for (int i = 1; i < lines.length; i++) {
            if (isHtml[i] != isHtml[first]) {
                parts.add(part(lines, first, i, isHtml[first]));
                first = i;
            }
        }
        parts.add(part(lines, first, lines.length, isHtml[first]));
        return parts;
    }

    /** Whether the lines are text that starts with a tag. */
    boolean startsWithTag() {
        return !isHtml && text.stripLeading().startsWith("<");
    }

    /** For each line, whether it is HTML. */
    private static boolean[] html(String[] lines) {
        var isHtml = new boolean[lines.length];
        ElementDepth open = null;
        // The text that ends an open comment, or an open tag that goes on in the next line.
        String end = null;
        var inside = 0;
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].stripLeading();
            var tag = TAG.matcher(lines[i]);
            var name = tag.lookingAt() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
            isHtml[i] = open != null || end != null || line.isEmpty() || line.startsWith("<") && !IN_LINES.contains(name);
            if (!isHtml[i]) {
                continue;
            }
            var rest = lines[i];
            if (open == null && end == null && !name.isEmpty()) {
                rest = rest.substring(tag.end());
                if (!tag.group(1).isEmpty()) {
                    // An end tag whose element began in an earlier block: the lines before it are inside that element, so they
                    // are HTML.
                    inside = i;
                } else if (VOID.contains(name)) {
                    end = ">";
                } else {
                    open = new ElementDepth(name);
                }
            } else if (open == null && end == null && line.startsWith("<")) {
                end = line.startsWith("<!--") ? "-->" : ">";
            }
            end = end == null || rest.contains(end) ? null : end;
            open = open == null || open.read(rest) >= 0 ? null : open;
        }
        Arrays.fill(isHtml, 0, inside, true);
        return isHtml;
    }

    private static HtmlPart part(String[] lines, int from, int to, boolean isHtml) {
        return new HtmlPart(String.join("\n", Arrays.asList(lines).subList(from, to)), from, isHtml);
    }
}
