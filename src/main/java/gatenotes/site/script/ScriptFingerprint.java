package gatenotes.site.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.teavm.vm.TeaVM;

/**
 * Notes what a compiled script was made of: while all of that is the same, the script need not be compiled again.
 *
 * <p>That is the compiler (this package, TeaVM, the JDK, how it was called), the script itself, and each of our classes
 * that it reaches. A class it does not reach cannot come into it unless one of these changes.
 */
public final class ScriptFingerprint {
    private final Path file;
    private final Path script;
    private final Path classes;
    private final String[] call;

    /**
     * @param file where the note is kept
     * @param script the compiled script
     * @param classes the folder of our classes
     * @param call what the compiler was told
     */
    public ScriptFingerprint(Path file, Path script, Path classes, String... call) {
        this.file = file;
        this.script = script;
        this.classes = classes;
        this.call = call;
    }

    /** Whether the script is what compiling it now would give. */
    public boolean holds() throws IOException {
        if (!Files.exists(file) || !Files.exists(script)) {
            return false;
        }
        var noted = Files.readAllLines(file);
        var names = noted.stream().skip(2).map(line -> line.substring(0, line.indexOf(' '))).toList();
        return noted.equals(lines(names));
    }

    /** Notes what the script was made of just now. */
    public void write(Collection<String> reached) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines(new TreeSet<>(reached)));
    }

    private List<String> lines(Collection<String> names) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("compiler " + compiler());
        lines.add("script " + hash(Files.readAllBytes(script)));
        for (var name : names) {
            var own = classes.resolve(name.replace('.', '/') + ".class");
            if (Files.exists(own)) {
                lines.add(name + " " + hash(Files.readAllBytes(own)));
            }
        }
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
            all.append(' ').append(hash(Files.readAllBytes(file)));
        }
        return hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
