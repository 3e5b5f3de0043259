package gatenotes.site.bake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        for (int i = 0; i < newestFirst.size(); i++) {
            var scores = new LinkedHashMap<Integer, Double>();
            for (var tag : newestFirst.get(i).getTags()) {
                var tagged = byTag.get(tag);
                for (var other : tagged) {
                    scores.merge(other, 1 / Math.log(1 + tagged.size()), Double::sum);
                }
            }
            scores.remove(i);
            var best = new ArrayList<>(scores.entrySet());
            best.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()));
            newestFirst.get(i).put("related",
                    best.stream().limit(RELATED).map(entry -> brief(newestFirst.get(entry.getKey()))).toList());
        }
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
