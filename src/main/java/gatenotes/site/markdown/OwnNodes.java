package gatenotes.site.markdown;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes the nodes that are this site's own. */
final class OwnNodes implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    OwnNodes(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class);
    }

    @Override
    public void render(Node node) {
        context.getWriter().raw(((Formula) node).html());
    }
}
