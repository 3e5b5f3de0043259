package gatenotes.site.importer;

import gatenotes.site.bake.source.DataFiles;
import gatenotes.site.files.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The file of redirects from old addresses, {@code redirects.yml} among the data, to which lines can be added. */
final class RedirectFile {
    private final Path file;
    private final String name;
    private final String text;
    /** Target by old address; null if the file holds something else. */
    private final Map<String, String> lines;

    RedirectFile(Path project) throws IOException {
        var usual = "content/" + DataFiles.REDIRECTS;
        // A file with one of the other endings is read under the same name.
        name = List.of(usual, usual.replace(".yml", ".yaml"), usual.replace(".yml", ".json")).stream()
                .filter(each -> Files.exists(project.resolve(each))).findFirst().orElse(usual);
        file = project.resolve(name);
        text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        lines = read(text);
    }

    /** Its name, relative to the project's folder. */
    String name() {
        return name;
    }

    /** The old addresses that the file has already. */
    Set<String> addresses() {
        return lines == null ? Set.of() : lines.keySet();
    }

    /**
     * Adds lines at the end. Returns false, and leaves the file as it is, if it holds something else or would be invalid with
     * the lines.
     */
    boolean add(List<String> more) throws IOException {
        var whole = text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + "# From lists of the blog that moved in.\n"
                + String.join("\n", more) + "\n";
        var read = read(whole);
        if (lines == null || read == null || !read.entrySet().containsAll(lines.entrySet())
                || read.size() != lines.size() + more.size()) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, whole);
        return true;
    }

    /** The redirects in a text, or null if it holds something else. */
    private static Map<String, String> read(String text) {
        try {
            var value = Yaml.loaded(text, LoadSettings.builder().build());
            var lines = new LinkedHashMap<String, String>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((old, now) -> lines.put(String.valueOf(old), String.valueOf(now)));
            }
            return value == null || value instanceof Map<?, ?> ? lines : null;
        } catch (YamlEngineException e) {
            return null;
        }
    }
}
