package gatenotes.site.bake.source;

import gatenotes.site.files.TomlReader;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.TomlArray;
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
        var result = TomlReader.read(file, firstLine, "the front matter", toml);
        var entries = new LinkedHashMap<String, FrontMatter.Entry>();
        for (var name : result.keySet()) {
            var key = List.of(name);
            entries.put(name, new FrontMatter.Entry(value(result.get(key)),
                    firstLine + result.inputPositionOf(key).line() - 1));
        }
        return entries;
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
