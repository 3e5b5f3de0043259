package gatenotes.site.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Finds the element that holds a post's text in the old pages. One selector serves for the whole blog: the one whose elements
 * share most words with the new texts and have the fewest others, over all pages looked at. So a single post that lost its end
 * cannot choose an element that lost it, too. {@code -Dbody=CSS} sets the selector instead.
 */
final class BodyFinder {
    /** How many pages are enough to know a theme. */
    private static final int LOOKED_AT = 24;
    /** The selectors that themes use most, in order, for a page in which the chosen one finds nothing. */
    private static final List<String> USUAL = List.of("[itemprop=articleBody]", ".post-content", ".entry-content", ".post-body",
            ".article-entry", ".markdown-body", "article", "main", "#content", "body");
    /** An element that shares fewer words than this is not the text of the post. */
    private static final double FOUND = 0.2;

    private final Map<String, Double> scores = new HashMap<>();
    private String chosen;
    private int seen;

    /** @param selector the author's choice, or null */
    BodyFinder(String selector) {
        chosen = selector;
    }

    /** Whether another page would still help to choose. */
    boolean wantsMore() {
        return chosen == null && seen < LOOKED_AT;
    }

    /** Scores the elements of an old page by the words of the new one. */
    void look(Document page, List<String> words) {
        seen++;
        var wanted = counts(words);
        var tried = new HashMap<Element, Double>();
        var found = new HashMap<String, Element>();
        for (var element : page.body().select("*")) {
            names(element).forEach(name -> found.putIfAbsent(name, element));
        }
        found.forEach((name, element) -> scores.merge(name,
                tried.computeIfAbsent(element, one -> alike(TextTokens.of(one.text()), wanted, words.size())), Double::sum));
    }

    /** The selector that is used. */
    String chosen() {
        if (chosen == null) {
            // Among equal scores the most usual selector wins, then the first by name, so that each run chooses the same.
            chosen = scores.entrySet().stream().max(Map.Entry.<String, Double>comparingByValue()
                    .thenComparing(entry -> -rank(entry.getKey()))
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey).orElse("body");
        }
        return chosen;
    }

    /**
     * The element with the text of a page.
     *
     * @return null if no element resembles the words
     */
    Element find(Document page, List<String> words) {
        var element = page.selectFirst(chosen());
        var wanted = counts(words);
        for (int i = 0; element == null && i < USUAL.size(); i++) {
            element = page.selectFirst(USUAL.get(i));
        }
        return element == null || words.size() > LOOKED_AT
                && alike(TextTokens.of(element.text()), wanted, words.size()) < FOUND ? null : element;
    }

    /** @throws IllegalArgumentException if it is no valid selector, saying why */
    static void require(String selector) {
        try {
            new Document("").select(selector);
        } catch (Selector.SelectorParseException e) {
            throw new IllegalArgumentException("-Dbody=" + selector + " is no CSS selector: " + e.getMessage());
        }
    }

    private static int rank(String name) {
        var index = USUAL.indexOf(name);
        return index < 0 ? USUAL.size() : index;
    }

    private static Set<String> names(Element element) {
        var names = new LinkedHashSet<String>();
        var tag = element.normalName();
        if (Set.of("article", "main", "section").contains(tag)) {
            names.add(tag);
        }
        if (element.id().matches("[A-Za-z][\\w-]*")) {
            names.add("#" + element.id());
        }
        element.classNames().stream().filter(name -> name.matches("[A-Za-z][\\w-]*")).forEach(name -> names.add("." + name));
        if (element.attr("itemprop").equals("articleBody")) {
            names.add("[itemprop=articleBody]");
        }
        return names;
    }

    private static Map<String, Integer> counts(List<String> words) {
        var counts = new HashMap<String, Integer>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /** The share of words that two texts have in common. */
    private static double alike(List<String> words, Map<String, Integer> wanted, int size) {
        var common = 0;
        for (var entry : counts(words).entrySet()) {
            common += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
        }
        return words.isEmpty() && size == 0 ? 1 : 2.0 * common / Math.max(1, words.size() + size);
    }
}
