package gatenotes.site.markdown;

import gatenotes.scene.Language;
import java.util.LinkedHashMap;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Turns images and elements that mean a live figure into that figure.
 *
 * @param links is told every figure
 */
record LiveDemos(PageContext page, DemoLinks links) {
    private static final String TAG = "live-demo";

    /** The HTML of the figure that a paragraph consists of, or null if it is an ordinary paragraph. */
    String figure(Paragraph paragraph, int line) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null && isDemo(image)) {
            return ofImage(image, line);
        }
        if (!(paragraph.getFirstChild() instanceof HtmlInline first) || !first.getLiteral().startsWith("<" + TAG)) {
            return null;
        }
        var html = new StringBuilder();
        for (var child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlInline inline) {
                html.append(inline.getLiteral());
            } else if (!(child instanceof SoftLineBreak)
                    && !(child instanceof Text text && text.getLiteral().isBlank())) {
                return null;
            }
        }
        return figure(html.toString(), line);
    }

    static boolean isDemo(Image image) {
        return ChineseEmphasis.without(image.getDestination()).startsWith(DemoCall.SCHEME);
    }

    /** Reports a figure in a place where it cannot be shown. */
    void misplaced(int line) {
        page.error(line, "a live figure stands inside other text, expected it alone in its paragraph");
    }

    private String ofImage(Image image, int line) {
        try {
            return html(DemoCall.ofAddress(ChineseEmphasis.without(image.getDestination()),
                    ChineseEmphasis.without(Headings.text(image)), ChineseEmphasis.without(image.getTitle())), line);
        } catch (IllegalArgumentException e) {
            page.error(line, e.getMessage());
            return "";
        }
    }

    /** The HTML of the figure that a piece of HTML consists of, or null if it is something else. */
    String figure(String html, int line) {
        if (!html.contains("<" + TAG)) {
            return null;
        }
        var parser = Parser.htmlParser().setTrackErrors(10);
        var body = Jsoup.parse(html, "", parser).body();
        if (body.childrenSize() != 1 || !body.child(0).normalName().equals(TAG) || body.hasText()) {
            return null;
        }
        try {
            for (var error : parser.getErrors()) {
                if (error.getErrorMessage().contains("uplicate")) {
                    throw new IllegalArgumentException("live-demo: an attribute comes twice, expected it once");
                }
            }
            return html(call(body.child(0)), line);
        } catch (IllegalArgumentException e) {
            page.error(line, e.getMessage());
            return "";
        }
    }

    private static DemoCall call(Element element) {
        var name = element.attr("name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("live-demo has no name, expected <live-demo name=\"…\"></live-demo>");
        }
        var alt = element.attr("aria-label");
        var title = element.attr("title");
        var parameters = new LinkedHashMap<String, String>();
        for (var attribute : element.attributes()) {
            var key = attribute.getKey();
            if (!key.equals("name") && !key.equals("aria-label") && !key.equals("title") && !key.equals(DemoCall.AUTOPLAY)) {
                DemoCall.put(parameters, name, key, attribute.getValue());
            }
        }
        return new DemoCall(name, parameters, alt.isEmpty() ? title : alt, title.isEmpty() ? alt : title,
                element.hasAttr(DemoCall.AUTOPLAY));
    }

    private String html(DemoCall call, int line) {
        if (call.alt().isBlank()) {
            page.warning(line, "the live figure " + call.name() + " has no description, expected one between the "
                    + "brackets: ![what it shows](" + DemoCall.SCHEME + call.name() + ")");
        }
        var picture = page.figure(call);
        var html = new StringBuilder("<figure id=\"").append(DemoLinks.id(Html.escaped(links.add(call))))
                .append("\"><live-demo name=\"").append(Html.escaped(call.name())).append('"');
        if (!Language.speaks(page.language())) {
            html.append(" lang=\"").append(Language.of(page.language()).code()).append('"');
        }
        call.parameters().forEach((name, value) ->
                html.append(' ').append(name).append("=\"").append(Html.escaped(value)).append('"'));
        if (call.autoplay()) {
            html.append(' ').append(DemoCall.AUTOPLAY);
        }
        html.append('>').append(picture).append("</live-demo>");
        if (!call.caption().isBlank()) {
            html.append("<figcaption>").append(Html.escaped(call.caption())).append("</figcaption>");
        }
        return html.append("</figure>").toString();
    }

    /** Whether a node is a tag of a live figure. */
    static boolean isDemo(Node node) {
        return node instanceof HtmlInline inline && inline.getLiteral().startsWith("<" + TAG);
    }
}
