package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** Reports table rows with more cells than the head, because GFM drops the extra cells. */
final class TableRows extends AbstractVisitor {
    private final String text;
    private final LineMap lines;
    private final PageContext page;
    private int wanted;

    /** @param text the text that was parsed */
    TableRows(String text, LineMap lines, PageContext page) {
        this.text = text;
        this.lines = lines;
        this.page = page;
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableHead) {
            wanted = count(node.getFirstChild());
        } else if (node instanceof TableBody) {
            visitChildren(node);
        } else if (node instanceof TableRow && !node.getSourceSpans().isEmpty()) {
            var span = node.getSourceSpans().get(0);
            check(text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()), span.getLineIndex());
        }
    }

    private void check(String row, int line) {
        var cells = cells(ChineseEmphasis.without(row));
        if (cells.size() > wanted && cells.subList(wanted, cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            page.warning(lines.line(line), "the row has " + cells.size() + " cells where the table has " + wanted
                    + ", so '" + String.join(" | ", cells.subList(wanted, cells.size()))
                    + "' is lost, expected \\| for a bar inside a cell");
        }
    }

    /** The cells of a row by GFM's rule: a bar ends a cell, also inside code, unless a backslash precedes it. */
    static List<String> cells(String row) {
        var line = row.strip();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }

    private static int count(Node row) {
        var count = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            count++;
        }
        return count;
    }
}
