package gatenotes.site.bake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jbake.model.DocumentModel;

/** Finds what belongs to a page elsewhere on the site: its translation, and posts on the same subjects. */
final class Connections {
    private static final int RELATED = 3;
    private static final String ENGLISH = "en/";

    private Connections() {
    }

    /** Sets {@code translation} of each page that another language has at the same address, below {@code en/} or not. */
    static void translate(List<DocumentModel> pages) {
        var byKey = new HashMap<String, DocumentModel>();
        pages.forEach(page -> byKey.put(key(page, page.get("lang").equals("en")), page));
        for (var page : pages) {
            var other = byKey.get(key(page, !page.get("lang").equals("en")));
            if (other != null && other != page) {
                page.put("translation", brief(other));
            }
        }
    }

    /** What both languages of a page have in common, behind the language looked for. */
    private static String key(DocumentModel page, boolean english) {
        var path = page.get(TextEngine.SOURCE) instanceof Source source ? source.path() : (String) page.get("uri");
        return (english ? "en " : "zh ") + (path.startsWith(ENGLISH) ? path.substring(ENGLISH.length()) : path);
    }

    /** Sets {@code related} of each post: those that share its tags, rare tags first, then the newest. */
    static void relate(List<DocumentModel> newestFirst) {
        var byTag = new HashMap<String, List<Integer>>();
        for (int i = 0; i < newestFirst.size(); i++) {
            for (var tag : newestFirst.get(i).getTags()) {
                byTag.computeIfAbsent(tag, unused -> new ArrayList<>()).add(i);
            }
        }
        var posts = new HashMap<String, int[]>();
        byTag.forEach((tag, tagged) -> posts.put(tag, tagged.stream().mapToInt(Integer::intValue).toArray()));
        var briefs = newestFirst.stream().map(Connections::brief).toList();
        var scores = new double[newestFirst.size()];
        for (int i = 0; i < newestFirst.size(); i++) {
            var tagged = Stream.of(newestFirst.get(i).getTags()).map(posts::get).toList();
            newestFirst.get(i).put("related", best(i, tagged, scores).stream().map(briefs::get).toList());
        }
    }

    /**
     * The best others, the best first.
     *
     * @param tagged the posts of each tag, newest first
     * @param scores zero for each post, before and after
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

    private static boolean isBetter(int post, double score, int other, double[] scores) {
        return score > scores[other] || score == scores[other] && post < other;
    }

    /** As much of a page as a link to it needs. */
    static DocumentModel brief(DocumentModel page) {
        var brief = new DocumentModel();
        if (page.get("title") != null) {
            brief.setTitle(page.getTitle());
        }
        brief.put("uri", page.get("uri"));
        brief.put("lang", page.get("lang"));
        brief.setNoExtensionUri(page.getNoExtensionUri());
        return brief;
    }
}
