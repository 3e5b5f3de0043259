package gatenotes.site.bake;

import org.jbake.model.DocumentModel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What can be told of a text without reading it all: how long that takes, and how it begins. */
final class BodyFacts {
    /** Chinese characters and words of other languages an adult reads in a minute. */
    private static final double CHARACTERS = 400;
    private static final double WORDS = 220;
    private static final int SUMMARY = 140;
    private static final String MORE = "<!-- more -->";

    private BodyFacts() {
    }

    /** Sets {@code minutes} and {@code summary} of a document that has its body. */
    static void put(DocumentModel document) {
        var html = document.getBody();
        document.put("minutes", minutes(text(html)));
        var own = document.get("description") instanceof String text ? text
                : document.get("excerpt") instanceof String text ? text : null;
        var more = html.indexOf(MORE);
        document.put("summary", own != null ? own.strip() : shortened(text(more < 0 ? html : html.substring(0, more))));
    }

    /** How many minutes reading takes, at least one. */
    static int minutes(String text) {
        var characters = 0;
        var words = 0;
        var inWord = false;
        for (var c : text.codePoints().toArray()) {
            var isChinese = Character.isIdeographic(c);
            var isLetter = !isChinese && (Character.isLetterOrDigit(c) || inWord && (c == '\'' || c == '’'));
            characters += isChinese ? 1 : 0;
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }
        return (int) Math.max(1, Math.round(characters / CHARACTERS + words / WORDS));
    }

    /** The text of prose: without figures, code, headings and lists of contents. */
    private static String text(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("figure, live-demo, svg, annotation, pre, nav, script, style, .footnotes, h1, h2, h3, h4, h5, h6")
                .remove();
        var text = new StringBuilder();
        body.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (node instanceof Element element && element.isBlock()
                    && !element.normalName().equals("math")) {
                text.append(' ');
            }
        });
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= SUMMARY) {
            return text;
        }
        var end = text.offsetByCodePoints(0, SUMMARY);
        var space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end - 20 ? space : end).stripTrailing() + "…";
    }
}
