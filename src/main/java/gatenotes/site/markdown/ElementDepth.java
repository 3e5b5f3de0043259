package gatenotes.site.markdown;

import org.apache.commons.lang3.Strings;

/** Counts the tags of one name, line by line, and finds the end tag that matches the first; tags in code do not count. */
final class ElementDepth {
    private final String name;
    private int depth = 1;
    private char fence;

    ElementDepth(String name) {
        this.name = name;
    }

    /** Reads the next line: the index at which the end tag starts, or -1 if it comes later. */
    int read(String line) {
        var stripped = line.stripLeading();
        var isFence = stripped.startsWith("```") || stripped.startsWith("~~~");
        if (isFence && (fence == 0 || fence == stripped.charAt(0))) {
            fence = fence == 0 ? stripped.charAt(0) : 0;
            return -1;
        }
        for (int i = 0; i < line.length() && fence == 0; i++) {
            if (line.charAt(i) == '`') {
                var close = line.indexOf('`', i + 1);
                i = close < 0 ? i : close;
            } else if (line.charAt(i) == '<') {
                depth += starts(line, i + 1) ? 1 : 0;
                depth -= line.startsWith("/", i + 1) && starts(line, i + 2) ? 1 : 0;
                if (depth == 0) {
                    return line.indexOf('>', i) < 0 ? -1 : i;
                }
            }
        }
        return -1;
    }

    private boolean starts(String line, int at) {
        var end = at + name.length();
        return Strings.CI.startsWith(line.substring(Math.min(at, line.length()), Math.min(end, line.length())), name)
                && (end >= line.length() || !Character.isLetterOrDigit(line.charAt(end)) && line.charAt(end) != '-');
    }
}
