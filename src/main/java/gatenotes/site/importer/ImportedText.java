package gatenotes.site.importer;

import gatenotes.site.bake.source.FrontMatter;
import gatenotes.site.bake.source.FrontMatter.Format;
import gatenotes.site.bake.source.FrontMatterReader;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with its header, in which entries can be set. Everything else stays as its author wrote it. */
final class ImportedText {
    /** Text that YAML reads unchanged without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}/][\\p{L}\\p{Nd}/._ +-]*(?<! )");

    private final List<String> lines;
    private final FrontMatter header;
    private final Map<String, List<String>> set = new LinkedHashMap<>();

    /**
     * Reads a text.
     *
     * @param file for messages
     * @throws SiteException with the line, if it has no header or the header cannot be read
     */
    ImportedText(Path file, String text) {
        var plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
        header = FrontMatterReader.read(file, plain);
        lines = List.of(plain.split("\n", -1));
    }

    FrontMatter header() {
        return header;
    }

    /** Sets an entry, which replaces an entry of that name. */
    void set(String name, String value) {
        set.put(name, List.of(value));
    }

    /** Sets an entry to a single text, or to a list of several. */
    void setList(String name, List<String> values) {
        set.put(name, values);
    }

    /** How many lines the entries that were set add before the header's own. */
    int added() {
        return set.size() - (int) set.keySet().stream().filter(header.entries()::containsKey).count();
    }

    /** Whether the header has an entry of this name, either set or written by its author. */
    boolean has(String name) {
        return set.containsKey(name) || header.entries().containsKey(name);
    }

    /** The whole text, with the entries that were set at the start of its header. */
    String text() {
        var text = new ArrayList<String>();
        var hasOpening = header.format() == Format.YAML || header.format() == Format.TOML;
        if (hasOpening) {
            text.add(lines.get(0));
        } else if (header.format() == Format.JSON) {
            text.add("{");
        }
        set.forEach((name, values) -> text.add(line(name, values)));
        for (int i = hasOpening ? 1 : 0; i < lines.size(); i++) {
            if (header.format() == Format.JSON && i == 0) {
                text.add(lines.get(0).substring(1));
            } else if (i + 1 >= header.bodyLine() || !isReplaced(i + 1)) {
                text.add(lines.get(i));
            }
        }
        return String.join("\n", text);
    }

    /** Whether a line of the header belongs to an entry that was set anew. */
    private boolean isReplaced(int line) {
        String owner = null;
        var start = 0;
        for (var entry : header.entries().entrySet()) {
            if (entry.getValue().line() <= line && entry.getValue().line() >= start) {
                owner = entry.getKey();
                start = entry.getValue().line();
            }
        }
        return set.containsKey(owner) && line < header.bodyLine() - 1;
    }

    private String line(String name, List<String> values) {
        var quoted = values.stream().map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", ", values.size() > 1 ? "[" : "", values.size() > 1 ? "]" : ""));
        return switch (header.format()) {
            case YAML, OPEN_YAML -> name + ": "
                    + (values.size() == 1 && PLAIN.matcher(values.get(0)).matches() ? values.get(0) : quoted);
            case TOML -> name + " = " + quoted;
            case JSON, OPEN_JSON -> "\"" + name + "\": " + quoted + ",";
            case JBAKE -> name + "=" + String.join(", ", values);
            case ASCIIDOC -> ":jbake-" + name + ": " + String.join(", ", values);
        };
    }
}
