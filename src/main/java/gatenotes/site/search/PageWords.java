package gatenotes.site.search;

import gatenotes.search.Shard;
import gatenotes.search.Tokenizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The text of one page, and how much each of its tokens matters.
 *
 * @param text without markup; spaces are single
 * @param weights of each token, from 0 to {@link Shard#HEAVIEST}
 */
record PageWords(String text, Map<String, Integer> weights) {
    private static final String SILENT = "script, style, svg, annotation, nav, .footnote-backref, .controls, .fields,"
            + " [hidden]";
    /** Elements that end a word although they are no blocks. */
    private static final Set<String> SEPARATING = Set.of("br", "td", "th");
    /** The weights of a word for its frequency in the text and for occurring in the title, a tag, a heading; they add up to 1. */
    private static final double BODY = 0.45;
    private static final double TITLE = 0.35;
    private static final double TAG = 0.12;
    private static final double HEADING = 0.08;
    /** How fast further occurrences stop mattering, and how many tokens a usual text has: BM25's k and mean length. */
    private static final double OFTEN = 2;
    private static final double USUAL = 800;

    static PageWords of(SearchText page) {
        var body = Jsoup.parseBodyFragment(page.html()).body();
        // A wide and a narrow version of the same picture count once.
        body.select(".scene.two > svg.narrow").remove();
        for (var figure : body.select("svg[aria-label], img[alt]")) {
            figure.before(new TextNode(" " + figure.attr(figure.normalName().equals("img") ? "alt" : "aria-label") + " "));
        }
        body.select(SILENT).remove();
        var headings = tokens(List.of(body.select("h1, h2, h3, h4, h5, h6").text()));
        var text = text(body);
        var counts = new HashMap<String, Integer>();
        var length = new int[1];
        Tokenizer.read(text, (token, start, end) -> {
            counts.merge(token, 1, Integer::sum);
            length[0]++;
        });
        var title = tokens(List.of(page.title()));
        var tags = tokens(page.tags());
        var weights = new TreeMap<String, Integer>();
        for (var words : List.of(counts.keySet(), title, tags)) {
            for (var token : words) {
                double often = counts.getOrDefault(token, 0);
                var value = BODY * often / (often + OFTEN * (0.5 + 0.5 * length[0] / USUAL))
                        + (title.contains(token) ? TITLE : 0) + (tags.contains(token) ? TAG : 0)
                        + (headings.contains(token) ? HEADING : 0);
                weights.put(token, (int) Math.round(value * Shard.HEAVIEST));
            }
        }
        return new PageWords(text, weights);
    }

    private static Set<String> tokens(List<String> texts) {
        var tokens = new HashSet<String>();
        texts.forEach(text -> Tokenizer.read(text, (token, start, end) -> tokens.add(token)));
        return tokens;
    }

    private static String text(Element body) {
        for (var element : body.select("*").not("body")) {
            if (element.isBlock() || SEPARATING.contains(element.normalName())) {
                element.before(new TextNode(" ")).after(new TextNode(" "));
            }
        }
        return body.wholeText().strip().replaceAll("\\s+", " ");
    }
}
