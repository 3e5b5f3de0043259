package gatenotes.site.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Lists of terms with definitions, as in kramdown and PHP Markdown Extra: lines of terms, and below them one or more
 * definitions, {@code : the meaning}, with further blocks indented as far as its text.
 */
final class DefinitionLists extends AbstractVisitor {
    /** A list, a term, or a definition. */
    static final class Part extends CustomBlock {
        final String tag;

        Part(String tag) {
            this.tag = tag;
        }
    }

    private static final String LIST = "dl";
    private static final String TERM = "dt";
    private static final String DEFINITION = "dd";

    private static boolean is(Node node, String tag) {
        return node instanceof Part part && part.tag.equals(tag);
    }

    /** Finds definitions while a text is parsed: below a paragraph, or below another definition. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var content = state.getLine().getContent();
            var colon = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || state.isBlank() || content.charAt(colon) != ':') {
                return BlockStart.none();
            }
            var text = colon + 1;
            while (text < content.length() && (content.charAt(text) == ' ' || content.charAt(text) == '\t')) {
                text++;
            }
            var around = matched.getMatchedBlockParser().getBlock();
            if (text == colon + 1 || text == content.length() || !canFollow(around)) {
                return BlockStart.none();
            }
            // After more than four spaces the text is code, so the definition's content starts one space after the colon.
            var start = text - colon > 5 ? colon + 2 : text;
            var definition = new Parser(DEFINITION, state.getIndent() + start - colon);
            return is(around, LIST) ? BlockStart.of(definition).atIndex(start)
                    : BlockStart.of(new Parser(LIST, 0), definition).atIndex(start);
        }

        private static boolean canFollow(Block around) {
            var last = around.getLastChild();
            return around instanceof Paragraph || is(around, LIST) || last instanceof Paragraph || is(last, LIST);
        }
    }

    private static final class Parser extends AbstractBlockParser {
        private final Part part;
        private final int indent;

        Parser(String tag, int indent) {
            part = new Part(tag);
            this.indent = indent;
        }

        @Override
        public Block getBlock() {
            return part;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block block) {
            return is(part, DEFINITION) || is(block, DEFINITION);
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (is(part, LIST)) {
                return BlockContinue.atIndex(state.getIndex());
            }
            return state.isBlank() ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
                    : state.getIndent() >= Math.min(indent, 4)
                    ? BlockContinue.atColumn(state.getColumn() + Math.min(indent, state.getIndent())) : BlockContinue.none();
        }
    }

    /** Moves the paragraph above a list into it, as its terms, and joins lists that follow each other. */
    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (!is(block, LIST)) {
            return;
        }
        for (var child = block.getFirstChild(); child != null; child = child.getNext()) {
            unwrapText(child, child.getPrevious() == null ? block.getPrevious() : child.getPrevious());
        }
        if (block.getPrevious() instanceof Paragraph paragraph) {
            terms(paragraph, block);
        }
        if (is(block.getPrevious(), LIST)) {
            var list = block.getPrevious();
            while (block.getFirstChild() != null) {
                list.appendChild(block.getFirstChild());
            }
            block.unlink();
        }
    }

    /** Each line of a paragraph is a term. */
    private static void terms(Paragraph paragraph, Node list) {
        var first = list.getFirstChild();
        Part term = null;
        for (var child = paragraph.getFirstChild(); child != null; child = paragraph.getFirstChild()) {
            if (term == null) {
                term = new Part(TERM);
                term.setSourceSpans(paragraph.getSourceSpans());
                first.insertBefore(term);
            }
            if (child instanceof SoftLineBreak) {
                term = null;
                child.unlink();
            } else {
                term.appendChild(child);
            }
        }
        paragraph.unlink();
    }

    /** Unwraps the text of a definition: it is a paragraph only below an empty line, or beside other blocks. */
    private static void unwrapText(Node definition, Node before) {
        if (before == null || !(definition.getFirstChild() instanceof Paragraph text) || text.getNext() instanceof Paragraph
                || lastLine(before) + 1 < definition.getSourceSpans().get(0).getLineIndex()) {
            return;
        }
        while (text.getFirstChild() != null) {
            text.insertBefore(text.getFirstChild());
        }
        text.unlink();
    }

    private static int lastLine(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? Integer.MAX_VALUE - 1 : spans.get(spans.size() - 1).getLineIndex();
    }
}
