package gatenotes.site.bake.source;

import gatenotes.site.files.Yaml;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML front matter, keeping every value as the text the author wrote and the line it stands on. */
final class YamlFrontMatter {
    /** The limit of values in a header: with YAML's aliases, a few lines could expand without end. */
    private static final int MOST = 500;

    private final Path file;
    private final int firstLine;
    private int values;

    private YamlFrontMatter(Path file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    /**
     * The entries of a YAML mapping.
     *
     * @param firstLine the line of the file on which the YAML starts
     * @throws SiteException with the line, if it is no mapping or a name occurs twice
     */
    static Map<String, FrontMatter.Entry> read(Path file, String yaml, int firstLine) {
        var reader = new YamlFrontMatter(file, firstLine);
        try {
            var settings = LoadSettings.builder().setUseMarks(true).build();
            var root = Yaml.composed(yaml, settings);
            return root.isEmpty() ? Map.of() : reader.entries(root.get());
        } catch (MarkedYamlEngineException e) {
            var hint = e.getProblem().startsWith("mapping values are not allowed")
                    ? "a ':' inside a value, expected quotes around the value" : e.getProblem();
            throw reader.error(e.getProblemMark().map(Mark::getLine).orElse(0),
                    "the front matter is not YAML: " + hint);
        } catch (YamlEngineException e) {
            throw reader.error(0, "the front matter is not YAML: " + e.getMessage());
        }
    }

    private Map<String, FrontMatter.Entry> entries(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            throw error(line(root), "the front matter is no list of 'name: value' lines, expected title: …");
        }
        var entries = new LinkedHashMap<String, FrontMatter.Entry>();
        for (var pair : mapping.getValue()) {
            var name = String.valueOf(value(pair.getKeyNode()));
            var line = line(pair.getKeyNode());
            if (entries.put(name, new FrontMatter.Entry(value(pair.getValueNode()), firstLine + line)) != null) {
                throw error(line, "'" + name + "' comes twice in the front matter, expected it once");
            }
        }
        return entries;
    }

    private Object value(Node node) {
        if (++values > MOST) {
            throw error(line(node), "the front matter holds more than " + MOST + " values, expected a handful");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::value).toList();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(
                    pair -> values.put(String.valueOf(value(pair.getKeyNode())), value(pair.getValueNode())));
        }
        return values;
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }

    private SiteException error(int line, String message) {
        return new SiteException(file, firstLine + line, message);
    }
}
