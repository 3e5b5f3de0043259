package gatenotes.site.bake.feed;

import gatenotes.scene.Palette;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jsoup.Jsoup;

/** Makes the text of a post fit for a feed reader: no scripts, still figures, absolute addresses. */
final class FeedBody {
    private FeedBody() {
    }

    /**
     * The text as HTML.
     *
     * @param page the whole address of the post
     */
    static String of(String html, String page) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        body.select("script, style, nav.toc, iframe").remove();
        // Where there are a wide and a narrow picture, a feed reader gets the wide one.
        body.select(".scene.two > svg.narrow").remove();
        for (var demo : body.select("live-demo")) {
            var pictures = demo.select("svg").clone();
            pictures.forEach(svg -> FigurePicture.standAlone(svg, Palette.BACKGROUND.light()));
            demo.replaceWith(document.createElement("div").appendChildren(pictures));
        }
        body.select("a.footnote-backref").remove();
        var base = URI.create(page);
        for (var element : body.select("[href], [src], [poster]")) {
            for (var name : List.of("href", "src", "poster")) {
                if (element.hasAttr(name)) {
                    element.attr(name, absolute(base, element.attr(name)));
                }
            }
        }
        body.select("[loading]").removeAttr("loading");
        return body.html().strip();
    }

    private static String absolute(URI base, String link) {
        try {
            return base.resolve(new URI(link.replace(" ", "%20"))).toASCIIString();
        } catch (URISyntaxException e) {
            // The link leads out of the site and does not parse as a URI, so it is left as written.
            return link;
        }
    }
}
