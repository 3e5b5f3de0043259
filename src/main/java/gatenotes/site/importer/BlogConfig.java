package gatenotes.site.importer;

import gatenotes.site.files.TomlReader;
import gatenotes.site.files.Yaml;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * A blog's configuration, in YAML, JSON or TOML. Values are read as text; upper and lower case of names does not matter, as in
 * Hugo.
 */
final class BlogConfig {
    private final Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Reads the first of these files that exists; without any, the configuration is empty.
     *
     * @throws SiteException with the line, if the file cannot be read
     */
    static BlogConfig first(Path blog, List<String> names) throws IOException {
        var config = new BlogConfig();
        for (var name : names) {
            if (Files.isRegularFile(blog.resolve(name))) {
                config.values.putAll(read(blog.resolve(name), Path.of(name)));
                break;
            }
        }
        return config;
    }

    /** Adds the values of a file below a name, or at the top level if the name is empty. */
    void add(Path blog, Path file, String under) throws IOException {
        var read = read(blog.resolve(file), file);
        if (under.isEmpty()) {
            values.putAll(read);
        } else {
            values.put(under, read);
        }
    }

    /** Adds the values of a file below a nested name, given by its parts. */
    void add(Path blog, Path file, String[] under) throws IOException {
        var map = values;
        for (int i = 0; i < under.length - 1; i++) {
            Map<String, Object> inner = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            if (map.get(under[i]) instanceof Map<?, ?> known) {
                known.forEach((name, value) -> inner.put(String.valueOf(name), value));
            }
            map.put(under[i], inner);
            map = inner;
        }
        map.put(under[under.length - 1], read(blog.resolve(file), file));
    }

    /** A value by its name, {@code a.b} for a nested one; null if it is not set, empty or no text. */
    String text(String name) {
        return value(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    String text(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    /** The names and values below a name; empty if there are none. */
    Map<String, Object> map(String name) {
        return value(name) instanceof Map<?, ?> map ? sorted(map) : Map.of();
    }

    /** The texts of a list, or the single text as a list; empty if there are none. */
    List<String> list(String name) {
        return value(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList()
                : text(name) == null ? List.of() : List.of(text(name));
    }

    /** The value of a name, of any type, or null. */
    Object value(String name) {
        Object value = values;
        for (var part : name.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return value;
    }

    private static Map<String, Object> read(Path file, Path shown) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return file.toString().endsWith(".toml") ? toml(text, shown) : yaml(text, shown);
    }

    private static Map<String, Object> yaml(String text, Path shown) {
        try {
            var settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
            return Yaml.loaded(text, settings) instanceof Map<?, ?> map ? sorted(map) : Map.of();
        } catch (MarkedYamlEngineException e) {
            throw new SiteException(shown, e.getProblemMark().map(Mark::getLine).orElse(0) + 1,
                    "the blog's configuration is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new SiteException(shown, 0, "the blog's configuration is not YAML: " + e.getMessage());
        }
    }

    private static Map<String, Object> toml(String text, Path shown) {
        return sorted(TomlReader.read(shown, 1, "the blog's configuration", text));
    }

    private static Map<String, Object> sorted(TomlTable table) {
        Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        table.keySet().forEach(name -> values.put(name, plain(table.get(List.of(name)))));
        return values;
    }

    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        map.forEach((name, value) -> values.put(String.valueOf(name), plain(value)));
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return sorted(map);
        }
        if (value instanceof TomlTable table) {
            return sorted(table);
        }
        if (value instanceof TomlArray array) {
            return array.toList().stream().map(BlogConfig::plain).toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(BlogConfig::plain).toList();
        }
        return value == null ? "" : value.toString();
    }
}
