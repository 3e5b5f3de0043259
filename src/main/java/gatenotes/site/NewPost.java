package gatenotes.site;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.markdown.Slug;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/**
 * Starts a post: {@code mvn -Pnew -Dtitle="What a gate does"}; with {@code -Dlang=en} the post is in that language of the site
 * instead of the first.
 */
public final class NewPost {
    private NewPost() {
    }

    /** @param args the project's folder, the title, the language or nothing for the site's first */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || args[1] == null || args[1].isBlank()) {
            fail("expected a title: mvn -Pnew -Dtitle=\"What a gate does\"");
        }
        var project = Path.of(args[0]);
        try {
            var settings = SiteSettings.read(project, project.resolve("target/site"));
            var language = language(args[2], settings);
            System.out.println(write(settings, args[1].strip(), language, LocalDate.now(settings.zone())));
        } catch (FileAlreadyExistsException e) {
            fail(e.getFile() + " exists already, expected another title");
        } catch (SiteException e) {
            fail(e.problems().get(0).toString());
        }
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }

    private static SiteLanguage language(String lang, SiteSettings settings) {
        var languages = settings.languages();
        var language = lang == null || lang.isBlank() ? languages.first() : languages.named(lang.strip());
        if (language == null) {
            fail("-Dlang=" + lang + ": the site has no such language, expected one of " + languages
                    + "; jbake.properties lists them as site.languages");
        }
        return language;
    }

    /**
     * Writes a draft and returns its file.
     *
     * @throws FileAlreadyExistsException if a post of that name exists
     */
    static Path write(SiteSettings settings, String title, SiteLanguage language, LocalDate today) throws IOException {
        var slug = Slug.of(title);
        var folder = settings.content().resolve(language.home() + "posts").resolve(String.valueOf(today.getYear()));
        var file = folder.resolve((slug.isEmpty() ? "post" : slug) + ".md");
        Files.createDirectories(folder);
        Files.writeString(file, "---\ntitle: \"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\ndate: " + today
                + "\ntags: []\nstatus: draft\n---\n\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return file;
    }
}
