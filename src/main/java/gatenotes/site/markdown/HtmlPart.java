package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Some lines of a block of HTML.
 *
 * @param text of the lines
 * @param line the first of them, counted from 0 in the block
 * @param isHtml whether they are HTML, not text behind it
 */
record HtmlPart(String text, int line, boolean isHtml) {
    private static final Set<String> VOID = Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
            "track", "wbr");
    /** Elements that stand in lines of text. */
    private static final Set<String> IN_LINES = Set.of("a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img",
            "input", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var");
    private static final Pattern TAG = Pattern.compile("\\s*+<(/?+)([A-Za-z][\\w-]*+)");

    /**
     * Divides a block as kramdown does, for which text follows where an element ends. CommonMark would want an empty line
     * between.
     */
    static List<HtmlPart> of(String block) {
        var parts = new ArrayList<HtmlPart>();
        var lines = block.split("\n", -1);
        ElementDepth open = null;
        var first = 0;
        var wasHtml = true;
        for (int i = 0; i < lines.length; i++) {
            var tag = TAG.matcher(lines[i]);
            var isTag = tag.lookingAt();
            var isHtml = open != null || lines[i].isBlank() || i == 0
                    || lines[i].stripLeading().startsWith("<") && !(isTag && IN_LINES.contains(tag.group(2)));
            if (isHtml != wasHtml) {
                parts.add(part(lines, first, i, wasHtml));
                first = i;
            }
            wasHtml = isHtml;
            var rest = lines[i];
            if (open == null && isHtml && isTag && tag.group(1).isEmpty() && !VOID.contains(tag.group(2))) {
                open = new ElementDepth(tag.group(2));
                rest = rest.substring(tag.end());
            }
            open = open == null || open.read(rest) >= 0 ? null : open;
        }
        parts.add(part(lines, first, lines.length, wasHtml));
        return parts;
    }

    private static HtmlPart part(String[] lines, int from, int to, boolean isHtml) {
        return new HtmlPart(String.join("\n", Arrays.asList(lines).subList(from, to)), from, isHtml);
    }
}
