package gatenotes.site.bake.settings;

import gatenotes.site.problem.SiteException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/**
 * The settings of the site: JBake's, with its defaults, and those of our own beside them in {@code jbake.properties}.
 *
 * @param jbake names folders, templates and what is to be rendered
 * @param file knows the line of each
 * @param languages the site is written in
 */
public record SiteSettings(JBakeConfiguration jbake, SettingsFile file, SiteLanguages languages) {
    private static final String THEME = "theme";
    private static final String ADDRESSES = "addresses";
    /** A library below JBake's tells each author of a bean it cannot take apart. Kept, since a logger that nobody holds is made anew. */
    private static final Logger BEANS = Logger.getLogger("org.apache.commons.beanutils");

    static {
        BEANS.setLevel(Level.WARNING);
    }

    /**
     * Reads the settings of a project.
     *
     * @param root the project's folder
     * @param output where the site is baked into
     * @throws SiteException if one cannot be understood, with its line
     */
    public static SiteSettings read(Path root, Path output) {
        var file = SettingsFile.read(root);
        SettingsCheck.requireGood(file);
        try {
            var jbake = new JBakeConfigurationFactory().createDefaultJbakeConfiguration(
                    root.toAbsolutePath().normalize().toFile(), output.toFile(), true);
            takeFirst(jbake, file);
            var settings = new SiteSettings(jbake, file, SiteLanguages.read(file));
            settings.requireTheme();
            return settings;
        } catch (JBakeException e) {
            throw new SiteException(SettingsFile.NAME, 0, e.getMessage());
        }
    }

    /** JBake takes a mark that an editor put before the text for a part of the first name. */
    private static void takeFirst(DefaultJBakeConfiguration jbake, SettingsFile file) {
        var names = file.names().iterator();
        if (names.hasNext()) {
            var name = names.next();
            if (jbake.get(name) == null) {
                jbake.setProperty(name, file.text(name));
            }
        }
    }

    private void requireTheme() {
        var theme = text(THEME);
        if (theme != null && !theme.isBlank() && !Files.isDirectory(templates().resolve(theme.strip()))) {
            throw file.error(THEME, "theme is '" + theme.strip() + "', expected the name of a folder below "
                    + root().relativize(templates()) + ", or no theme for the templates in that folder itself");
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

    /** Where a template is looked for, in this order: the theme's own, then those that all themes share. */
    public List<Path> templateFolders() {
        var theme = text(THEME);
        return theme == null || theme.isBlank() ? List.of(templates()) : List.of(templates().resolve(theme.strip()), templates());
    }

    /** A setting such as {@code check.images}, or null where it is not set. */
    public String text(String name) {
        var written = file.text(name);
        // JBake fills in the names of other settings, and parts a text at its commas.
        return written != null && !written.contains("${") ? written : jbake.get(name) instanceof String text ? text : written;
    }

    /**
     * Whether the site is one of JBake's, to be baked as JBake does: pages at its addresses, its statuses, its values in templates,
     * links as they are written. The setting {@code addresses} says it, {@code jbake} or {@code folders}; where it says nothing, a
     * site is JBake's unless its templates are ours, which have a folder {@code words}.
     */
    public boolean isJBakes() {
        var addresses = text(ADDRESSES);
        return addresses == null ? !Files.isDirectory(templates().resolve(SiteWords.FOLDER)) : addresses.strip().equals("jbake");
    }

    /** The name of a file whose folder is passed over, on sites of JBake's; null elsewhere. */
    public String ignoreFile() {
        return isJBakes() ? jbake.getIgnoreFileName() : null;
    }

    /** The line of {@code jbake.properties} on which a setting stands, counted from 1; 0 where it stands elsewhere. */
    public int line(String name) {
        return file.line(name);
    }

    /**
     * A setting that each language may have for itself, {@code site.title} for all and {@code site.title.en} for one; empty
     * where it is not set.
     */
    public String text(String name, SiteLanguage language) {
        var own = text(name + "." + language.code());
        var text = own == null ? text(name) : own;
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
