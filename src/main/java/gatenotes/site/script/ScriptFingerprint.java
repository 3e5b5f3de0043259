package gatenotes.site.script;

import gatenotes.site.files.Folders;
import gatenotes.site.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.lang3.StringUtils;
import org.teavm.vm.TeaVM;

/**
 * Notes everything that a compiled script was made from: as long as that is the same, the script need not be compiled
 * again.
 *
 * <p>This covers the compiler (this package, TeaVM, the JDK, the arguments), the script itself, and each of our classes
 * that it reaches. A class that it does not reach cannot get into it unless one of these changes.
 *
 * @param file the file of the note
 * @param script the compiled script
 * @param classes the folder of our classes
 * @param call the compiler's arguments
 */
public record ScriptFingerprint(Path file, Path script, Path classes, String... call) {
    /** The last line: a note that was cut off is not valid. */
    private static final String END = "end";

    /** Whether compiling now would give the same script. */
    public boolean holds() throws IOException {
        if (!Files.exists(file) || !Files.exists(script)) {
            return false;
        }
        var noted = Files.readAllLines(file);
        var names = noted.stream().skip(2).filter(line -> !line.equals(END))
                .map(line -> StringUtils.substringBefore(line, " ")).toList();
        return noted.equals(lines(names));
    }

    /** Writes the note for a script that was just compiled. */
    public void write(Collection<String> reached) throws IOException {
        Folders.replace(file, (String.join("\n", lines(new TreeSet<>(reached))) + "\n").getBytes(StandardCharsets.UTF_8), false);
    }

    private List<String> lines(Collection<String> names) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("compiler " + compiler());
        lines.add("script " + Sha256.hex(Files.readAllBytes(script)));
        for (var name : names) {
            var own = classes.resolve(name.replace('.', '/') + ".class");
            if (Files.exists(own)) {
                lines.add(name + " " + Sha256.hex(Files.readAllBytes(own)));
            }
        }
        lines.add(END);
        return lines;
    }

    private String compiler() throws IOException {
        var all = new StringBuilder(String.join(" ", call)).append(' ').append(Runtime.version()).append(' ')
                .append(Path.of(TeaVM.class.getProtectionDomain().getCodeSource().getLocation().getPath()).getFileName());
        var own = new TreeSet<Path>();
        try (var files = Files.newDirectoryStream(classes.resolve("gatenotes/site/script"), "*.class")) {
            files.forEach(own::add);
        }
        for (var file : own) {
            all.append(' ').append(Sha256.hex(Files.readAllBytes(file)));
        }
        return Sha256.hex(all.toString());
    }
}
