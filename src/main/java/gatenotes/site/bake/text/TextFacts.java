package gatenotes.site.bake.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/**
 * Facts about a text for lists and links.
 *
 * @param minutes how long reading takes, at least 1
 * @param summary the beginning, up to {@code <!-- more -->} or else a fixed length
 * @param anchors the anchors inside it
 */
public record TextFacts(int minutes, String summary, Set<String> anchors) {
    /** Scripts without spaces between words: their characters are counted instead of words. */
    private static final Set<UnicodeScript> ALONE = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
            UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    /** The lowest code point of such a script. */
    private static final int UNSPACED = 0x0E00;
    /** How many characters of these scripts, or words of other languages, an adult reads in a minute. */
    private static final double CHARACTERS = 400;
    private static final double WORDS = 220;
    private static final int SUMMARY = 140;
    private static final String MORE = "more";
    private static final Evaluator NO_PROSE = Selector.evaluatorOf("figure, live-demo, svg, annotation, pre, nav, script, "
            + "style, .footnotes, .footnote-ref, .admonition-title, h1, h2, h3, h4, h5, h6");

    public TextFacts {
        anchors = Set.copyOf(anchors);
    }

    /** The facts of a text that is HTML already. */
    static TextFacts of(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var anchors = anchors(body);
        body.select(NO_PROSE).remove();
        var prose = new Prose();
        body.traverse(prose);
        var text = spaced(prose.text.toString());
        var beginning = prose.beginning == null ? text : spaced(prose.beginning);
        return new TextFacts(minutes(text), shortened(beginning), anchors);
    }

    /** The anchors inside an element. */
    public static Set<String> anchors(Element root) {
        var anchors = new HashSet<String>();
        root.traverse((node, depth) -> {
            if (node instanceof Element element && element.attributesSize() > 0) {
                var name = element.id().isEmpty() && element.normalName().equals("a") ? element.attr("name") : element.id();
                if (!name.isEmpty()) {
                    anchors.add(name);
                }
            }
        });
        return anchors;
    }

    /** How many minutes reading takes, at least 1. */
    static int minutes(String text) {
        var characters = 0;
        var words = 0;
        var inWord = false;
        for (int i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            var stands = c >= UNSPACED && ALONE.contains(UnicodeScript.of(c));
            var isLetter = !stands && (Character.isLetterOrDigit(c) || inWord && (c == '\'' || c == '’'));
            characters += stands ? 1 : 0;
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }
        return (int) Math.max(1, Math.round(characters / CHARACTERS + words / WORDS));
    }

    /** The text with each run of white space replaced by one space. */
    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= SUMMARY) {
            return text;
        }
        var end = text.offsetByCodePoints(0, SUMMARY);
        var space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end - 20 ? space : end).stripTrailing() + "…";
    }

    /** Collects the text of the prose. */
    private static final class Prose implements NodeVisitor {
        final StringBuilder text = new StringBuilder();
        String beginning;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (node instanceof Element element && element.isBlock() && !element.normalName().equals("math")) {
                text.append(' ');
            } else if (beginning == null && node instanceof Comment comment && comment.getData().strip().equals(MORE)) {
                beginning = text.toString();
            }
        }
    }
}
