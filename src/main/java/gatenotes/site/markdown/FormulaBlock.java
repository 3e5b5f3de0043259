package gatenotes.site.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A formula on separate lines, from {@code $$} to {@code $$}.
 *
 * <p>As in LaTeX, an empty line ends it whether it is closed or not.
 */
final class FormulaBlock extends CustomBlock {
    static final String FENCE = "$$";

    private final StringBuilder source = new StringBuilder();
    private boolean closed;

    boolean isClosed() {
        return closed;
    }

    /** The formula without its fences. */
    String tex() {
        return source.substring(FENCE.length(), source.length() - (closed ? FENCE.length() : 0)).strip();
    }

    /** The lines as they were written. */
    String source() {
        return source.toString();
    }

    /** Finds such formulas while a text is parsed. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var at = state.getNextNonSpaceIndex();
            var content = state.getLine().getContent();
            var line = content.subSequence(at, content.length()).toString().stripTrailing();
            if (state.getIndent() >= 4 || !line.startsWith(FENCE) || line.startsWith("$", FENCE.length())) {
                return BlockStart.none();
            }
            var close = line.indexOf(FENCE, FENCE.length());
            var isWhole = close > FENCE.length() && close + FENCE.length() == line.length();
            return close < 0 || isWhole ? BlockStart.of(new Parser()).atIndex(at) : BlockStart.none();
        }
    }

    private static final class Parser extends AbstractBlockParser {
        private final FormulaBlock block = new FormulaBlock();

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return block.closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            var text = line.getContent().toString().stripTrailing();
            var isFirst = block.source.isEmpty();
            block.source.append(isFirst ? "" : "\n").append(text);
            block.closed = text.endsWith(FENCE) && !(isFirst && text.length() <= FENCE.length());
        }
    }
}
