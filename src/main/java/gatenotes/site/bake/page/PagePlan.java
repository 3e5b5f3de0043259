package gatenotes.site.bake.page;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.ContentFolder;
import gatenotes.site.bake.source.Source;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each source its address and makes a page of it.
 *
 * <p>What is not published is left out here; JBake would write it beside the rest. Files that are no texts, images
 * beside a post for example, keep their place.
 */
public final class PagePlan {
    private final SiteSettings settings;
    private final Addresses addresses;
    private final List<Problem> problems;
    private final Instant now;
    private final boolean drafts;
    private final Permalinks permalinks;
    private final ProgramPages program;
    private final Redirects redirects;
    private final List<SitePage> pages = new ArrayList<>();
    private final List<Path> extras = new ArrayList<>();

    /**
     * @param addresses receives what the site has
     * @param problems receives what is wrong
     * @param now says which posts lie in the future
     * @param drafts whether drafts and future posts are shown
     */
    public PagePlan(SiteSettings settings, Addresses addresses, List<Problem> problems, Instant now, boolean drafts) {
        this.settings = settings;
        this.addresses = addresses;
        this.problems = problems;
        this.now = now;
        this.drafts = drafts;
        permalinks = Permalinks.of(settings);
        program = new ProgramPages(settings);
        redirects = new Redirects(addresses, program, problems);
    }

    /** Takes in the files of a content folder. */
    public void add(List<ContentFolder.Entry> entries, Path folder) {
        for (var entry : entries) {
            if (!entry.problems().isEmpty()) {
                fail(entry.problems());
            } else if (entry.source() != null) {
                add(entry.source());
            } else {
                addExtra(entry, folder.resolve(entry.file()));
            }
        }
        // A page has its address before any other's old one.
        pages.forEach(page -> redirects.add(page.source(), page.address()));
    }

    public SitePages pages() {
        return new SitePages(pages);
    }

    /** The files that are no texts, relative to the content folder. */
    public List<Path> extras() {
        return extras;
    }

    /** From the addresses that pages had before. */
    public Redirects redirects() {
        return redirects;
    }

    private void addExtra(ContentFolder.Entry entry, Path file) {
        // The owner is read from the disk, so its name is the disk's.
        var owner = addresses.put(entry.name(), file.toString());
        if (owner == null) {
            extras.add(entry.file());
        } else {
            problems.add(Problem.error(file, 0, "its address is /" + entry.name() + ", which " + owner
                    + " has already, expected one of its own"));
        }
    }

    private void fail(List<Problem> found) {
        problems.addAll(found);
        addresses.incomplete();
    }

    private void add(Source source) {
        try {
            add(source, permalinks.address(source));
        } catch (SiteException e) {
            fail(e.problems());
        }
    }

    private void add(Source source, PageAddress address) {
        var future = source.date() != null && source.date().toInstant().isAfter(now);
        if (!drafts && (source.draft() || future)) {
            addresses.leaveOut(source.path(), address, source.draft() ? "it is a draft" : "its date is in the future");
            return;
        }
        var what = address.equals(PageAddress.ofSource(source.path())) ? null : program.at(address);
        if (what != null) {
            problems.add(new Problem(source.file(), source.header().line("permalink"), "its address is /" + address.url()
                    + ", where the program has " + what + ", expected another one, or the text as "
                    + placeOf(address) + ", which takes that page's place", source.severity()));
            addresses.putPage(source.path(), address);
            return;
        }
        var taken = taken(address, source);
        if (taken != null) {
            problems.add(Problem.error(source.file(), source.header().line("permalink"),
                    "its address is /" + address.url() + ", which " + taken));
            return;
        }
        addresses.putPage(source.path(), address);
        pages.add(SitePage.of(source, address, future, settings.zone()));
    }

    /** The file whose text has an address without asking for it, relative to the project's folder. */
    private static String placeOf(PageAddress address) {
        var url = address.url();
        return "content/" + (url.isEmpty() ? "index" : url.replaceFirst("(/|\\.html)$", "")) + ".md";
    }

    /** Why an address cannot be had, as the end of a sentence; null if it can. */
    private String taken(PageAddress address, Source source) {
        var other = addresses.put(address.file(), source.file().toString());
        if (other != null) {
            return other + " has already, expected one of its own";
        }
        var alike = addresses.inOtherCase(address.file());
        return alike == null ? null : "differs from /" + new PageAddress(alike).url() + " of " + addresses.owner(alike)
                + " in upper and lower case only, expected another one: many disks and servers keep just one of the two";
    }
}
