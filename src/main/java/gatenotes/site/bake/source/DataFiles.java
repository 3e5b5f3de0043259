package gatenotes.site.bake.source;

import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.files.Folders;
import gatenotes.site.files.Utf8;
import gatenotes.site.files.Yaml;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads data for templates from YAML and JSON files in {@code content/data}: {@code data.navigation} is the content of
 * {@code navigation.yml}. JBake's own folder for such files, {@code data} beside {@code content}, is read, too.
 */
public final class DataFiles {
    /** Relative to the content folder. */
    private static final String FOLDER = "data/";
    /** The file with the redirects from old addresses, relative to the content folder. */
    public static final String REDIRECTS = FOLDER + "redirects.yml";
    private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".json");

    private DataFiles() {
    }

    /**
     * The contents of all files by their names without ending: lists, maps, texts, numbers and booleans.
     *
     * @throws SiteException with the line, if a file is no valid YAML
     */
    public static Map<String, Object> read(SiteSettings settings) throws IOException {
        var data = new TreeMap<String, Object>();
        var folders = List.of(settings.jbake().getDataFolder().toPath(), settings.content().resolve(FOLDER));
        for (var folder : folders) {
            for (var file : Folders.files(folder)) {
                var name = Folders.name(file);
                if (ENDINGS.stream().anyMatch(name::endsWith)) {
                    data.put(name.substring(0, name.lastIndexOf('.')), read(folder.resolve(file), settings));
                }
            }
        }
        return data;
    }

    /** The lines of {@link #REDIRECTS}, so that messages can give line numbers; empty if there is no such file. */
    public static List<String> redirects(SiteSettings settings) throws IOException {
        var file = settings.content().resolve(REDIRECTS);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Whether a file of the content folder is a data file, and therefore neither a page nor a file of the site. */
    static boolean holds(String name) {
        return name.startsWith(FOLDER) && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static Object read(Path file, SiteSettings settings) throws IOException {
        var own = settings.root().relativize(file);
        var text = Utf8.text(Files.readAllBytes(file), own);
        try {
            return Yaml.loaded(text, LoadSettings.builder().setLabel(own.toString()).build());
        } catch (MarkedYamlEngineException e) {
            throw new SiteException(own, 1 + e.getProblemMark().map(Mark::getLine).orElse(0), "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new SiteException(own, 0, "is not YAML: " + e.getMessage());
        }
    }
}
