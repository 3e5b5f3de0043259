package gatenotes.site.importer;

import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.importer.OldList.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the old lists of a blog, each once, with their pages of older posts. */
final class ListCollector {
    private final Map<String, OldList> lists = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    /** Counts one more post in a list. */
    void post(String address, Kind kind, SiteLanguage language, String tag) {
        lists.putIfAbsent(address, new OldList(address, kind, language, tag));
        sizes.merge(address, 1, Integer::sum);
    }

    void add(OldList list) {
        lists.putIfAbsent(list.address(), list);
    }

    /**
     * Adds the second and later pages of lists.
     *
     * @param most how many posts a page has; 0 or less for all posts on one page
     * @param pattern what follows the list's own address, with {@code :num} for the page's number
     */
    void pages(Kind kind, int most, String pattern) {
        for (var list : List.copyOf(lists.values())) {
            if (list.kind() == kind) {
                for (int number = 2; most > 0 && (number - 1) * most < sizes.getOrDefault(list.address(), 0); number++) {
                    add(new OldList(list.address() + pattern.replace(":num", String.valueOf(number)), kind, list.language(),
                            list.tag()));
                }
            }
        }
    }

    /** Adds pages of older posts, for the given total of posts. */
    void older(String pattern, int most, int posts, SiteLanguage language) {
        for (int number = 2; most > 0 && (number - 1) * most < posts; number++) {
            add(new OldList(pattern.replace(":num", String.valueOf(number)), Kind.OLDER, language));
        }
    }

    List<OldList> all() {
        return new ArrayList<>(lists.values());
    }

    /** An integer of a configuration; {@code otherwise} if the text is none. */
    static int number(String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
