package gatenotes.site.bake.page;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.LinkTarget;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.source.Source;
import gatenotes.site.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Leads readers from the old addresses of a page to its present one. A header names them in {@code redirect_from}, as in Jekyll,
 * or in {@code aliases}, as in Hugo, where an address without a leading slash is relative to the page's folder. Old lists, which
 * have no source, are named in {@code redirects.yml}.
 */
public final class Redirects {
    private static final String ALIASES = "aliases";
    private static final String LIST = "redirects";
    private static final List<String> NAMES = List.of("redirect_from", ALIASES);

    private final Addresses addresses;
    private final ProgramPages program;
    private final List<Problem> problems;
    private final Map<PageAddress, PageAddress> targets = new TreeMap<>(Comparator.comparing(PageAddress::file));

    /** @param problems receives old addresses that are invalid, or taken */
    Redirects(Addresses addresses, ProgramPages program, List<Problem> problems) {
        this.addresses = addresses;
        this.program = program;
        this.problems = problems;
    }

    /** Takes the old addresses of a page. */
    void add(Source source, PageAddress now) {
        for (var name : NAMES) {
            var entry = source.header().entries().get(name);
            if (entry != null && entry.value() != null) {
                for (var old : entry.value() instanceof List<?> list ? list : List.of(entry.value())) {
                    add(name, String.valueOf(old), entry.line(), source, now);
                }
            }
        }
    }

    private void add(String name, String old, int line, Source source, PageAddress now) {
        var address = address(name, old, now);
        if (address == null) {
            problems.add(Problem.error(source.file(), line,
                    name + " has '" + old + "', expected an address such as /notes/lstm/"));
            return;
        }
        if (address.equals(now)) {
            // The page was moved away and back again.
            return;
        }
        var found = name + " has /" + address.url() + ", where ";
        var what = program.at(address);
        var owner = what != null ? null : addresses.put(address.file(), source.file() + "'s old address");
        if (what != null) {
            problems.add(new Problem(source.file(), line, found + "the program has " + what
                    + ", expected an address that nothing else has", source.severity()));
        } else if (owner != null) {
            problems.add(new Problem(source.file(), line, found + owner + " is, expected an address that nothing else has",
                    source.severity()));
        } else {
            targets.put(address, now);
        }
    }

    /**
     * Takes the old addresses of pages that have no text here, such as lists of another generator, from {@code redirects.yml}
     * among the data: {@code /categories/x/: /tags/x/}.
     *
     * @param data the data by name of file
     * @param file the file with these lines, for messages
     * @param text of that file
     */
    public void add(Map<String, Object> data, Path file, List<String> text) {
        if (data.get(LIST) instanceof Map<?, ?> lines) {
            lines.forEach((old, now) -> addLine(String.valueOf(old), String.valueOf(now), file, line(text, String.valueOf(old))));
        } else if (data.get(LIST) != null) {
            problems.add(Problem.error(file, 1, "is no list of addresses, expected lines such as /categories/x/: /tags/x/"));
        }
    }

    private void addLine(String old, String now, Path file, int line) {
        var place = LinkTarget.inside(now);
        var target = place == null || place.from("") == null ? null : addresses.find(place.from(""));
        var address = address(old, target);
        if (address == null || target == null) {
            problems.add(Problem.error(file, line, (address == null ? "'" + old + "' is no address" : "leads to '" + now
                    + "', which the site has not") + ", expected a line such as /categories/x/: /tags/x/"));
            return;
        }
        var alike = addresses.inOtherCase(address.file());
        var owner = alike != null ? alike : owner(address, file);
        if (alike != null) {
            // On a disk that ignores case, the redirect would overwrite the other page.
            problems.add(Problem.warning(file, line,
                    "leads on from " + old + ", which differs from /" + new PageAddress(alike).url()
                    + " in upper and lower case only: nobody will be led, since many disks and servers keep just one of the two"));
        } else if (owner == null) {
            targets.put(address, new PageAddress(target.isEmpty() || target.endsWith("/") ? target + "index.html" : target));
        } else {
            problems.add(Problem.warning(file, line, "leads on from " + old + ", where " + owner
                    + " is: nobody will be led; expected an address that nothing else has, so take the line out"));
        }
    }

    /**
     * The source of what stands at an address already, or of a file with the folder's name; null if the address was free
     * and now belongs to the line.
     */
    private String owner(PageAddress address, Path file) {
        var folder = address.folder();
        var sameName = folder.isEmpty() ? null : addresses.owner(folder.substring(0, folder.length() - 1));
        return sameName != null ? sameName : addresses.put(address.file(), file.toString());
    }

    /** The address of the redirect; for an old feed that leads to a feed it is a file. */
    private static PageAddress address(String old, String target) {
        var address = PageAddress.asked(old);
        return address != null && isFeed(old) && target != null && isFeed(target)
                ? new PageAddress(address.folder().substring(0, address.folder().length() - 1)) : address;
    }

    private static boolean isFeed(String file) {
        return file.endsWith(".xml");
    }

    private static int line(List<String> text, String old) {
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).replaceAll("^[\\s\"']+", "").startsWith(old)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static PageAddress address(String name, String old, PageAddress now) {
        if (!name.equals(ALIASES) || old.startsWith("/")) {
            return PageAddress.asked(old);
        }
        var folder = now.url().substring(0, Math.max(0, now.url().lastIndexOf('/', now.url().length() - 2) + 1));
        var path = new LinkTarget(old, "", null).from(folder);
        return path == null ? null : PageAddress.asked(path);
    }

    /**
     * Writes a page for each old address. Call it after the feeds are written: feed readers do not follow such a page, so
     * an old feed's address gets a copy.
     */
    public void write(Path site, SiteHost host) throws IOException {
        for (var entry : targets.entrySet()) {
            var to = entry.getValue();
            if (isFeed(entry.getKey().file())) {
                copy(site.resolve(to.file()), site.resolve(entry.getKey().file()));
                continue;
            }
            var link = entry.getKey().rootPath() + PageAddress.encoded(to.url());
            var target = (link.isEmpty() ? "./" : link).replace("&", "&amp;");
            var canonical = host.isPublic() ? host.absolute(to.url()) : target;
            var file = site.resolve(entry.getKey().file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>→ " + target
                    + "</title>\n<link rel=\"canonical\" href=\"" + canonical
                    + "\">\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url="
                    + target + "\">\n<p>→ <a href=\"" + target + "\">" + target + "</a></p>\n</html>\n");
        }
    }

    private static void copy(Path feed, Path old) throws IOException {
        if (Files.exists(feed)) {
            Files.createDirectories(old.getParent());
            Files.copy(feed, old, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
