package gatenotes.site.compare;

import gatenotes.site.compare.PageFacts.Heading;
import gatenotes.site.compare.PageFacts.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads the parts of a page that are compared. First it removes what themes add to a text: buttons, contents, marks beside
 * headings.
 */
final class PageReader {
    private static final String ADDED = "script, style, nav, button, svg, noscript, template, .toc, #toc, #markdown-toc,"
            + " #TableOfContents, .table-of-contents, .headerlink, .header-anchor, .heading-anchor, .anchor-link, .anchorjs-link,"
            + " .footnote-backref, .reversefootnote,"
            + " .footnote-return, a.anchor[aria-hidden], a.anchor:empty, .series, .sr-only, [hidden], .controls, "
            // Information that themes add before and after the text of a post.
            + "[class~=(?i)(^|\\s)([a-z]+[-_])*(tags?|date|meta|author|share|social|related|reward|donate|licen[cs]e|copyright"
            + "|comments?|pagination|pager|breadcrumbs?|categories)([-_][a-z]+)*(\\s|$)], .post-header, .post-footer, .post-info,"
            + " .entry-header, .entry-footer, .article-header, .article-footer";
    private static final Pattern FILM = Pattern.compile("youtube(?:-nocookie)?\\.com/embed/([\\w-]+)");
    private static final String IMAGE = "img";
    /** The attributes in which lazily loaded images keep their address. */
    private static final List<String> SOURCES = List.of("data-src", "data-original", "data-lazy-src", "data-echo", "src");

    private PageReader() {
    }

    /**
     * Reads a page.
     *
     * @param body the element with the text; it is modified
     * @param title of the post, which themes write above the text or into it
     */
    static PageFacts read(Document page, Element body, String title, PagePlace place) {
        var titles = titles(page);
        var days = ShownDays.of(page, body);
        var first = body.selectFirst("h1, h2");
        if (first != null && TextTokens.normal(first.text()).equals(TextTokens.normal(title))) {
            first.remove();
        }
        formulas(body);
        videos(body);
        // Code comes first, because the classes of its colours have names such as "comment", which the next line would remove.
        var languages = CodeBlocks.flatten(body);
        body.select(ADDED).remove();
        var headings = headings(body);
        var tables = body.select("table").stream().map(PageReader::size).toList();
        var images = body.select(IMAGE).stream().map(image -> place.file(source(image))).filter(url -> !url.isEmpty()).toList();
        var links = new LinkedHashSet<String>();
        for (var link : body.select("a[href]")) {
            // A link that only shows an image in full size belongs to the image.
            if (!link.text().isBlank() && link.selectFirst(IMAGE) == null) {
                links.add(place.target(link.attr("href")));
            }
        }
        links.remove("");
        return new PageFacts(titles, days, TextTokens.of(text(body)), headings, tables, images, languages, List.copyOf(links));
    }

    private static List<String> titles(Document page) {
        return Stream.concat(page.select("h1, h2, .post-title, .entry-title, [itemprop=headline]").eachText().stream(),
                Stream.of(page.select("meta[property=og:title]").attr("content"), page.title())).filter(title -> !title.isBlank())
                .toList();
    }

    /** Replaces each formula by its TeX source, however it is drawn. */
    private static void formulas(Element body) {
        for (var drawn : body.select(".katex, math, .MathJax, .MathJax_Preview, mjx-container")) {
            var source = drawn.selectFirst("annotation[encoding=application/x-tex]");
            drawn.replaceWith(new TextNode(source == null ? "" : " " + source.wholeText() + " "));
        }
        body.select("script[type^=math/tex]").forEach(script -> script.replaceWith(new TextNode(" " + script.data() + " ")));
    }

    /** Replaces an embedded video by a link to it, as this site shows it. */
    private static void videos(Element body) {
        for (var frame : body.select("iframe[src]")) {
            var film = FILM.matcher(frame.attr("src"));
            if (film.find()) {
                var address = "https://www.youtube.com/watch?v=" + film.group(1);
                frame.replaceWith(new Element("a").attr("href", address).text(address));
            }
        }
    }

    private static List<Heading> headings(Element body) {
        var headings = new ArrayList<Heading>();
        for (var element : body.select("h1, h2, h3, h4, h5, h6")) {
            var inner = element.selectFirst("[id]");
            var id = !element.id().isEmpty() ? element.id() : inner == null ? "" : inner.id();
            headings.add(new Heading(element.normalName().charAt(1) - '0', TextTokens.normal(element.text()), id));
        }
        return headings;
    }

    private static Size size(Element table) {
        var rows = table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
        return new Size(rows.size(), rows.stream().mapToInt(row -> (int) row.children().stream()
                .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th")).count()).max().orElse(0));
    }

    private static String source(Element image) {
        return SOURCES.stream().map(image::attr).filter(url -> !url.isBlank()).findFirst().orElse("");
    }

    private static String text(Element body) {
        for (var element : body.select("*")) {
            if (element != body && (element.isBlock() || List.of("br", "td", "th").contains(element.normalName()))) {
                element.before(new TextNode(" ")).after(new TextNode(" "));
            }
        }
        return body.wholeText();
    }
}
