package gatenotes.site.bake;

import gatenotes.site.bake.disk.SiteWriter;
import gatenotes.site.bake.feed.FigurePicture;
import gatenotes.site.bake.source.SourceCache;
import gatenotes.site.bake.template.RenderedPage;
import gatenotes.site.bake.text.ImageSizes;
import gatenotes.site.bake.text.RenderedText;
import gatenotes.site.search.SearchIndex;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a baker keeps from one bake to the next, so that after a save only what depends on it is made anew.
 *
 * <p>Sources, texts, images, pictures of figures and what the search has read are kept together with what they depend on; they
 * may come from a bake that failed. Pages and files are those of the last site that was put in place. They are used as long as
 * the same site is baked.
 */
final class BakeCache {
    private record Site(Path root, Path output, Path scripts, BakeRequest.Mode mode) {
    }

    final SourceCache sources = new SourceCache();
    final Map<String, RenderedText> texts = new HashMap<>();
    final ImageSizes images = new ImageSizes();
    final Map<String, FigurePicture> pictures = new HashMap<>();
    final SearchIndex search = new SearchIndex();
    private Site site;
    /** The pages of the last site by their file. */
    Map<String, RenderedPage> pages = Map.of();
    /** The files of the last site by name. */
    Map<String, SiteWriter.Written> files = Map.of();
    /** The names of all files of the last site, including those that {@link #files} does not know; empty if unknown. */
    Set<String> names = Set.of();

    /** Forgets the pages and files of the last site, if the request is for another site. */
    void turnTo(BakeRequest request) {
        var asked = new Site(request.root(), request.output(), request.scripts(), request.mode());
        if (!asked.equals(site)) {
            site = asked;
            forgetSite();
        }
    }

    /** Forgets what lies in the site's folder, because it can no longer be relied on. */
    void forgetSite() {
        keep(Map.of(), Map.of(), Set.of());
    }

    /** Notes what lies in the site's folder now. */
    void keep(Map<String, RenderedPage> pages, Map<String, SiteWriter.Written> files, Set<String> names) {
        this.pages = pages;
        this.files = files;
        this.names = names;
    }
}
