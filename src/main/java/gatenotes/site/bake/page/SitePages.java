package gatenotes.site.bake.page;

import gatenotes.site.bake.settings.SiteLanguage;
import java.util.Comparator;
import java.util.List;

/** The pages of a bake that are made from sources, newest first; pages of the same moment are ordered by address. */
public record SitePages(List<SitePage> all) {
    private static final Comparator<SitePage> NEWEST_FIRST = Comparator
            .comparing((SitePage page) -> page.source().date(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(page -> page.address().file());

    public SitePages {
        all = all.stream().sorted(NEWEST_FIRST).toList();
    }

    /** The pages that lists include: on a JBake site, drafts have pages, too. */
    public List<SitePage> published() {
        return all.stream().filter(SitePage::isPublished).toList();
    }

    public List<SitePage> posts(SiteLanguage language) {
        return all.stream().filter(page -> page.isPost() && page.isPublished() && page.language().equals(language)).toList();
    }
}
