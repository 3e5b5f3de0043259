package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.source.Source;
import gatenotes.site.importer.OldList.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The lists of a Jekyll blog: those of {@code jekyll-archives} and {@code jekyll-paginate}, and pages that layouts filled in. */
record JekyllLists(BlogConfig config, BlogDates dates) {
    private static final Pattern NO_SLUG = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");
    private static final Set<String> TAGS = Set.of("tag", "tags", "category", "categories", "topics", "labels");
    private static final Set<String> POSTS = Set.of("archive", "archives", "blog", "posts", "articles", "all");

    List<OldList> of(List<MovedText> posts, SiteLanguage language) {
        var lists = new ListCollector();
        for (var post : posts) {
            post.source().onlyTags().forEach(tag -> named("tag", tag, Kind.TAG, language, lists));
            post.source().categories().forEach(category -> named("category", category, Kind.CATEGORY, language, lists));
            for (var dated : post.source().date() == null ? List.<Source>of() : dates.inJekyll(post.source())) {
                days(dated, language, lists);
            }
        }
        if ("true".equals(config.text("pagination.enabled"))) {
            lists.older(config.text("pagination.permalink", "/page:num/"),
                    ListCollector.number(config.text("pagination.per_page"), 10),
                    posts.size(), language);
        } else {
            var path = config.text("paginate_path", "/page:num");
            lists.older(path.endsWith("/") || path.endsWith(".html") ? path : path + "/",
                    ListCollector.number(config.text("paginate"), 0),
                    posts.size(), language);
        }
        if (config.list("plugins").contains("jekyll-feed") || config.list("gems").contains("jekyll-feed")) {
            lists.add(new OldList(config.text("feed.path", "/feed.xml"), Kind.FEED, language));
        }
        return lists.all();
    }

    private void named(String type, String name, Kind kind, SiteLanguage language, ListCollector lists) {
        if (isEnabled(type.equals("tag") ? "tags" : "categories")) {
            var slug = NO_SLUG.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
            lists.post(pattern(type, "/" + type + "/:name/").replace(":name", slug), kind, language, name);
        }
    }

    private void days(Source source, SiteLanguage language, ListCollector lists) {
        var parts = source.date().toLocalDate().toString().split("-");
        for (var type : List.of("year", "month", "day")) {
            var usual = "/:year/" + (type.equals("year") ? "" : "/:month/") + (type.equals("day") ? "/:day/" : "");
            if (isEnabled(type)) {
                lists.post(pattern(type, usual.replace("//", "/")).replace(":year", parts[0]).replace(":month", parts[1])
                        .replace(":day", parts[2]), Kind.DAYS, language, null);
            }
        }
    }

    private boolean isEnabled(String type) {
        var enabled = config.list("jekyll-archives.enabled");
        return enabled.contains(type) || enabled.contains("all");
    }

    private String pattern(String type, String usual) {
        return config.text("jekyll-archives.permalinks." + type, usual);
    }

    static OldList feed(Source source, String address) {
        return new OldList(source.permalink() != null ? source.permalink() : address, Kind.FEED, source.language());
    }

    /** The list on a page that a layout, or Liquid in its text, filled in. */
    static OldList page(Source source, String address) {
        var parts = address.replaceAll("(/index)?\\.html$|^/|/$", "").split("/");
        var last = parts[parts.length - 1];
        var folder = parts.length > 1 ? parts[parts.length - 2] : "";
        var category = source.headerText("category");
        var tag = source.headerText("tag") != null ? source.headerText("tag") : category;
        var isOfTag = TAGS.contains(folder);
        var kind = category != null || folder.startsWith("categor") ? Kind.CATEGORY : tag != null || isOfTag ? Kind.TAG
                : TAGS.contains(last) ? Kind.ALL_TAGS : POSTS.contains(last) ? Kind.ALL_POSTS : Kind.UNKNOWN;
        return new OldList(address, kind, source.language(), tag == null && isOfTag ? source.title() : tag);
    }
}
