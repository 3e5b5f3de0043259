package gatenotes.site.markdown;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Which cells of a table head others. Where the first line names not every column, the first cell of a line names that line. */
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

    /** Makes cells of nothing of the heads without words; whether there were any. */
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
