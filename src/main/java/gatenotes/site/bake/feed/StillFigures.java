package gatenotes.site.bake.feed;

import gatenotes.site.bake.page.SitePage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Puts the still pictures of a page's figures into files. A browser fetches a file when the reader comes near, and only the one
 * that is shown: wide or narrow, on light paper or on dark. The wide picture of the first figure stays in the page. A page with
 * eight figures of two pictures each would otherwise be three times as large. A figure that plays by itself keeps its narrow
 * picture in the page, too: it stands where the page opens, and a file would come a second after the text.
 *
 * <p>Feeds and the search read the texts with all their pictures.
 */
public final class StillFigures {
    private static final String DEMO = "<live-demo";
    private static final String DEMO_END = "</live-demo>";
    private static final String SVG = "<svg";
    private static final String SVG_END = "</svg>";
    private static final Pattern PLAYING = Pattern.compile("<live-demo\\b[^>]* autoplay[ >]");
    private static final Pattern HEAD =
            Pattern.compile("<svg\\b[^>]* width=\"(\\d+)\" height=\"([\\d.]+)\"[^>]* aria-label=\"([^\"]*)\"([^>]*)>");

    private final FigurePictures pictures;
    private final Map<String, FigurePictures.Files> files = new HashMap<>();

    public StillFigures(FigurePictures pictures) {
        this.pictures = pictures;
    }

    /** Makes the pictures that these pages need. */
    public void announce(List<SitePage> pages) {
        for (var page : pages) {
            replace(page.document().getBody(), svg -> {
                files.put(svg, pictures.of(svg, page));
                return svg;
            });
        }
    }

    /**
     * A page as it is published.
     *
     * @param html with the pictures in it
     * @param root the relative path from the page to the site's first folder, such as {@code ../../}
     */
    public String published(String html, String root) {
        return replace(html, svg -> files.containsKey(svg) ? images(svg, files.get(svg), root) : svg);
    }

    private static String images(String svg, FigurePictures.Files files, String root) {
        var head = HEAD.matcher(svg);
        if (!head.lookingAt()) {
            return svg;
        }
        var narrow = head.group(4).contains("narrow") ? "narrow " : "";
        var rest = "\" width=\"" + head.group(1) + "\" height=\"" + head.group(2) + "\" alt=\"" + head.group(3)
                + "\" loading=\"lazy\">";
        return "<img class=\"" + narrow + "by-day\" src=\"" + root + files.light() + rest
                + "<img class=\"" + narrow + "by-night\" src=\"" + root + files.dark() + rest;
    }

    /**
     * Applies the change to the pictures of a page's figures, except the first figure's wide one and those of figures that
     * play by themselves.
     */
    private static String replace(String html, UnaryOperator<String> change) {
        var demo = html.indexOf(DEMO);
        if (demo < 0) {
            return html;
        }
        var changed = new StringBuilder();
        var done = 0;
        for (var isFirst = true; demo >= 0; demo = html.indexOf(DEMO, demo + 1)) {
            var end = html.indexOf(DEMO_END, demo);
            if (PLAYING.matcher(html).region(demo, end).lookingAt()) {
                isFirst = false;
                continue;
            }
            for (var svg = html.indexOf(SVG, demo); svg >= 0 && svg < end; svg = html.indexOf(SVG, svg + 1)) {
                var svgEnd = html.indexOf(SVG_END, svg) + SVG_END.length();
                if (!isFirst) {
                    changed.append(html, done, svg).append(change.apply(html.substring(svg, svgEnd)));
                    done = svgEnd;
                }
                isFirst = false;
            }
        }
        return changed.append(html, done, html.length()).toString();
    }
}
