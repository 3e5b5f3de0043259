package gatenotes.site.bake.page;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.source.Source;
import gatenotes.site.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Leads readers from the addresses a page had before, its {@code redirect_from}, to the one it has. */
public final class Redirects {
    private final Addresses addresses;
    private final List<Problem> problems;
    private final Map<PageAddress, PageAddress> targets = new TreeMap<>(Comparator.comparing(PageAddress::file));

    /** @param problems receives old addresses that are none, or taken */
    Redirects(Addresses addresses, List<Problem> problems) {
        this.addresses = addresses;
        this.problems = problems;
    }

    /** Takes the old addresses of a page. */
    void add(Source source, PageAddress now) {
        var entry = source.header().entries().get("redirect_from");
        if (entry == null || entry.value() == null) {
            return;
        }
        var wanted = entry.value() instanceof List<?> list ? list : List.of(entry.value());
        for (var old : wanted) {
            var address = PageAddress.asked(String.valueOf(old));
            if (address == null) {
                problems.add(Problem.error(source.file(), entry.line(),
                        "redirect_from has '" + old + "', expected an address such as /notes/lstm/"));
                continue;
            }
            var owner = addresses.put(address.file(), source.file() + "'s old address");
            if (owner != null) {
                problems.add(Problem.error(source.file(), entry.line(), "redirect_from has /" + address.url()
                        + ", where " + owner + " is, expected an address that nothing else has"));
            } else {
                targets.put(address, now);
            }
        }
    }

    /** Writes a page for each old address. */
    public void write(Path site, SiteHost host) throws IOException {
        for (var entry : targets.entrySet()) {
            var to = entry.getValue();
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
}
