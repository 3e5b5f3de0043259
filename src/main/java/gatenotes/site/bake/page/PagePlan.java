package gatenotes.site.bake.page;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.AsciiDoc;
import gatenotes.site.bake.source.ContentFolder;
import gatenotes.site.bake.source.Source;
import gatenotes.site.problem.Problem.Severity;
import gatenotes.site.problem.Problem;
import gatenotes.site.problem.SiteException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gives each source its address and makes a page of it.
 *
 * <p>Drafts and future posts are left out here; JBake would write them, too. Files that are no texts, such as images
 * beside a post, keep their paths.
 */
public final class PagePlan {
    /** How many files a warning names at most. */
    private static final int NAMED = 3;

    private final SiteSettings settings;
    private final Addresses addresses;
    private final List<Problem> problems;
    private final Instant now;
    private final boolean drafts;
    private final Permalinks permalinks;
    private final ProgramPages program;
    /** Null on a site that is not JBake's. */
    private final JBakeDocuments jbake;
    private final Redirects redirects;
    private final List<SitePage> pages = new ArrayList<>();
    private final List<Path> extras = new ArrayList<>();

    /**
     * @param addresses receives the addresses of the site
     * @param problems receives what is wrong
     * @param now decides which posts lie in the future
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
        jbake = settings.isJBakes() ? new JBakeDocuments(settings.jbake()) : null;
        redirects = new Redirects(addresses, program, problems);
    }

    /** Takes in the files of a content folder. */
    public void add(List<ContentFolder.Entry> entries, Path folder) {
        var unreadable = new ArrayList<ContentFolder.Entry>();
        for (var entry : entries) {
            if (AsciiDoc.isText(entry.name()) && !AsciiDoc.isReadable()) {
                unreadable.add(entry);
            } else if (!entry.problems().isEmpty()) {
                fail(entry.problems());
            } else if (entry.source() != null) {
                add(entry.source());
            } else {
                addExtra(entry, folder.resolve(entry.file()));
            }
        }
        // The current addresses of all pages come first: they have priority over old ones.
        pages.forEach(page -> redirects.add(page.source(), page.address()));
        leaveOut(unreadable, folder);
    }

    /** Adds a single warning about all AsciiDoc texts if their engine is not on the class path. */
    private void leaveOut(List<ContentFolder.Entry> unreadable, Path folder) {
        unreadable.stream().map(ContentFolder.Entry::source).filter(Objects::nonNull).forEach(source ->
                addresses.leaveOut(source.path(), permalinks.usual(source),
                        "it is AsciiDoc, which " + AsciiDoc.COMMAND + " reads"));
        if (!unreadable.isEmpty()) {
            var named = unreadable.stream().limit(NAMED).map(entry -> folder.resolve(entry.file()).toString()).toList();
            problems.add(Problem.warning(folder, 0, "left out " + String.join(", ", named)
                    + (unreadable.size() > NAMED ? " and " + (unreadable.size() - NAMED) + " more" : "")
                    + ": AsciiDoc needs AsciidoctorJ; build with '" + AsciiDoc.COMMAND + "'"));
        }
    }

    public SitePages pages() {
        return new SitePages(pages);
    }

    /** The files that are no texts, relative to the content folder. */
    public List<Path> extras() {
        return extras;
    }

    /** The redirects from the addresses that pages had before. */
    public Redirects redirects() {
        return redirects;
    }

    private void addExtra(ContentFolder.Entry entry, Path file) {
        // The owner is a path on the disk, so it keeps the spelling of its name there.
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
        if (found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            addresses.incomplete();
        }
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
        if (jbake != null && source.header().format().isJBakes()) {
            add(source, jbake.address(source, address), future);
            return;
        }
        if (!drafts && (source.draft() || future)) {
            addresses.leaveOut(source.path(), address, source.draft() ? "it is a draft" : "its date is in the future");
            return;
        }
        var what = address.equals(permalinks.usual(source)) ? null : program.at(address);
        if (what != null) {
            problems.add(new Problem(source.file(), source.header().line("permalink"), "its address is /" + address.url()
                    + ", where the program has " + what + ", expected another one, or the text as "
                    + placeOf(address) + ", which takes that page's place", source.severity()));
            addresses.putPage(source.path(), address);
            return;
        }
        add(source, address, future);
    }

    private void add(Source source, PageAddress address, boolean future) {
        var taken = taken(address, source);
        if (taken != null) {
            problems.add(Problem.error(source.file(), source.header().line("permalink"),
                    "its address is /" + address.url() + ", which " + taken));
            return;
        }
        addresses.putPage(source.path(), address);
        var page = SitePage.of(source, address, future, settings.zone());
        if (jbake != null) {
            jbake.tell(page, future);
        }
        pages.add(page);
    }

    /** The source file that has this address without a permalink, relative to the project's folder. */
    private static String placeOf(PageAddress address) {
        var url = address.url();
        return "content/" + (url.isEmpty() ? "index" : url.replaceFirst("(/|\\.html)$", "")) + ".md";
    }

    /** Why a source cannot have an address, as the end of a sentence; null if it can. */
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
