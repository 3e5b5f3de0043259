package gatenotes.site.bake;

import gatenotes.site.bake.BodyBaker.Body;
import gatenotes.site.bake.PageBaker.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a baker keeps from one bake to the next, so that after a save only what depends on it is made anew.
 *
 * <p>Sources, texts and images are kept with what they depend on, and may come from a bake that failed. Pages and files
 * are those of the last site that was put in place, and count as long as the same site is baked.
 */
final class BakeMemory {
    private record Site(Path root, Path output, Path scripts, BakeRequest.Mode mode) {
    }

    final SourceShelf sources = new SourceShelf();
    final Map<String, Body> bodies = new HashMap<>();
    final ImageSizes images = new ImageSizes();
    private Site site;
    private Map<String, Page> pages = Map.of();
    private Map<String, NextSite.Written> files = Map.of();
    private Set<String> names = Set.of();

    /** Forgets what belongs to another site than the one that is asked for. */
    void turnTo(BakeRequest request) {
        var asked = new Site(request.root(), request.output(), request.scripts(), request.mode());
        if (!asked.equals(site)) {
            site = asked;
            forgetSite();
        }
    }

    /** Nothing is known any more of what lies in the place of the site. */
    void forgetSite() {
        pages = Map.of();
        files = Map.of();
        names = Set.of();
    }

    /** The pages of the last site by their file. */
    Map<String, Page> pages() {
        return pages;
    }

    /** The files of the last site by name. */
    Map<String, NextSite.Written> files() {
        return files;
    }

    /** The names of all files of the last site, those that {@link #files} does not know, too; empty if they are not known. */
    Set<String> names() {
        return names;
    }

    /** Notes what lies in the place of the site now. */
    void keep(Map<String, Page> pages, Map<String, NextSite.Written> files, Set<String> names) {
        this.pages = pages;
        this.files = files;
        this.names = names;
    }
}
