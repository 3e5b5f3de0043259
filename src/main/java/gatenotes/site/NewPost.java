package gatenotes.site;

import gatenotes.site.markdown.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;

/** Starts a post: {@code mvn -Pnew -Dtitle="What a gate does"}; with {@code -Dlang=en} an English one. */
public final class NewPost {
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final Path SETTINGS = Path.of("jbake.properties");

    private NewPost() {
    }

    /** @param args the project's folder, the title, the language */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || args[1] == null || args[1].isBlank()) {
            System.err.println("expected a title: mvn -Pnew -Dtitle=\"What a gate does\"");
            System.exit(1);
        }
        if (!LANGUAGES.contains(args[2])) {
            System.err.println("-Dlang=" + args[2] + ": there is no such language here, expected zh or en");
            System.exit(1);
        }
        var project = Path.of(args[0]);
        try {
            System.out.println(write(project, args[1].strip(), args[2], LocalDate.now(zone(project))));
        } catch (FileAlreadyExistsException e) {
            System.err.println(e.getFile() + " exists already, expected another title");
            System.exit(1);
        }
    }

    /** The zone in which the site's days begin; UTC where it names none. */
    static ZoneId zone(Path project) throws IOException {
        var settings = new Properties();
        if (Files.exists(project.resolve(SETTINGS))) {
            try (var reader = Files.newBufferedReader(project.resolve(SETTINGS))) {
                settings.load(reader);
            }
        }
        var name = settings.getProperty("freemarker.timezone");
        return name == null ? ZoneOffset.UTC : TimeZone.getTimeZone(name.strip()).toZoneId();
    }

    /**
     * Writes a draft and returns its file.
     *
     * @throws FileAlreadyExistsException if there is a post of that name
     */
    static Path write(Path project, String title, String lang, LocalDate today) throws IOException {
        var slug = Slug.of(title);
        var folder = project.resolve(lang.equals("en") ? "content/en/posts" : "content/posts")
                .resolve(String.valueOf(today.getYear()));
        var file = folder.resolve((slug.isEmpty() ? "post" : slug) + ".md");
        Files.createDirectories(folder);
        Files.writeString(file, "---\ntitle: \"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\ndate: " + today
                + "\ntags: []\nstatus: draft\n---\n\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return file;
    }
}
