package gatenotes.site.bake.settings;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.problem.SiteException;
import java.net.URI;
import java.nio.file.Path;

/**
 * The address at which the site will live.
 *
 * @param base the address of its first page, with a slash at its end
 */
public record SiteHost(URI base) {
    /** @throws SiteException if the setting is no address */
    public static SiteHost of(SiteSettings settings) {
        // A publishing workflow knows the address and passes it as mvn -Dsite.host=…, which overrides the sources.
        var given = System.getProperty("site.host", "").strip();
        var set = settings.jbake().getSiteHost();
        var host = !given.isEmpty() ? given : set == null ? "" : set.strip();
        try {
            var base = URI.create(host.endsWith("/") ? host : host + "/");
            if (base.getScheme() != null && base.getHost() != null) {
                return new SiteHost(base);
            }
        } catch (IllegalArgumentException e) {
            // Reported below, like an address without a host.
        }
        throw new SiteException(Path.of("jbake.properties"), settings.line("site.host"),
                "site.host is '" + host + "', expected an address such as https://example.org/blog/");
    }

    /** Whether the author has set an address: one that is neither this machine's nor JBake's default. */
    public boolean isPublic() {
        return !base.getHost().equals("localhost") && !base.getHost().equals("www.jbake.org");
    }

    /** The absolute address of a page or file, in ASCII, from its address relative to the site, which is not encoded. */
    public String absolute(String url) {
        return base.resolve(URI.create(PageAddress.encoded(url).replace("[", "%5B").replace("]", "%5D"))).toASCIIString();
    }

    /** The path of the first page on its host, with slashes at both ends. */
    public String path() {
        return base.getPath();
    }
}
