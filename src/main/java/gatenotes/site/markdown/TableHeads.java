package gatenotes.site.markdown;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/**
 * Decides which cells of a table are headings. If the head leaves a column without a name, the first cell of each row is the
 * heading of that row.
 */
final class TableHeads {
    private TableHeads() {
    }

    static void set(Node table, NodeAttributes attributes) {
        if (!(table.getFirstChild() instanceof TableHead head) || !dropEmpty(head.getFirstChild())) {
            return;
        }
        for (var body = head.getNext(); body instanceof TableBody; body = body.getNext()) {
            for (var row = body.getFirstChild(); row != null; row = row.getNext()) {
                if (row.getFirstChild() instanceof TableCell cell && cell.getFirstChild() != null) {
                    cell.setHeader(true);
                    attributes.add(cell, Map.of("scope", "row"));
                }
            }
        }
    }

    /** Makes empty header cells ordinary cells; returns whether there were any. */
    private static boolean dropEmpty(Node row) {
        var found = false;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell.getFirstChild() == null) {
                ((TableCell) cell).setHeader(false);
                found = true;
            }
        }
        return found;
    }
}
