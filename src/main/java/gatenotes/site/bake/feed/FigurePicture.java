package gatenotes.site.bake.feed;

import gatenotes.scene.Palette;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The still picture of a figure as an SVG file that needs no style sheet or script: it holds its colours and its own paper.
 *
 * @param light an SVG file for readers with light paper
 * @param dark one for readers with dark paper
 */
public record FigurePicture(String light, String dark) {
    private static final Map<String, Palette> ROLES = new HashMap<>();

    static {
        for (var role : Palette.values()) {
            ROLES.put(role.cssName(), role);
        }
    }

    /** The picture of a figure, an SVG element. */
    static FigurePicture of(String svg) {
        return new FigurePicture(file(svg, Palette::light), file(svg, Palette::dark));
    }

    private static String file(String svg, Function<Palette, String> colour) {
        var document = Parser.xmlParser().parseInput(svg, "");
        document.outputSettings(new Document.OutputSettings().prettyPrint(false).syntax(Syntax.xml));
        var root = document.selectFirst("svg");
        for (var element : root.select("[class]")) {
            for (var name : element.classNames()) {
                paint(element, name, "fill", colour);
                paint(element, name, "stroke", colour);
            }
        }
        standAlone(root, colour.apply(Palette.BACKGROUND));
        return document.outerHtml();
    }

    /** A mark's colour by the role its class names. */
    private static void paint(Element mark, String className, String kind, Function<Palette, String> colour) {
        var role = className.startsWith(kind + "-") ? ROLES.get(className.substring(kind.length() + 1)) : null;
        if (role != null) {
            mark.attr(kind, colour.apply(role));
        }
    }

    /**
     * Removes from a figure what cannot be seen, and lays paper below it: its ink is dark, and so may be the reader's
     * background.
     */
    static void standAlone(Element svg, String paper) {
        for (var name : new String[] {"class", "data-part", "data-name", "tabindex", "role", "aria-label", "style"}) {
            svg.select("[" + name + "]").not("svg").removeAttr(name);
        }
        svg.removeAttr("class").removeAttr("style").attr("role", "img");
        svg.prependElement("rect").attr("width", "100%").attr("height", "100%").attr("fill", paper);
    }
}
