package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.source.Source;
import gatenotes.site.importer.OldList.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The lists of a Hexo blog, from its generators for indexes, archives, categories and tags. */
record HexoLists(BlogFiles files, BlogConfig config, HexoAddresses addresses) {
    List<OldList> of(List<MovedText> posts, SiteLanguage language) throws IOException {
        var lists = new ListCollector();
        var plugins = files.has("package.json") ? Files.readString(files.root().resolve("package.json")) : null;
        for (var post : posts) {
            if (has("tag", plugins)) {
                post.source().onlyTags()
                        .forEach(tag -> lists.post(folder("tag_dir", "tags") + addresses.slug("tag_map", tag) + "/", Kind.TAG,
                        language, tag));
            }
            if (has("category", plugins)) {
                HexoAddresses.categories(post.source()).forEach(path -> categories(path, language, lists));
            }
            if (has("archive", plugins)) {
                archives(addresses.dates().asDated(post.source()), language, lists);
            }
        }
        var next = config.text("pagination_dir", "page") + "/:num/";
        lists.pages(Kind.TAG, most("tag_generator"), next);
        lists.pages(Kind.CATEGORY, most("category_generator"), next);
        lists.pages(Kind.DAYS, most("archive_generator"), next);
        if (has("archive", plugins)) {
            var all = folder("archive_dir", "archives");
            lists.add(new OldList(all, Kind.ALL_POSTS, language));
            lists.older(all + next, most("archive_generator"), posts.size(), language);
        }
        if (has("index", plugins)) {
            var index = config.text("index_generator.path", "");
            lists.older("/" + (index.isEmpty() ? "" : index.replaceAll("^/|/$", "") + "/") + next, most("index_generator"),
                    posts.size(), language);
        }
        var feeds = config.list("feed.path").isEmpty() && plugins != null && has("feed", plugins) ? List.of("atom.xml")
                : config.list("feed.path");
        feeds.forEach(path -> lists.add(new OldList("/" + path, Kind.FEED, language)));
        return lists.all();
    }

    /** Whether the blog has a generator; a blog without a list of plugins is taken to have all. */
    private static boolean has(String generator, String plugins) {
        return plugins == null || plugins.contains("hexo-generator-" + generator);
    }

    private void categories(List<String> path, SiteLanguage language, ListCollector lists) {
        var address = new StringBuilder(folder("category_dir", "categories"));
        for (var name : path) {
            address.append(addresses.slug("category_map", name)).append('/');
            lists.post(address.toString(), Kind.CATEGORY, language, name);
        }
    }

    private void archives(Source source, SiteLanguage language, ListCollector lists) {
        if (source.date() == null) {
            return;
        }
        var address = folder("archive_dir", "archives");
        var parts = source.date().toLocalDate().toString().split("-");
        var settings = List.of("yearly", "monthly", "daily");
        for (int i = 0; i < parts.length; i++) {
            address += parts[i] + "/";
            if (config.text("archive_generator." + settings.get(i), i < 2 ? "true" : "false").equals("true")) {
                lists.post(address, Kind.DAYS, language, null);
            }
        }
    }

    private int most(String generator) {
        return ListCollector.number(config.text(generator + ".per_page"), ListCollector.number(config.text("per_page"), 10));
    }

    private String folder(String name, String usual) {
        return "/" + config.text(name, usual).replaceAll("^/|/$", "") + "/";
    }

    /** The list on a page whose type the theme recognises. */
    static OldList page(Source source, String type, String address) {
        var kind = type.startsWith("tag") || type.startsWith("categor") ? Kind.ALL_TAGS : type.startsWith("archive")
                ? Kind.ALL_POSTS
                : Kind.UNKNOWN;
        return new OldList(address, kind, source.language());
    }
}
