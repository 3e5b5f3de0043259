package gatenotes.site.bake.page;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.Source;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each source its address: the {@code permalink} of its header, if it has one. Otherwise a post gets the address that the
 * setting {@code permalink} gives, and any other text the path of its file, with its {@code slug} as the name if it has one.
 * For pages the setting only says whether their addresses end in {@code .html}, as in Jekyll. JBake knows only the path of the
 * file, so a text with JBake's kind of header on a JBake site has that path, even if its header asks for another.
 */
public final class Permalinks {
    private static final String EXPECTED = "expected an address such as /notes/lstm/ or /:year/:month/:title/";
    private static final Set<String> FLAT = Set.of("date", "ordinal", "weekdate", "none");
    /** Placeholders that Hexo fills from its database, which other programs cannot know. */
    private static final Pattern UNKNOWABLE = Pattern.compile(":(hash|id)(?![a-z_])");

    private final String setting;
    private final PageAddresses places;
    private final boolean isJBakes;

    /** @param setting a pattern or one of Jekyll's styles, or null */
    private Permalinks(String setting, SiteSettings settings) {
        this.setting = setting;
        places = PageAddresses.of(settings);
        isJBakes = settings.isJBakes();
    }

    /** @throws SiteException with the line, if the setting is no valid pattern */
    public static Permalinks of(SiteSettings settings) {
        var setting = settings.text("permalink");
        var unknowable = UNKNOWABLE.matcher(setting == null ? "" : setting);
        if (unknowable.find()) {
            throw new SiteException(Path.of("jbake.properties"), settings.line("permalink"), "permalink is '" + setting
                    + "', whose '" + unknowable.group() + "' only Hexo knows; expected names such as :year, :month, :day and "
                    + ":title, and for older posts their address as 'permalink: …' in each header");
        }
        return new Permalinks(setting == null ? null : setting.strip(), settings);
    }

    /**
     * The address of a source.
     *
     * @throws SiteException with the line, if the header asks for an invalid address
     */
    public PageAddress address(Source source) {
        if (isJBakes && source.header().format().isJBakes()) {
            return places.text(source.path());
        }
        if (source.permalink() != null) {
            return asked(source.permalink(), "", "the permalink", source);
        }
        if (setting != null && source.type().equals(Source.POST)) {
            return asked(setting, language(source), "permalink in jbake.properties", source);
        }
        var path = source.path();
        var own = ofFile(source);
        if (setting == null || own.url().isEmpty() || path.endsWith("/index" + ending(path))) {
            return own;
        }
        var isFlat = FLAT.contains(setting) || setting.endsWith(":output_ext");
        return isFlat ? new PageAddress(own.url().substring(0, own.url().length() - 1) + ".html") : own;
    }

    /** The address of a text whose header asks for none. */
    public PageAddress usual(Source source) {
        return places.text(source.path());
    }

    private PageAddress ofFile(Source source) {
        var slug = source.header().text("slug");
        if (slug == null) {
            return usual(source);
        }
        var folder = PageAddress.ofSource(source.path()).folder();
        var parent = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        var address = PageAddress.asked(parent + slug.replace(' ', '-') + "/");
        if (address == null) {
            throw new SiteException(source.file(), source.header().line("slug"), "the slug is '" + slug
                    + "', expected the last part of an address, such as lstm");
        }
        return address;
    }

    private static PageAddress asked(String permalink, String folder, String what, Source source) {
        var found = what + " is '" + permalink + "', ";
        var line = source.header().line("permalink");
        try {
            var filled = PermalinkPattern.filled(PermalinkPattern.named(permalink), source);
            var address = PageAddress.asked(folder + (folder.isEmpty() || !filled.startsWith("/") ? filled
                    : filled.substring(1)));
            if (address != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new SiteException(source.file(), line, found + e.getMessage());
        }
        throw new SiteException(source.file(), line, found + EXPECTED);
    }

    /** The folder of the language in which a source lies; empty if it lies in none. */
    private static String language(Source source) {
        var home = source.language().home();
        return source.path().startsWith(home) ? home : "";
    }

    /** The path of a source below the folder of its language. */
    static String withoutLanguage(Source source) {
        return source.path().substring(language(source).length());
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.'));
    }
}
