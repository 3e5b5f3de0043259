package gatenotes.site.bake.text;

import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds the class of a demo that was written but not put into the list of all demos. */
final class UnlistedDemo {
    private static final Path FOLDER = Path.of("src/main/java/gatenotes/figures");
    private static final Path LIST = FOLDER.resolve("Demos.java");
    private static final Pattern CLASS = Pattern.compile("\\bclass (\\w+)[^{]*\\bextends Demo\\b");

    private UnlistedDemo() {
    }

    /**
     * How to make a demo known under its name, as the end of a sentence; empty if no demo class has that name.
     *
     * @param project the project's folder
     */
    static String hint(Path project, String name) {
        var folder = project.resolve(FOLDER);
        try {
            for (var file : Folders.files(folder)) {
                var source = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
                var match = CLASS.matcher(source);
                if (match.find() && source.contains("\"" + name + "\"")) {
                    return "; " + at(FOLDER.resolve(file), source, match.group()) + " looks like it: put new "
                            + match.group(1) + "() into the list in " + list(project);
                }
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String list(Path project) throws IOException {
        var file = project.resolve(LIST);
        return Files.exists(file) ? at(LIST, Files.readString(file, StandardCharsets.UTF_8), "List.of(") : LIST.toString();
    }

    /** A file with the number of the line that contains a text. */
    private static String at(Path file, String source, String text) {
        var before = source.substring(0, Math.max(0, source.indexOf(text)));
        return file + ":" + (before.chars().filter(c -> c == '\n').count() + 1);
    }
}
