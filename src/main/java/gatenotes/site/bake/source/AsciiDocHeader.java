package gatenotes.site.bake.source;

import gatenotes.site.bake.source.FrontMatter.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads AsciiDoc's own header, up to the first empty line: a title, authors, a date, and attributes. JBake takes
 * {@code :jbake-type: post} for {@code type=post}, and the date of the revision for the date.
 */
final class AsciiDocHeader {
    private static final String PREFIX = "jbake-";
    private static final Pattern TITLE = Pattern.compile("[=#]\\s+(.+)");
    private static final Pattern ATTRIBUTE = Pattern.compile(":([\\w-]+):(?:\\s+(.*))?");
    /** An e-mail address after a name. */
    private static final Pattern EMAIL = Pattern.compile("\\s*<[^>]*>");
    /** A line such as {@code v1.2, 2013-11-11: a remark}; version and remark may be missing. */
    private static final Pattern REVISION = Pattern.compile("(?:v?[\\d.]+\\s*,\\s*)?([^:,]*\\d[^:]*)(?::\\s.*)?");

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private AsciiDocHeader() {
    }

    /** The header, and below it the whole text, which Asciidoctor reads itself. */
    static FrontMatter read(String text) {
        var header = new AsciiDocHeader();
        header.read(text.lines().toList());
        return new FrontMatter(header.entries, FrontMatter.Format.ASCIIDOC, text, 1);
    }

    private void read(List<String> lines) {
        var at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        // Two lines may follow a title: the first names the authors, the second holds the date.
        var behindTitle = -1;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            var line = lines.get(at).strip();
            var title = TITLE.matcher(line);
            var attribute = ATTRIBUTE.matcher(line);
            if (line.startsWith("//")) {
                continue;
            }
            if (attribute.matches()) {
                put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2), at);
                behindTitle = -1;
            } else if (behindTitle < 0 && !entries.containsKey("title") && title.matches()) {
                put("title", title.group(1), at);
                behindTitle = 0;
            } else if (behindTitle == 0) {
                put("author", EMAIL.matcher(line.split(";")[0]).replaceAll(""), at);
                behindTitle = 1;
            } else if (behindTitle == 1 && REVISION.matcher(line).matches()) {
                put("date", REVISION.matcher(line).replaceFirst("$1").strip(), at);
                behindTitle = -1;
            } else {
                return;
            }
        }
    }

    private void put(String name, String value, int index) {
        var entry = new Entry(value.strip(), index + 1);
        entries.put(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name.equals("revdate") ? "date" : name, entry);
    }
}
