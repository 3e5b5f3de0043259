package gatenotes.site.bake.source;

import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Finds and reads the header of a source: YAML as Jekyll and Hexo write it, or JBake's {@code name=value}. */
public final class FrontMatterReader {
    static final String JBAKE_SEPARATOR = "~~~~~~";
    private static final String YAML_SEPARATOR = "---";

    private FrontMatterReader() {
    }

    /**
     * Splits a source into its header and its body.
     *
     * @throws SiteException with the line, if there is no header or it cannot be read
     */
    public static FrontMatter read(Path file, String source) {
        var text = normalised(source);
        var lines = List.of(text.split("\n", -1));
        var first = lines.get(0).stripTrailing();
        if (first.equals(YAML_SEPARATOR)) {
            return yaml(file, lines);
        }
        if (first.equals("+++")) {
            throw new SiteException(file, 1, "the front matter is TOML (+++), expected YAML between two lines '---'");
        }
        var end = lines.indexOf(JBAKE_SEPARATOR);
        if (end >= 0 && first.indexOf('=') > 0) {
            return jbake(file, lines, end);
        }
        throw new SiteException(file, 1, "there is no front matter, expected '---' on the first line, then 'title: …' and "
                + "'date: …', then '---' again");
    }

    /** Whether a file that need not be a post, such as an HTML page, starts with a header. */
    static boolean hasHeader(String source) {
        var text = normalised(source);
        return text.startsWith(YAML_SEPARATOR + "\n") || text.contains("\n" + JBAKE_SEPARATOR + "\n");
    }

    private static String normalised(String source) {
        var text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static FrontMatter yaml(Path file, List<String> lines) {
        var end = 1;
        while (end < lines.size() && !isYamlEnd(lines.get(end))) {
            end++;
        }
        if (end == lines.size()) {
            throw new SiteException(file, 1, "the front matter is never closed, expected a second line '---'");
        }
        var entries = YamlFrontMatter.read(file, String.join("\n", lines.subList(1, end)), 2);
        return new FrontMatter(entries, false, body(lines, end), end + 2);
    }

    private static boolean isYamlEnd(String line) {
        var end = line.stripTrailing();
        return end.equals(YAML_SEPARATOR) || end.equals("...");
    }

    private static FrontMatter jbake(Path file, List<String> lines, int end) {
        var entries = new LinkedHashMap<String, FrontMatter.Entry>();
        for (int i = 0; i < end; i++) {
            var line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            var equals = line.indexOf('=');
            if (equals <= 0) {
                throw new SiteException(file, i + 1, "found '" + line.strip() + "' in the header, expected name=value");
            }
            entries.put(line.substring(0, equals).strip(), new FrontMatter.Entry(line.substring(equals + 1).strip(), i + 1));
        }
        return new FrontMatter(entries, true, body(lines, end), end + 2);
    }

    private static String body(List<String> lines, int end) {
        return String.join("\n", lines.subList(end + 1, lines.size()));
    }
}
