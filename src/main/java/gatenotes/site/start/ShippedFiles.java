package gatenotes.site.start;

import gatenotes.site.files.Folders;
import gatenotes.site.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of this project's own author that come with the project: posts, pages, their pictures and the settings. A list of
 * hashes in the resources tells whether a file is unchanged.
 */
final class ShippedFiles {
    /** The settings: as long as they are unchanged, no new blog has been started. */
    static final String SETTINGS = "jbake.properties";
    private static final String LIST = "shipped.txt";
    private static final List<String> FOLDERS = List.of("content", "assets/images");
    private static final List<String> FILES = List.of(SETTINGS, ".github/hello.png");

    private final Map<String, String> hashes = new TreeMap<>();

    /** Reads the list. */
    ShippedFiles() {
        try (var list = ShippedFiles.class.getResourceAsStream("/gatenotes/site/start/" + LIST)) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line ->
                    hashes.put(line.substring(line.indexOf(' ') + 1), line.substring(0, line.indexOf(' '))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file came with the project. */
    boolean came(String file) {
        return hashes.containsKey(file);
    }

    /** Whether a file came with the project and is unchanged, except for line ends. */
    boolean isUnchanged(Path project, String file) throws IOException {
        return hash(project.resolve(file)).equals(hashes.get(file));
    }

    /** The files of a project that its author may have written, by name, with the hash of each. */
    static SortedMap<String, String> of(Path project) throws IOException {
        var files = new TreeMap<String, String>();
        for (var folder : FOLDERS) {
            for (var file : Folders.files(project.resolve(folder))) {
                files.put(folder + "/" + Folders.name(file), hash(project.resolve(folder).resolve(file)));
            }
        }
        for (var file : FILES) {
            if (Files.exists(project.resolve(file))) {
                files.put(file, hash(project.resolve(file)));
            }
        }
        return files;
    }

    /** The list of these files, as text for the resources. */
    static String list(SortedMap<String, String> files) {
        var list = new StringBuilder();
        files.forEach((file, hash) -> list.append(hash).append(' ').append(file).append('\n'));
        return list.toString();
    }

    private static String hash(Path file) throws IOException {
        // Git may check out texts with other line ends.
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        return Sha256.hex(text);
    }
}
