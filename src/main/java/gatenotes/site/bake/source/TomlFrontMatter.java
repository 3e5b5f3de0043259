package gatenotes.site.bake.source;

import gatenotes.site.files.TomlLimits;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads TOML front matter, keeping every value as text and the line it stands on. */
final class TomlFrontMatter {
    private TomlFrontMatter() {
    }

    /**
     * The entries of a TOML document.
     *
     * @param firstLine the line of the file on which the TOML starts
     * @throws SiteException with the line, if it is no TOML
     */
    static Map<String, FrontMatter.Entry> read(Path file, String toml, int firstLine) {
        var excess = TomlLimits.first(toml);
        if (excess != null) {
            throw new SiteException(file, firstLine + excess.line() - 1, "the front matter is not TOML: " + excess.message());
        }
        try {
            return entries(file, Toml.parse(toml), firstLine);
        } catch (TomlParseError e) {
            // The parser throws for some errors and collects others.
            throw error(file, firstLine, e);
        }
    }

    private static Map<String, FrontMatter.Entry> entries(Path file, TomlParseResult result, int firstLine) {
        if (result.hasErrors()) {
            throw error(file, firstLine, result.errors().get(0));
        }
        var entries = new LinkedHashMap<String, FrontMatter.Entry>();
        for (var name : result.keySet()) {
            var key = List.of(name);
            entries.put(name, new FrontMatter.Entry(value(result.get(key)),
                    firstLine + result.inputPositionOf(key).line() - 1));
        }
        return entries;
    }

    private static SiteException error(Path file, int firstLine, TomlParseError error) {
        return new SiteException(file, firstLine + error.position().line() - 1, "the front matter is not TOML: " + error.getMessage());
    }

    private static Object value(Object value) {
        if (value instanceof TomlArray array) {
            return array.toList().stream().map(TomlFrontMatter::value).toList();
        }
        if (value instanceof TomlTable table) {
            var values = new LinkedHashMap<String, Object>();
            table.keySet().forEach(name -> values.put(name, value(table.get(List.of(name)))));
            return values;
        }
        return String.valueOf(value);
    }
}
