package gatenotes.site.markdown;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Aligns table cells by a class: HTML has dropped the attribute the extension writes. */
final class CellAlignment implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell) {
            var align = attributes.remove("align");
            if (align != null) {
                attributes.put("class", "align-" + align);
            }
        }
    }
}
