package gatenotes.site.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A box between lines of colons, as in VitePress, Docusaurus and Hexo's plugins: {@code ::: tip A title},
 * {@code :::tip[A title]}, closed by {@code :::}.
 *
 * <p>A line of colons closes the innermost box that was opened with the same number; if there is none, the innermost
 * with fewer.
 */
final class ColonBox extends CustomBlock {
    /** The title stands in brackets or after a space; classes and ids in braces are ignored. */
    private static final Pattern OPENING = Pattern.compile(
            "(:{3,}+)\\s*+([A-Za-z-]++)(?:\\[([^\\]]*+)])?+(?:\\{[^}]*+})?+(?:\\s++(.*+))?+");

    final int colons;
    final String name;
    final String title;
    private boolean closed;

    private ColonBox(int colons, String name, String title) {
        this.colons = colons;
        this.name = name;
        this.title = title;
    }

    /** The box that a line opens, or null; its kind may be unknown. */
    static ColonBox opened(String line) {
        if (!line.startsWith(":::")) {
            return null;
        }
        var opening = OPENING.matcher(line);
        if (!opening.matches()) {
            return null;
        }
        var title = opening.group(3) != null ? opening.group(3) : opening.group(4) != null ? opening.group(4) : "";
        return new ColonBox(opening.group(1).length(), opening.group(2), title.strip());
    }

    /** Replaces the boxes of a parsed text by notes, and reports those that are never closed. */
    static void replace(Node document, NodeAttributes attributes, LineMap lines, PageContext page) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                visitChildren(block);
                if (block instanceof ColonBox box) {
                    if (!box.closed) {
                        page.warning(lines.line(box.getSourceSpans().get(0).getLineIndex()), "the box '"
                                + ":".repeat(box.colons) + " " + box.name + "' is never closed, expected a line of "
                                + ":".repeat(box.colons));
                    }
                    box.becomeNote(attributes, page);
                }
            }
        });
    }

    private void becomeNote(NodeAttributes attributes, PageContext page) {
        var kind = BoxKinds.kind(name);
        var note = new Admonition(kind, title.isEmpty() ? BoxKinds.title(kind, page)
                : ChineseEmphasis.without(title));
        note.setSourceSpans(getSourceSpans());
        attributes.move(this, note);
        while (getFirstChild() != null) {
            note.appendChild(getFirstChild());
        }
        insertBefore(note);
        unlink();
    }

    /** Finds such boxes while a text is parsed. Boxes of an unknown kind stay text. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = line(state);
            var box = state.getIndent() >= 4 ? null : opened(line);
            return box == null || !BoxKinds.isKnown(box.name) ? BlockStart.none()
                    : BlockStart.of(new Parser(box)).atIndex(state.getLine().getContent().length());
        }
    }

    private static String line(ParserState state) {
        var content = state.getLine().getContent();
        return content.subSequence(state.getNextNonSpaceIndex(), content.length()).toString().stripTrailing();
    }

    private static final class Parser extends AbstractBlockParser {
        private final ColonBox box;

        Parser(ColonBox box) {
            this.box = box;
        }

        @Override
        public Block getBlock() {
            return box;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block block) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.getIndent() < 4 && !state.isBlank() && isShutBy(line(state), state.getActiveBlockParser().getBlock())) {
                box.closed = true;
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        private boolean isShutBy(String line, Block innermost) {
            // Cheap checks come first, because a hundred boxes may be open and each of them is asked for every line.
            if (line.length() < box.colons || innermost instanceof FencedCodeBlock || line.charAt(0) != ':'
                    || !line.chars().allMatch(c -> c == ':')) {
                return false;
            }
            ColonBox shut = null;
            for (Node node = innermost; node != null; node = node.getParent()) {
                if (node instanceof ColonBox each && each.colons == line.length()) {
                    return each == box;
                }
                if (shut == null && node instanceof ColonBox each && each.colons < line.length()) {
                    shut = each;
                }
            }
            return shut == box;
        }
    }
}
