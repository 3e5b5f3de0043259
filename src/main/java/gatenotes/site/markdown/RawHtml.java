package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Rewrites the addresses in HTML that an author wrote into a text, so that they work from the page; the rest stays as written. */
public final class RawHtml {
    private static final Set<String> MEDIA = Set.of("img", "source", "video", "audio", "track", "embed", "script",
            "input", "link");

    /** A comma ends a candidate after its descriptor or before a space; elsewhere it is part of an address. */
    private static final Pattern BETWEEN_CANDIDATES = Pattern.compile("(?<=\\d[wxh])\\s*,\\s*|,\\s+|,$");

    private record Splice(int from, int to, String text) {
    }

    private RawHtml() {
    }

    /**
     * The HTML with its addresses rewritten for the page.
     *
     * @param line the line of the source file the HTML starts on
     */
    public static String rewritten(String html, int line, PageContext page) {
        return rewritten(html, new LineMap(line), page);
    }

    static String rewritten(String html, LineMap lines, PageContext page) {
        if (html.indexOf('=') < 0) {
            return html;
        }
        var splices = new ArrayList<Splice>();
        for (var element : Jsoup.parse(html, "", tracking()).select("[href],[src],[poster],[srcset]")) {
            if (element.normalName().equals("img")) {
                size(element, page, splices);
                if (!element.hasAttr("alt")) {
                    page.warning(line(element, lines), "the image '" + (element.hasAttr("src") ? element.attr("src")
                            : element.attr("srcset"))
                            + "' has no alternative text, expected alt=\"what it shows\"");
                }
            }
            for (var name : List.of("href", "src", "poster", "srcset")) {
                if (element.hasAttr(name)) {
                    splice(html, element, name, lines, page, splices);
                }
            }
        }
        splices.sort(Comparator.comparingInt(Splice::from).reversed());
        var text = new StringBuilder(html);
        for (var splice : splices) {
            text.replace(splice.from(), splice.to(), splice.text());
        }
        return text.toString();
    }

    /** The {@code live-demo} elements of the HTML, with their source positions. */
    static List<Element> liveDemos(String html) {
        return html.contains("<live-demo") ? Jsoup.parse(html, "", tracking()).select("live-demo") : List.of();
    }

    /** The line of an element, given the lines of its HTML. */
    static int line(Element element, LineMap lines) {
        return lines.line(element.sourceRange().start().lineNumber() - 1);
    }

    private static void splice(String html, Element element, String name, LineMap lines, PageContext page,
            List<Splice> splices) {
        var url = element.attr(name).strip();
        var at = element.attributes().sourceRange(name).valueRange();
        var line = lines.line(at.start().lineNumber() - 1);
        var isMedia = !name.equals("href") || MEDIA.contains(element.normalName());
        if (url.startsWith(DemoCall.SCHEME)) {
            page.error(line, "found " + name + "=\"" + url + "\" in HTML, expected a link in Markdown, [text](" + url + ")");
            return;
        }
        var wanted = name.equals("srcset") ? candidates(url, line, page)
                : isMedia ? page.media(url, line) : page.link(url, line);
        var from = at.startPos();
        var to = at.endPos();
        if (wanted.equals(url) || from < 0 || to > html.length() || from >= to) {
            return;
        }
        var quoted = from > 0 && (html.charAt(from - 1) == '"' || html.charAt(from - 1) == '\'');
        var escaped = Html.escaped(wanted).replace("'", "&#39;");
        splices.add(new Splice(from, to, quoted ? escaped : '"' + escaped + '"'));
    }

    /** The images of a {@code srcset}, each with its width or density after it. */
    private static String candidates(String srcset, int line, PageContext page) {
        return BETWEEN_CANDIDATES.splitAsStream(srcset).filter(candidate -> !candidate.isBlank()).map(candidate -> {
            var parts = candidate.strip().split("\\s+", 2);
            return page.media(parts[0], line) + (parts.length == 2 ? " " + parts[1] : "");
        }).collect(Collectors.joining(", "));
    }

    /** Adds the size of an image, if the author gave none, and lazy loading. */
    private static void size(Element image, PageContext page, List<Splice> splices) {
        var isSized = image.hasAttr("width") || image.hasAttr("height") || image.attr("style").contains("width");
        var size = isSized ? null : page.imageSize(image.attr("src").strip());
        var text = (size == null ? "" : " width=\"" + size[0] + "\" height=\"" + size[1] + "\"")
                + (image.hasAttr("loading") ? "" : " loading=\"lazy\"");
        var at = image.sourceRange().start().pos() + "<img".length();
        splices.add(new Splice(at, at, text));
    }

    /** A parser that keeps the source position of each element. */
    static Parser tracking() {
        return Parser.htmlParser().setTrackPosition(true);
    }
}
