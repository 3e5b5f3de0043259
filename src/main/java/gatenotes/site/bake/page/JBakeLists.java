package gatenotes.site.bake.page;

import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import java.util.List;
import java.util.TreeSet;
import org.jbake.model.ModelAttributes;

/**
 * Makes the pages that list others on a JBake site, as its {@code Renderer} does: index, archive, a page for each tag, the
 * list of all tags, and the page for missing addresses. Tags are told apart by their exact spelling, and their pages list
 * texts of any type.
 */
final class JBakeLists extends ListPages {
    JBakeLists(SitePages sources, SiteSettings settings, Addresses addresses) {
        super(sources, settings, addresses);
    }

    @Override
    void tell(SitePage list) {
        JBakeDocuments.tellList(list);
    }

    @Override
    void tags(SiteLanguage language, List<SitePage> posts) {
        var tags = new TreeSet<String>();
        sources.published().stream().filter(page -> page.language().equals(language))
                .forEach(page -> tags.addAll(page.source().tags()));
        for (var tag : tags) {
            page("tag", places.tag(language, tag), language, posts).document().put(ModelAttributes.TAG, tag);
        }
        if (config.getRenderTagsIndex()) {
            page("tagsindex", places.tags(language), language, posts);
        }
    }

    /** Makes the index: several pages if the author asks for pagination and there are posts, else one. */
    @Override
    void index(SiteLanguage language, List<SitePage> posts) {
        if (!config.getPaginateIndex() || posts.isEmpty()) {
            page("masterindex", places.index(language, 1), language, posts);
            return;
        }
        var size = config.getPostsPerPage();
        var count = (posts.size() + size - 1) / size;
        for (int number = 1; number <= count; number++) {
            var from = (number - 1) * size;
            var part = posts.subList(from, Math.min(posts.size(), from + size));
            var document = page("masterindex", places.index(language, number), language, part).document();
            document.put(ModelAttributes.CURRENT_PAGE_NUMBERS, number);
            document.put(ModelAttributes.NUMBER_OF_PAGES, count);
            if (number > 1) {
                // Appended to content.rootpath, the empty name leads to the first page.
                document.put(ModelAttributes.PREVIOUS_FILENAME, number == 2 ? "" : number - 1 + "/");
            }
            if (number < count) {
                document.put(ModelAttributes.NEXT_FILENAME, number + 1 + "/");
            }
        }
    }
}
