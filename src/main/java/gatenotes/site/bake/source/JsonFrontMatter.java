package gatenotes.site.bake.source;

import gatenotes.site.files.Yaml;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads front matter in JSON, {@code { "title": "…" }} before the text. The YAML reader is used, because all JSON is YAML. */
final class JsonFrontMatter {
    private JsonFrontMatter() {
    }

    /** @throws SiteException with the line, if the first brace is never closed or its content is no JSON */
    static FrontMatter read(Path file, String text) {
        var end = end(text);
        if (end < 0) {
            throw new SiteException(file, 1, "the front matter is JSON and never closed, expected a '}' for the '{' on the "
                    + "first line");
        }
        var json = text.substring(0, end + 1);
        var lineEnd = text.indexOf('\n', end);
        if (!text.substring(end + 1, lineEnd < 0 ? text.length() : lineEnd).isBlank()) {
            throw new SiteException(file, lines(json), "found text behind the '}' that ends the front matter, expected it on "
                    + "the next line");
        }
        return new FrontMatter(YamlFrontMatter.read(file, yaml(json), 1), FrontMatter.Format.JSON,
                lineEnd < 0 ? "" : text.substring(lineEnd + 1), lines(json) + 1);
    }

    /** Replaces tabs by spaces: JSON may be indented by tabs, YAML may not. No string in JSON contains a raw tab. */
    static String yaml(String json) {
        return json.replace('\t', ' ');
    }

    /** A value that JBake reads as JSON, with its numbers and booleans; the text itself if it is no JSON. */
    static Object value(String json) {
        try {
            return Yaml.loaded(yaml(json), LoadSettings.builder().build());
        } catch (YamlEngineException e) {
            return json;
        }
    }

    /** The index of the brace that closes the first one, or -1. */
    private static int end(String text) {
        var depth = 0;
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }
}
