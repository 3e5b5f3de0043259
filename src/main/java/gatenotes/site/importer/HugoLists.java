package gatenotes.site.importer;

import gatenotes.site.importer.OldList.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lists of a Hugo blog: sections, the terms of its taxonomies, their further pages, and a feed for each. */
record HugoLists(BlogConfig config, HugoAddresses addresses, HugoLanguages languages, Set<String> postSections) {
    List<OldList> of(List<MovedText> texts) {
        var lists = new ListCollector();
        var posts = new HashMap<String, Integer>();
        for (var text : texts) {
            var place = languages.place(text.file());
            if (place == null || !text.isPublished()) {
                continue;
            }
            section(text, place, lists);
            taxonomies().forEach((singular, plural) -> terms(text, place.prefix(), plural, lists));
            if (text.kind() == ImportPlan.Kind.POST) {
                posts.merge(place.prefix(), 1, Integer::sum);
                lists.add(new OldList("/" + place.prefix() + "index.xml", Kind.FEED, text.source().language()));
                lists.older("/" + place.prefix() + next(), size(), posts.get(place.prefix()), text.source().language());
            }
        }
        List.of(Kind.CATEGORY, Kind.TAG, Kind.ALL_POSTS).forEach(kind -> lists.pages(kind, size(), next()));
        return lists.all().stream().filter(list -> !isOff("rss") || !list.address().endsWith(".xml")).toList();
    }

    private boolean isOff(String kind) {
        return config.list("disableKinds").stream().anyMatch(kind::equalsIgnoreCase);
    }

    private void section(MovedText text, HugoLanguages.Place place, ListCollector lists) {
        var slash = place.path().indexOf('/');
        // A page bundle at the first level is a page, no section.
        if (slash > 0 && !place.path().matches("[^/]+/index\\.\\w+")) {
            var name = place.path().substring(0, slash);
            var address = "/" + place.prefix() + addresses.inAddress(name) + "/";
            var isOfPosts = postSections.contains(name);
            lists.post(address, isOfPosts ? Kind.ALL_POSTS : Kind.UNKNOWN, text.source().language(), null);
            lists.add(new OldList(address + "index.xml", isOfPosts ? Kind.FEED : Kind.FEED_OF_LIST, text.source().language()));
        }
    }

    private void terms(MovedText text, String prefix, String taxonomy, ListCollector lists) {
        var entry = text.source().header().entries().get(taxonomy);
        var value = entry == null ? null : entry.value();
        var terms = value instanceof List<?> list ? list : value instanceof String one && !one.isBlank() ? List.of(one) : List.of();
        var language = text.source().language();
        var all = "/" + prefix + addresses.inAddress(taxonomy) + "/";
        var kind = taxonomy.equals("tags") ? Kind.TAG : Kind.CATEGORY;
        for (var term : terms) {
            var name = String.valueOf(term).strip();
            var pattern = config.text("permalinks.term." + taxonomy, config.text("permalinks." + taxonomy));
            var address = pattern == null ? all + addresses.inAddress(name) + "/"
                    : ("/" + prefix + pattern.replaceAll(":[a-z]+", addresses.inAddress(name)) + "/").replaceAll("/{2,}", "/");
            lists.add(new OldList(all, Set.of("tags", "categories").contains(taxonomy) ? Kind.ALL_TAGS : Kind.UNKNOWN, language));
            lists.add(new OldList(all + "index.xml", Kind.FEED_OF_LIST, language));
            lists.post(address, kind, language, name);
            lists.add(new OldList(address + "index.xml", Kind.FEED_OF_LIST, language));
        }
    }

    private Map<String, String> taxonomies() {
        var set = config.map("taxonomies");
        var taxonomies = new TreeMap<String, String>();
        if (isOff("term")) {
            return taxonomies;
        }
        if (set.isEmpty()) {
            taxonomies.putAll(Map.of("tag", "tags", "category", "categories"));
        }
        set.forEach((singular, plural) -> taxonomies.put(singular, String.valueOf(plural)));
        return taxonomies;
    }

    private int size() {
        return ListCollector.number(config.text("pagination.pagerSize"), ListCollector.number(config.text("paginate"), 10));
    }

    private String next() {
        return config.text("pagination.path", config.text("paginatePath", "page")) + "/:num/";
    }
}
