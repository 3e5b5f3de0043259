package gatenotes.site.importer;

import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Passes one text to the importer's readers: as a configuration, and as a post with data and links. */
public final class ImporterInput {
    private static final Path FOLDER;
    private static final DataValues DATA;

    static {
        try {
            FOLDER = Files.createTempDirectory("importer");
            Files.writeString(FOLDER.resolve("a.yml"), "b: c\n");
            DATA = new DataValues(FOLDER, List.of(new ImportPlan.DataFile(Path.of("a.yml"), Path.of("a.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImporterInput() {
    }

    /** @throws SiteException if the text is no configuration and no post */
    public static void read(String text) {
        new OldRootLinks("/b/", path -> true).changed(DATA.filled(text));
        try {
            for (var name : List.of("_config.yml", "hugo.toml")) {
                Files.write(FOLDER.resolve(name), text.getBytes(StandardCharsets.UTF_8));
                try {
                    BlogConfig.first(FOLDER, List.of(name)).map("a");
                } catch (SiteException e) {
                    // The text has the other form.
                    continue;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var post = new ImportedText(Path.of("a.md"), text);
        post.set("check", "warn");
        post.setList("tags", List.of("a", "b"));
        post.text();
    }
}
