package gatenotes.site.importer;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.importer.OldList.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Leads readers of old lists to ours: writes redirects for lists that have a counterpart, and names the others in the report. */
final class RedirectWriter {
    private final NewSite site;
    private final RedirectFile file;
    private final ImportReport report;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<String> alike = new ArrayList<>();
    private final List<String> feeds = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    /** Files in lower case, because many disks ignore case. */
    private final Set<String> taken = new HashSet<>();

    /** @param site the site with everything that was imported */
    RedirectWriter(NewSite site, Path project, ImportReport report) throws IOException {
        this.site = site;
        this.report = report;
        file = new RedirectFile(project);
        file.addresses().forEach(old -> taken.add(key(PageAddress.asked(old), old)));
    }

    /** Writes the lines, and adds them to the report. */
    void write(List<OldList> lists) throws IOException {
        lists.forEach(this::sort);
        if (!lines.isEmpty()) {
            var sums = counts.entrySet().stream().map(entry -> entry.getKey().words() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            var written = lines.entrySet().stream().map(line -> RedirectLine.of(line.getKey(), line.getValue())).toList();
            lines.keySet().forEach(site::leadsOn);
            if (file.add(written)) {
                report.note(file.name() + ": wrote " + written.size() + " lines that lead on from old lists: " + sums);
            } else {
                report.note(file.name()
                        + " holds something else than lines such as /categories/x/: /tags/x/, which it would here; give it "
                        + "another name, and write the " + written.size() + " lines that follow into a new one");
                written.forEach(report::note);
            }
        }
        if (!alike.isEmpty()) {
            report.note((alike.size() == 1 ? "1 old list differs" : alike.size() + " old lists differ")
                    + " from ours in upper and lower case "
                    + "only, " + (alike.size() == 1 ? "" : "such as ") + alike.get(0)
                    + ": nothing leads on from there, since many disks and "
                    + "servers keep just one of the two");
        }
        lost.stream().sorted().forEach(report::note);
        if (!feeds.isEmpty()) {
            var first = feeds.stream().sorted().findFirst().orElseThrow();
            var feed = site.feed(site.language());
            report.note(feeds.size() + " feeds of old lists have no counterpart, such as " + first + (feed == null ? ""
                    : "; to give the readers of one the whole feed write '" + RedirectLine.of(first, feed) + "' into "
                    + RedirectLine.FILE));
        }
    }

    private void sort(OldList list) {
        var address = PageAddress.asked(list.address());
        var isFeed = list.address().endsWith(".xml");
        var place = address == null || !isFeed ? address : new PageAddress(list.address().substring(1));
        var old = place == null ? list.address() : "/" + place.url();
        if (place != null && (site.has(place) || !taken.add(key(address, list.address())))) {
            return;
        }
        var target = target(list);
        if (place != null && site.hasInOtherCase(place)) {
            alike.add(old);
        } else if (list.kind() == Kind.FEED_OF_LIST) {
            feeds.add(old);
        } else if (place == null || target == null) {
            lost.add(RedirectLine.lost(old, "/"));
        } else {
            lines.put(old, target);
            counts.merge(list.kind(), 1, Integer::sum);
        }
    }

    private String target(OldList list) {
        return switch (list.kind()) {
            case TAG, CATEGORY -> site.tag(list.tag(), list.language());
            case ALL_TAGS -> site.list("tagsindex", list.language());
            case DAYS, ALL_POSTS, OLDER -> site.list("archive", list.language());
            case FEED -> site.feed(list.language());
            case FEED_OF_LIST, UNKNOWN -> null;
        };
    }

    private static String key(PageAddress address, String old) {
        return (address == null ? old : address.file()).toLowerCase(Locale.ROOT);
    }
}
