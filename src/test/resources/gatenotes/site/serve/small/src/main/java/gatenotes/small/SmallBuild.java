package gatenotes.small;

import gatenotes.site.serve.SiteBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/** Builds a site of one page in the least code: the text of a file under a heading from a Java class. */
public final class SmallBuild implements SiteBuild {
    private final Workplace place;

    public SmallBuild(Workplace place) {
        this.place = place;
    }

    @Override
    public Outcome build(Set<Path> changed) {
        try {
            var text = Files.readString(place.project().resolve("content/index.md")).strip();
            if (text.isEmpty()) {
                return new Outcome(null, List.of("content/index.md:1: the page is empty, expected <text>"), List.of(),
                        List.of());
            }
            var site = Files.createDirectories(place.work().resolve("site"));
            Files.copy(place.project().resolve("assets/site.css"), site.resolve("site.css"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(site.resolve("index.html"), """
                    <!DOCTYPE html>
                    <html lang="en">
                    <title>Small</title>
                    <link rel="icon" href="data:,">
                    <link rel="stylesheet" href="site.css">
                    <body>
                    <h1>%s</h1>
                    <p>%s</p>
                    </body>
                    """.formatted(Heading.TEXT, text));
            return new Outcome(site, List.of(), List.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
