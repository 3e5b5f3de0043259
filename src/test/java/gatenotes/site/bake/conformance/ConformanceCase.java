package gatenotes.site.bake.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of the conformance list; the folder's README describes the format.
 *
 * @param name of the file without its ending
 * @param why the reason why the expectation is right
 * @param settings of the site, name=value
 * @param warns the lines of the text with warnings, in order
 * @param files by path; a text without a path is {@code input}
 * @param expected the expectations, by their kind
 */
record ConformanceCase(String name, String why, List<String> settings, List<Integer> warns, Map<String, String> files,
        Map<String, String> expected) {
    static final String INPUT = "input";
    private static final String SECTION = "--- ";
    private static final String FILE = "file ";

    static ConformanceCase read(Path file) throws IOException {
        var why = new StringBuilder();
        var settings = new ArrayList<String>();
        var warns = new ArrayList<Integer>();
        var files = new LinkedHashMap<String, String>();
        var expected = new LinkedHashMap<String, String>();
        String section = null;
        // Some lines end with a carriage return on purpose, so only \n separates lines.
        for (var line : Files.readString(file).split("\n", -1)) {
            if (line.startsWith(SECTION)) {
                section = line.substring(SECTION.length());
                target(section, files, expected).put(key(section), "");
            } else if (section != null) {
                target(section, files, expected).merge(key(section), line,
                        (one, other) -> one.isEmpty() ? other : one + "\n" + other);
            } else if (line.startsWith("why: ")) {
                why.append(line.substring("why: ".length()));
            } else if (line.startsWith("setting: ")) {
                settings.add(line.substring("setting: ".length()));
            } else if (line.startsWith("warns: ")) {
                Arrays.stream(line.substring("warns: ".length()).split(", *")).map(Integer::valueOf).forEach(warns::add);
            } else if (!line.isBlank()) {
                throw new IOException(file + ": found '" + line + "', expected why:, setting:, warns: or a section");
            }
        }
        if (why.isEmpty() || files.isEmpty() || expected.isEmpty()) {
            throw new IOException(file + ": expected a reason, an input and what is to come of it");
        }
        return new ConformanceCase(file.getFileName().toString().replace(".txt", ""), why.toString(), settings, warns, files,
                expected);
    }

    private static Map<String, String> target(String section, Map<String, String> files, Map<String, String> expected) {
        return section.equals(INPUT) || section.startsWith(FILE) ? files : expected;
    }

    private static String key(String section) {
        return section.startsWith(FILE) ? section.substring(FILE.length()) : section;
    }

    /** The lines of an expectation, each {@code name: value}. */
    List<Map.Entry<String, String>> facts(String kind) {
        return expected.get(kind).lines().filter(line -> !line.isBlank())
                .map(line -> Map.entry(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2))).toList();
    }
}
