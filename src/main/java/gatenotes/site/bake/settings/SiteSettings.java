package gatenotes.site.bake.settings;

import gatenotes.scene.Language;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/**
 * The settings of the site: JBake's, with its defaults, and those of our own beside them in {@code jbake.properties}.
 *
 * @param jbake names folders, templates and what is to be rendered
 */
public record SiteSettings(JBakeConfiguration jbake) {
    /**
     * Reads the settings of a project.
     *
     * @param root the project's folder
     * @param output where the site is baked into
     * @throws SiteException if they cannot be read
     */
    public static SiteSettings read(Path root, Path output) {
        try {
            return new SiteSettings(new JBakeConfigurationFactory().createDefaultJbakeConfiguration(
                    root.toAbsolutePath().normalize().toFile(), output.toFile(), true));
        } catch (JBakeException e) {
            throw new SiteException(Path.of("jbake.properties"), 0, e.getMessage());
        }
    }

    /** The project's folder. */
    public Path root() {
        return jbake.getSourceFolder().toPath();
    }

    /** The folder of sources. */
    public Path content() {
        return jbake.getContentFolder().toPath();
    }

    /** The folder of templates. */
    public Path templates() {
        return jbake.getTemplateFolder().toPath();
    }

    /** A setting such as {@code check.images}, or null where it is not set. */
    public String text(String name) {
        return jbake.get(name) instanceof String text ? text : null;
    }

    /** The line of {@code jbake.properties} on which a setting stands, counted from 1; 0 where it stands elsewhere. */
    public int line(String name) {
        try {
            var lines = Files.readAllLines(root().resolve("jbake.properties"));
            var line = Pattern.compile("\\s*" + Pattern.quote(name) + "\\s*[=:].*");
            return 1 + IntStream.range(0, lines.size()).filter(i -> line.matcher(lines.get(i)).matches()).findFirst().orElse(-1);
        } catch (IOException e) {
            return 0;
        }
    }

    /** A setting that each language has for itself, {@code site.title} and {@code site.title.en}; empty where it is not set. */
    public String text(String name, Language language) {
        var text = text(name + language.pick("", ".en"));
        return text == null ? "" : text;
    }

    /** The zone of dates that name none, from the setting JBake has for it. */
    public ZoneId zone() {
        var zone = jbake.getFreemarkerTimeZone();
        return zone == null ? ZoneOffset.UTC : zone.toZoneId();
    }

    /** Whether the author has a template for the search page. */
    public boolean hasSearch() {
        return jbake.get("template.search.file") != null;
    }
}
