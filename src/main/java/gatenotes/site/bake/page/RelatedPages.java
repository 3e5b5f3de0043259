package gatenotes.site.bake.page;

import gatenotes.site.bake.settings.SiteHost;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteLanguages;
import gatenotes.site.bake.settings.SiteWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;

/** Finds the pages that belong to a page: its translations, its neighbours in time, and posts on the same subjects. */
public final class RelatedPages {
    private static final int RELATED = 3;

    private RelatedPages() {
    }

    /**
     * Sets {@code translations} of each page that other languages have at the same path below their own folders. If the
     * site's address is public, also sets {@code canonical} of all pages, their absolute addresses.
     *
     * @return the other languages' pages of each page that has translations, in the order of the site's languages
     */
    public static Map<SitePage, List<SitePage>> translate(List<SitePage> pages, SiteLanguages languages, SiteWords words,
            SiteHost host) {
        var translations = new IdentityHashMap<SitePage, List<SitePage>>();
        var byPath = new HashMap<String, Map<SiteLanguage, SitePage>>();
        pages.forEach(page -> byPath.computeIfAbsent(path(page, languages), unused -> new HashMap<>())
                .put(page.language(), page));
        for (var page : pages) {
            putCanonical(page.document(), page, host);
            var versions = byPath.get(path(page, languages));
            var others = languages.all().stream().map(versions::get)
                    .filter(other -> other != null && !other.language().equals(page.language())).toList();
            if (!others.isEmpty()) {
                translations.put(page, others);
            }
            page.document().put("translations", others.stream().map(other -> translation(other, words, host)).toList());
        }
        return translations;
    }

    private static DocumentModel translation(SitePage page, SiteWords words, SiteHost host) {
        var brief = brief(page);
        brief.put("language", words.word(page.language(), "languageName", page.language().code()));
        putCanonical(brief, page, host);
        return brief;
    }

    private static void putCanonical(DocumentModel document, SitePage page, SiteHost host) {
        if (host.isPublic() && !page.isError()) {
            document.put("canonical", host.absolute(page.address().url()));
        }
    }

    /** The path that a page has in all languages. */
    private static String path(SitePage page, SiteLanguages languages) {
        return languages.withoutLanguage(page.source() != null ? page.source().path() : page.address().file());
    }

    /**
     * Puts into the posts of each language their neighbours in time, the posts on the same subjects, and those of the same
     * series.
     */
    public static void relate(SitePages pages, SiteLanguages languages) {
        for (var language : languages.all()) {
            var newestFirst = pages.posts(language);
            for (int i = 0; i + 1 < newestFirst.size(); i++) {
                newestFirst.get(i).document().setPreviousContent(brief(newestFirst.get(i + 1)));
                newestFirst.get(i + 1).document().setNextContent(brief(newestFirst.get(i)));
            }
            relate(newestFirst);
            number(newestFirst);
        }
    }

    /** Sets {@code related} of each post: those that share its tags, rare tags first, then the newest. */
    private static void relate(List<SitePage> newestFirst) {
        var byTag = new HashMap<String, List<Integer>>();
        for (int i = 0; i < newestFirst.size(); i++) {
            for (var tag : newestFirst.get(i).source().tags()) {
                byTag.computeIfAbsent(tag, unused -> new ArrayList<>()).add(i);
            }
        }
        var posts = new HashMap<String, int[]>();
        byTag.forEach((tag, tagged) -> posts.put(tag, tagged.stream().mapToInt(Integer::intValue).toArray()));
        var briefs = newestFirst.stream().map(RelatedPages::brief).toList();
        var scores = new double[newestFirst.size()];
        for (int i = 0; i < newestFirst.size(); i++) {
            var tagged = newestFirst.get(i).source().tags().stream().map(posts::get).toList();
            newestFirst.get(i).document().put("related", best(i, tagged, scores).stream().map(briefs::get).toList());
        }
    }

    /**
     * The best others, the best first.
     *
     * @param tagged the posts of each tag, newest first
     * @param scores a work array, one for each post; all 0 before the call and after it
     */
    private static List<Integer> best(int post, List<int[]> tagged, double[] scores) {
        for (var others : tagged) {
            var weight = 1 / Math.log(1 + others.length);
            for (var other : others) {
                scores[other] += weight;
            }
        }
        scores[post] = 0;
        var best = new ArrayList<Integer>();
        for (var others : tagged) {
            for (var other : others) {
                var score = scores[other];
                var at = best.size();
                while (at > 0 && isBetter(other, score, best.get(at - 1), scores)) {
                    at--;
                }
                if (score > 0 && at < RELATED && !best.contains(other)) {
                    best.add(at, other);
                    if (best.size() > RELATED) {
                        best.remove(RELATED);
                    }
                }
            }
        }
        for (var others : tagged) {
            for (var other : others) {
                scores[other] = 0;
            }
        }
        return best;
    }

    /** Sets {@code parts} of each post whose header names a {@code series}, the oldest first, and its own number, {@code part}. */
    private static void number(List<SitePage> newestFirst) {
        var bySeries = new HashMap<String, List<SitePage>>();
        for (var post : newestFirst) {
            var series = post.source().headerText("series");
            if (series != null && !series.isBlank()) {
                bySeries.computeIfAbsent(series.strip(), unused -> new ArrayList<>()).add(0, post);
            }
        }
        bySeries.forEach((series, posts) -> {
            var parts = posts.stream().map(RelatedPages::brief).toList();
            // A single post is no series yet.
            for (int i = 0; i < posts.size() && posts.size() > 1; i++) {
                posts.get(i).document().put("series", series);
                posts.get(i).document().put("parts", parts);
                posts.get(i).document().put("part", i + 1);
            }
        });
    }

    private static boolean isBetter(int post, double score, int other, double[] scores) {
        return score > scores[other] || score == scores[other] && post < other;
    }

    /** The values of a page that a link to it needs. */
    private static DocumentModel brief(SitePage page) {
        var brief = new DocumentModel();
        if (page.source() != null) {
            brief.setTitle(page.source().title());
        }
        brief.setUri(page.address().file());
        brief.put("lang", page.language().code());
        brief.setNoExtensionUri(page.document().getNoExtensionUri());
        return brief;
    }
}
