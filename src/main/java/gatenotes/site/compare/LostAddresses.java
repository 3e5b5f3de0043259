package gatenotes.site.compare;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.importer.RedirectLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the pages of the old output at whose address this site has nothing, not even a redirect, and gives the redirect line
 * that each needs. Lists, such as those of tags, count, too: somebody may have linked to them.
 */
final class LostAddresses {
    private static final Set<String> TAGS = Set.of("tags", "tag", "categories", "category", "topics", "series");

    private final Set<String> site;
    /** The addresses of our tag pages by their last part, in lower case and without punctuation. */
    private final Map<String, String> tags = new HashMap<>();

    /** @param site the files of the new site */
    LostAddresses(Set<String> site) {
        this.site = site;
        site.stream().filter(file -> file.matches("tags/[^/]+/index\\.html")).forEach(file ->
                tags.put(key(file.split("/")[1]), "/" + new PageAddress(file).url()));
    }

    /** A line for each lost page. */
    List<String> lines(List<String> pages) {
        var lines = new ArrayList<String>();
        for (var page : pages) {
            var address = new PageAddress(page);
            if (!site.contains(address.file()) && !page.equals("404.html")) {
                var url = "/" + address.url();
                lines.add(RedirectLine.lost(url, target(address)));
            }
        }
        return lines;
    }

    /** The page of this site that is most like a lost one, or the home page if none is. */
    private String target(PageAddress lost) {
        var parts = lost.url().replaceFirst("(/|\\.html)$", "").split("/");
        for (int i = 0; i < parts.length; i++) {
            if (TAGS.contains(parts[i])) {
                return i + 1 < parts.length ? Optional.ofNullable(tags.get(key(parts[i + 1]))).orElse(existing("tags/"))
                        : existing("tags/");
            }
            if (parts[i].equals("archives") || parts[i].matches("\\d{4}")) {
                return existing("archive/");
            }
        }
        return parts[0].equals("about") ? existing("about/") : "/";
    }

    private String existing(String folder) {
        return site.contains(folder + "index.html") ? "/" + folder : "/";
    }

    private static String key(String name) {
        return name.toLowerCase().replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
