package gatenotes.site.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Takes kramdown's attribute lists, such as {@code {: .wide #net}}, out of a parsed text and gives their attributes to
 * the elements they follow. Also collects the places for a table of contents.
 */
final class AttributeLists extends AbstractVisitor {
    /** The quantifiers are possessive, so that a long line that is no list does not take long to match. */
    private static final String PIECE = "\\s*+(?:([.#])([^\\s.#{}=\"']++)|([\\w:-]++)=(?:\"([^\"]*+)\"|'([^']*+)'"
            + "|([^\\s{}]++))|([\\w-]++))";
    private static final Pattern PIECES = Pattern.compile(PIECE);
    private static final Pattern LIST = Pattern.compile("\\{:((?:" + PIECE + ")++)\\s*}");
    private static final Pattern AFTER_HEADING = Pattern.compile("\\s?\\{:?((?:" + PIECE + ")++)\\s*}\\s*$");
    private static final Pattern CONTENTS = Pattern.compile("(?i)\\[toc]|\\[\\[_?toc_?]]");

    private final NodeAttributes attributes;
    private final List<OwnHtml> contents = new ArrayList<>();

    AttributeLists(NodeAttributes attributes) {
        this.attributes = attributes;
    }

    /** The empty blocks in the places where the author wants a table of contents. */
    List<OwnHtml> contents() {
        return contents;
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        if (!(paragraph.getFirstChild() instanceof Text first)) {
            lastLine(paragraph);
            return;
        }
        var text = literal(first);
        if (first.getNext() == null && CONTENTS.matcher(text).matches()) {
            wantContents(paragraph);
        } else if (isList(text) && (first.getNext() == null || first.getNext() instanceof SoftLineBreak)) {
            var isAlone = first.getNext() == null;
            var target = neighbour(paragraph, isAlone);
            if (target != null) {
                give(target, text);
                remove(first, first.getNext());
                if (isAlone) {
                    paragraph.unlink();
                }
            }
        } else {
            lastLine(paragraph);
        }
    }

    /**
     * The block to which a list before or between blocks belongs: the one that ends on the line above, else the one that
     * follows.
     */
    private static Node neighbour(Paragraph paragraph, boolean isAlone) {
        var before = paragraph.getPrevious();
        var spans = before == null ? List.<org.commonmark.node.SourceSpan>of() : before.getSourceSpans();
        if (!spans.isEmpty() && spans.get(spans.size() - 1).getLineIndex() + 1
                == paragraph.getSourceSpans().get(0).getLineIndex()) {
            return before;
        }
        return !isAlone ? paragraph : paragraph.getNext() != null ? paragraph.getNext() : before;
    }

    private void lastLine(Paragraph paragraph) {
        if (paragraph.getLastChild() instanceof Text last && last.getPrevious() instanceof SoftLineBreak line
                && isList(literal(last))) {
            give(owner(paragraph), literal(last));
            remove(last, line);
        }
    }

    /**
     * The owner of a list in a paragraph's last line. A list that is less indented belongs to the whole list or quotation
     * around the paragraph.
     */
    private static Node owner(Paragraph paragraph) {
        var spans = paragraph.getSourceSpans();
        Node owner = paragraph;
        if (spans.get(spans.size() - 1).getColumnIndex() < spans.get(0).getColumnIndex()) {
            while (owner.getParent() != null && !(owner.getParent() instanceof Document)) {
                owner = owner.getParent();
            }
        }
        return owner;
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        if (heading.getLastChild() instanceof Text last) {
            var list = AFTER_HEADING.matcher(literal(last));
            if (list.find() && (list.group().contains("#") || list.group().contains("{:"))) {
                give(heading, "{:" + list.group(1) + "}");
                last.setLiteral(literal(last).substring(0, list.start()));
            }
        }
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        // The tables extension reads an attribute list below a table as one more row.
        if (node instanceof TableRow row && row.getNext() == null && row.getFirstChild() != null
                && row.getFirstChild().getFirstChild() instanceof Text text && text.getNext() == null
                && isList(literal(text))) {
            Node table = row;
            while (!(table instanceof TableBlock)) {
                table = table.getParent();
            }
            give(table, literal(text));
            row.unlink();
        }
    }

    @Override
    public void visit(Text text) {
        var before = text.getPrevious();
        if (before == null || before instanceof Text || before instanceof SoftLineBreak) {
            return;
        }
        var list = LIST.matcher(literal(text));
        if (list.lookingAt()) {
            give(before, list.group());
            text.setLiteral(literal(text).substring(list.end()));
        }
    }

    private void give(Node node, String list) {
        var given = parsed(list);
        if (given.remove("toc") != null && node instanceof ListBlock) {
            wantContents(node);
        } else {
            attributes.add(node, given);
        }
    }

    private void wantContents(Node instead) {
        if (instead.getParent() != null) {
            var block = new OwnHtml("");
            instead.insertBefore(block);
            instead.unlink();
            contents.add(block);
        }
    }

    /** The attributes of a list; a word alone has an empty value. */
    static Map<String, String> parsed(String list) {
        var parsed = new LinkedHashMap<String, String>();
        var classes = new StringJoiner(" ");
        var piece = PIECES.matcher(list.substring(2, list.length() - 1));
        while (piece.find()) {
            if (piece.group(7) != null) {
                parsed.put(piece.group(7), "");
            } else if (piece.group(3) != null) {
                parsed.put(piece.group(3), piece.group(4) != null ? piece.group(4)
                        : piece.group(5) != null ? piece.group(5) : piece.group(6));
            } else if (piece.group(1).equals("#")) {
                parsed.put("id", piece.group(2));
            } else {
                classes.add(piece.group(2));
                parsed.putIfAbsent("class", "");
            }
        }
        if (classes.length() > 0) {
            parsed.merge("class", classes.toString(), (one, other) -> (one + " " + other).strip());
        }
        return parsed;
    }

    private static boolean isList(String text) {
        return LIST.matcher(text.strip()).matches();
    }

    private static String literal(Text text) {
        return ChineseEmphasis.without(text.getLiteral());
    }

    private static void remove(Node node, Node other) {
        node.unlink();
        if (other != null) {
            other.unlink();
        }
    }
}
