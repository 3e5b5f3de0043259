package gatenotes.site.bake.settings;

import gatenotes.site.files.Utf8;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The file {@code jbake.properties} as its author wrote it: which setting stands on which line, and its whole text. JBake's own
 * reader keeps no line numbers, splits a text at its commas, and replaces values that it does not understand.
 */
public final class SettingsFile {
    /** Relative to the project's folder. */
    public static final Path NAME = Path.of("jbake.properties");

    private static final Pattern ENTRY = Pattern.compile("(?s)\\s*((?:\\\\.|[^\\\\=:\\s])+).*");

    private record Entry(String value, int line) {
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private SettingsFile() {
    }

    /**
     * Reads the file of a project; a missing file has no settings.
     *
     * @throws SiteException with the line, if it is not UTF-8 or has a setting twice
     */
    public static SettingsFile read(Path root) {
        var settings = new SettingsFile();
        try {
            var file = root.resolve(NAME);
            if (Files.exists(file)) {
                settings.read(Utf8.text(Files.readAllBytes(file), NAME));
            }
        } catch (IOException e) {
            throw new SiteException(List.of(Problem.of(e, NAME)));
        }
        return settings;
    }

    private void read(String text) throws IOException {
        var values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new SiteException(NAME, 0,
                    "found a backslash and a u without four digits behind it, expected letters as they are, "
                    + "or as in \\u00e9");
        }
        var lines = text.split("\r?\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            int first = i + 1;
            var line = lines[i];
            if (line.isBlank() || "#!".indexOf(line.strip().charAt(0)) >= 0) {
                continue;
            }
            while (goesOn(line) && i + 1 < lines.length) {
                line = line.substring(0, line.length() - 1) + lines[++i].stripLeading();
            }
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                var name = entry.group(1).replace("\\", "");
                put(name, values.getProperty(name, "").strip(), first);
            }
        }
    }

    private void put(String name, String value, int line) {
        var before = entries.putIfAbsent(name, new Entry(value, line));
        if (before != null) {
            throw new SiteException(NAME, line, name + " comes twice, first on line " + before.line() + ", expected it once");
        }
    }

    /** Whether a line ends with an odd number of backslashes. */
    private static boolean goesOn(String line) {
        int from = line.length();
        while (from > 0 && line.charAt(from - 1) == '\\') {
            from--;
        }
        return (line.length() - from) % 2 == 1;
    }

    /** The text of a setting, or null. */
    public String text(String name) {
        var entry = entries.get(name);
        return entry == null ? null : entry.value();
    }

    /** The names of all settings, in the order in which they are written. */
    public Iterable<String> names() {
        return entries.keySet();
    }

    /** The line of a setting, counted from 1; 0 if it is not set. */
    public int line(String name) {
        var entry = entries.get(name);
        return entry == null ? 0 : entry.line();
    }

    /** An exception that names the line of a setting. */
    public SiteException error(String name, String message) {
        return new SiteException(NAME, line(name), message);
    }
}
