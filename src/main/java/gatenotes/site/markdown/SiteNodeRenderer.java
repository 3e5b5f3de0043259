package gatenotes.site.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Renders this site's own nodes, and code in colour.
 *
 * @param sanitiser keeps this program's HTML from being cleaned; null if nothing is cleaned
 */
record SiteNodeRenderer(HtmlNodeRendererContext context, Sanitiser sanitiser) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class, FencedCodeBlock.class, Admonition.class, CaptionedImage.class, Mark.class,
                DefinitionLists.Part.class, MixedHtml.class, OwnHtml.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Formula formula) {
            context.getWriter().raw(own(formula.html()));
        } else if (node instanceof OwnHtml block) {
            around(own(block.literal()), node, "");
        } else if (node instanceof FencedCodeBlock block) {
            code(block);
        } else if (node instanceof Mark) {
            context.getWriter().tag("mark", context.extendAttributes(node, "mark", Map.of()));
            children(node);
            context.getWriter().tag("/mark");
        } else if (node instanceof DefinitionLists.Part part) {
            part(part);
        } else if (node instanceof MixedHtml) {
            around("", node, "");
        } else if (node instanceof Admonition note) {
            note(note);
        } else if (node instanceof CaptionedImage figure) {
            around("<figure>", figure, "<figcaption>" + Html.escaped(figure.caption) + "</figcaption></figure>");
        }
    }

    private String own(String html) {
        return sanitiser == null ? html : sanitiser.kept(html);
    }

    private void around(String start, Node node, String end) {
        var html = context.getWriter();
        html.line();
        html.raw(start);
        children(node);
        html.raw(end);
        html.line();
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private void note(Admonition note) {
        var html = context.getWriter();
        var isShut = note.kind.equals(BoxKinds.DETAILS);
        var tag = isShut ? "details" : "aside";
        html.line();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", isShut ? "admonition" : "admonition " + note.kind);
        if (!isShut) {
            // A note belongs to the text around it; without the role, an aside would be a landmark of the page.
            attributes.put("role", "note");
        }
        html.tag(tag, context.extendAttributes(note, tag, attributes));
        html.tag(isShut ? "summary" : "p", Map.of("class", "admonition-title"));
        html.text(note.title);
        html.tag(isShut ? "/summary" : "/p");
        children(note);
        html.tag("/" + tag);
        html.line();
    }

    private void part(DefinitionLists.Part part) {
        var html = context.getWriter();
        html.line();
        html.tag(part.tag, context.extendAttributes(part, part.tag, Map.of()));
        children(part);
        html.tag("/" + part.tag);
        html.line();
    }

    private void code(FencedCodeBlock block) {
        var html = context.getWriter();
        var language = language(block.getInfo());
        html.line();
        html.tag("pre", context.extendAttributes(block, "pre", Map.of()));
        html.tag("code", context.extendAttributes(block, "code",
                language.isEmpty() ? Map.of() : Map.of("class", "language-" + language)));
        html.raw(CodeColours.html(ChineseEmphasis.without(block.getLiteral()), language));
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    /** The first word after the backticks; other generators write a title or line numbers after it. */
    static String language(String info) {
        var end = StringUtils.indexOfAny(info, " \t{:,");
        return info == null ? "" : ChineseEmphasis.without(end < 0 ? info : info.substring(0, end));
    }
}
