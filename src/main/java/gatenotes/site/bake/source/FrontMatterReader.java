package gatenotes.site.bake.source;

import gatenotes.site.bake.source.FrontMatter.Format;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds and reads the header of a source: YAML, TOML or JSON as in Jekyll, Hexo and Hugo, or JBake's {@code name=value}. */
public final class FrontMatterReader {
    static final String JBAKE_SEPARATOR = "~~~~~~";
    private static final String TOML_SEPARATOR = "+++";
    private static final String JSON_END = ";;;";
    private static final Pattern DASHES = Pattern.compile("-{3,}");
    private static final Pattern YAML_NAME = Pattern.compile("[A-Za-z_][\\w-]*\\s*:(\\s.*)?");
    /** An entry that shows that the text starts with a header: a text without one may also begin with words and a colon. */
    private static final Pattern TELLING = Pattern.compile("(title|date|layout|tags)\\s*:(\\s.*)?");

    private FrontMatterReader() {
    }

    /**
     * Splits a source into its header and its body.
     *
     * @throws SiteException with the line, if there is no header or it cannot be read
     */
    public static FrontMatter read(Path file, String source) {
        return read(file, source, JBAKE_SEPARATOR);
    }

    /** @param separator the line below a header of JBake's */
    static FrontMatter read(Path file, String source, String separator) {
        var text = normalised(source);
        if (startsWithJson(text)) {
            return JsonFrontMatter.read(file, text);
        }
        var lines = List.of(text.split("\n", -1));
        var first = lines.get(0).stripTrailing();
        if (DASHES.matcher(first).matches()) {
            return yaml(file, lines, first);
        }
        if (first.equals(TOML_SEPARATOR)) {
            var end = end(file, lines, 1, TOML_SEPARATOR);
            return of(Format.TOML, TomlFrontMatter.read(file, part(lines, 1, end), 2), lines, end);
        }
        if (first.startsWith("\"") && lines.indexOf(JSON_END) > 0) {
            var end = lines.indexOf(JSON_END);
            var entries = YamlFrontMatter.read(file, "{" + JsonFrontMatter.yaml(part(lines, 0, end)) + "}", 1);
            return of(Format.OPEN_JSON, entries, lines, end);
        }
        var end = lines.indexOf(separator);
        if (end >= 0 && lines.stream().filter(line -> !line.isBlank()).findFirst().orElseThrow().indexOf('=') > 0) {
            return of(Format.JBAKE, jbake(file, lines, end), lines, end);
        }
        end = openEnd(lines, first);
        if (end > 0) {
            return of(Format.OPEN_YAML, YamlFrontMatter.read(file, part(lines, 0, end), 1), lines, end);
        }
        throw new SiteException(file, 1, "there is no front matter, expected '---' on the first line, then 'title: …' and "
                + "'date: …', then '---' again");
    }

    /** Whether a file that need not be a post, such as an HTML page, starts with a header. */
    public static boolean hasHeader(String source) {
        return hasHeader(source, JBAKE_SEPARATOR);
    }

    /** @param separator the line below a header of JBake's */
    static boolean hasHeader(String source, String separator) {
        var text = normalised(source);
        return text.startsWith("---\n") || text.startsWith(TOML_SEPARATOR + "\n") || text.contains("\n" + separator + "\n");
    }

    /** The text without a byte order mark, and with one kind of line end. */
    private static String normalised(String source) {
        var text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean startsWithJson(String text) {
        // Liquid's tags start with a brace, too.
        return text.startsWith("{") && !text.startsWith("{{") && !text.startsWith("{%");
    }

    private static FrontMatter yaml(Path file, List<String> lines, String separator) {
        var end = end(file, lines, 1, separator);
        return of(Format.YAML, YamlFrontMatter.read(file, part(lines, 1, end), 2), lines, end);
    }

    /** The index of the line that closes a header. */
    private static int end(Path file, List<String> lines, int from, String separator) {
        for (int i = from; i < lines.size(); i++) {
            var line = lines.get(i).stripTrailing();
            if (line.equals(separator) || separator.equals("---") && line.equals("...")) {
                return i;
            }
        }
        throw new SiteException(file, 1, "the front matter is never closed, expected a second line '" + separator + "'");
    }

    /** The index of the line of dashes that ends a header without such a line above; 0 if there is no such header. */
    private static int openEnd(List<String> lines, String first) {
        if (!YAML_NAME.matcher(first).matches()) {
            return 0;
        }
        var isTelling = false;
        for (int i = 0; i < lines.size(); i++) {
            if (DASHES.matcher(lines.get(i).stripTrailing()).matches()) {
                return isTelling ? i : 0;
            }
            isTelling |= TELLING.matcher(lines.get(i)).matches();
        }
        return 0;
    }

    private static Map<String, FrontMatter.Entry> jbake(Path file, List<String> lines, int end) {
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
            var value = line.substring(equals + 1).strip();
            entries.put(line.substring(0, equals).strip(), new FrontMatter.Entry(
                    value.startsWith("{") && value.endsWith("}") ? JsonFrontMatter.value(value) : value, i + 1));
        }
        return entries;
    }

    private static FrontMatter of(Format format, Map<String, FrontMatter.Entry> entries, List<String> lines, int end) {
        return new FrontMatter(entries, format, part(lines, end + 1, lines.size()), end + 2);
    }

    private static String part(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }
}
