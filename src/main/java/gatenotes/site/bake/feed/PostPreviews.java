package gatenotes.site.bake.feed;

import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.preview.Preview;
import gatenotes.site.preview.Previews;
import gatenotes.site.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Gives each post of a published site a picture that other sites can show with a link to it. */
public final class PostPreviews {
    private final SiteSettings settings;
    private final SiteHost host;
    private final boolean wanted;
    private final Previews previews;

    /**
     * @param publish whether the site is for readers
     * @param work the folder where pictures are kept
     */
    public PostPreviews(SiteSettings settings, SiteHost host, boolean publish, Path work) {
        this.settings = settings;
        this.host = host;
        // Sites that show a link need an absolute address.
        wanted = publish && host.isPublic();
        previews = wanted ? new Previews(work) : null;
    }

    /** Puts the absolute address of its picture into each post's document, as {@code preview}. */
    public void announce(List<SitePage> pages, List<Problem> problems) {
        if (!wanted) {
            return;
        }
        for (var page : pages) {
            if (page.isPost()) {
                var site = settings.text("site.title", page.language());
                var file = previews.announce(Preview.of(page.source().title(), site, page.language().code(),
                        page.document().getBody()));
                if (file != null) {
                    page.document().put("preview", host.absolute(file));
                }
            }
        }
        if (previews.untitled() > 0) {
            problems.add(Problem.warning(Path.of("content"), 0, "no font on this machine has the characters of "
                    + previews.untitled() + " titles: the pictures of these posts show only their first figure, without "
                    + "text; install a font such as Noto Sans CJK SC"));
        }
    }

    /** Writes the pictures. */
    public void write(Path site) throws IOException {
        if (wanted) {
            previews.write(site);
        }
    }
}
