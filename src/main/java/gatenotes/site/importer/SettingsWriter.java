package gatenotes.site.importer;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;

/**
 * Adds the values of a blog's configuration to {@code jbake.properties}. Settings that are there already stay, and the report
 * names them.
 */
final class SettingsWriter {
    private static final String NAME = "jbake.properties";

    private final Path file;
    private final ImportReport report;

    SettingsWriter(Path project, ImportReport report) {
        file = project.resolve(NAME);
        this.report = report;
    }

    /**
     * Writes settings.
     *
     * @param values by name
     * @param changing those that would change existing pages of the site; if {@code keep} is true, the report names
     *     them and they are not set
     * @param keep whether the site has such pages
     */
    void write(Map<String, String> values, Map<String, String> changing, boolean keep) throws IOException {
        var text = Files.exists(file) ? Files.readString(file) : "";
        var known = new Properties();
        known.load(new StringReader(text));
        var added = new ArrayList<String>();
        values.forEach((name, value) -> add(name, value, known, added));
        changing.forEach((name, value) -> {
            if (keep && !known.containsKey(name)) {
                report.note(NAME + ": for new posts as in the old blog write " + line(name, value)
                        + " (it would change the pages that are here already, so it was not written)");
            } else {
                add(name, value, known, added);
            }
        });
        if (!added.isEmpty()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n")
                    + "\n# From the blog that moved in.\n" + String.join("\n", added) + "\n");
            report.note(NAME + ": wrote " + String.join(", ", added));
        }
    }

    private void add(String name, String value, Properties known, ArrayList<String> added) {
        var set = known.getProperty(name);
        if (set == null) {
            added.add(line(name, value));
        } else if (!set.strip().equals(value.strip())) {
            report.note(NAME + " has " + name + "=" + set.strip() + "; for the old blog's value write " + line(name, value));
        }
    }

    /** One line of the file, escaped for JBake's reader: a comma would make a list, and a dollar sign with a brace a reference. */
    private static String line(String name, String value) {
        return name + "=" + value.replace("\\", "\\\\").replace(",", "\\,").replace("${", "$${").replaceAll("\\s*\\R\\s*", " ");
    }
}
