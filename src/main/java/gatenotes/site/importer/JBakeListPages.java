package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.importer.OldList.Kind;
import java.util.List;
import java.util.Properties;

/** The lists of a JBake blog: one for each tag, the archive, older posts, the feed. */
record JBakeListPages(Properties config) {
    List<OldList> of(List<MovedText> posts, SiteLanguage language) {
        var lists = new ListCollector();
        var ending = config.getProperty("output.extension", ".html");
        if (is("render.tags", true)) {
            var folder = "/" + config.getProperty("tag.path", "tags") + "/";
            for (var post : posts) {
                post.source().onlyTags()
                        .forEach(tag -> lists.post(folder + (is("tag.sanitize", false) ? tag.replace(' ', '-') : tag) + ending,
                        Kind.TAG, language, tag));
            }
            if (is("render.tagsindex", false)) {
                lists.add(new OldList(folder + "index" + ending, Kind.ALL_TAGS, language));
            }
        }
        if (is("render.archive", true)) {
            lists.add(new OldList("/" + config.getProperty("archive.file", "archive.html"), Kind.ALL_POSTS, language));
        }
        if (is("render.feed", true)) {
            lists.add(new OldList("/" + config.getProperty("feed.file", "feed.xml"), Kind.FEED, language));
        }
        if (is("index.paginate", false)) {
            lists.older("/:num/", ListCollector.number(config.getProperty("index.posts_per_page"), 5), posts.size(), language);
        }
        return lists.all();
    }

    private boolean is(String name, boolean usual) {
        return Boolean.parseBoolean(config.getProperty(name, String.valueOf(usual)));
    }
}
