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
 * The settings of the site: JBake's, with its defaults, and our own, both from {@code jbake.properties}.
 *
 * @param jbake knows folders, templates and which pages to render
 * @param file knows the line of each
 * @param languages the site is written in
 */
public record SiteSettings(JBakeConfiguration jbake, SettingsFile file, SiteLanguages languages) {
    private static final String THEME = "theme";
    private static final String ADDRESSES = "addresses";
    /**
     * The logger of a library that JBake uses: it would log a message about a bean at each start. The field keeps the
     * level, because an unreferenced logger may be collected.
     */
    private static final Logger BEANS = Logger.getLogger("org.apache.commons.beanutils");

    static {
        BEANS.setLevel(Level.WARNING);
    }

    /**
     * Reads the settings of a project.
     *
     * @param root the project's folder
     * @param output the folder into which the site is baked
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

    /** Sets the first setting again: JBake takes a byte order mark at the start of the file as part of its name. */
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

    /** The folders in which a template is looked up, in this order: the theme's, then the one that all themes share. */
    public List<Path> templateFolders() {
        var theme = text(THEME);
        return theme == null || theme.isBlank() ? List.of(templates()) : List.of(templates().resolve(theme.strip()), templates());
    }

    /** A setting such as {@code check.images}, or null if it is not set. */
    public String text(String name) {
        var written = file.text(name);
        // JBake's reader fills in ${…} but splits a text at its commas, so it is used only for a text with ${…} and for
        // defaults.
        return written != null && !written.contains("${") ? written : jbake.get(name) instanceof String text ? text : written;
    }

    /**
     * Whether the site is a JBake site, which is baked as JBake does it: its addresses, its statuses, its values in templates,
     * links as they are written. The setting {@code addresses} decides, {@code jbake} or {@code folders}. Without it, a site is
     * JBake's unless its templates have a folder {@code words}, as ours do.
     */
    public boolean isJBakes() {
        var addresses = text(ADDRESSES);
        return addresses == null ? !Files.isDirectory(templates().resolve(SiteWords.FOLDER)) : addresses.strip().equals("jbake");
    }

    /** The name of a file that excludes its folder, on a JBake site; null on other sites. */
    public String ignoreFile() {
        return isJBakes() ? jbake.getIgnoreFileName() : null;
    }

    /** The line of {@code jbake.properties} on which a setting stands, counted from 1; 0 if it is not in that file. */
    public int line(String name) {
        return file.line(name);
    }

    /**
     * A setting that may differ by language: {@code site.title} for all and {@code site.title.en} for one; empty if it is
     * not set.
     */
    public String text(String name, SiteLanguage language) {
        var own = text(name + "." + language.code());
        var text = own == null ? text(name) : own;
        return text == null ? "" : text;
    }

    /** The zone of dates that name none, from JBake's setting for it. */
    public ZoneId zone() {
        var zone = jbake.getFreemarkerTimeZone();
        return zone == null ? ZoneOffset.UTC : zone.toZoneId();
    }

    /** Whether the author has a template for the search page. */
    public boolean hasSearch() {
        return jbake.get("template.search.file") != null;
    }
}
