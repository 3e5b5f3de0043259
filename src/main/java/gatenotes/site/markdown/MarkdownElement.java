package gatenotes.site.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * An HTML element with Markdown inside, as in kramdown: {@code <div markdown="1">}, from a line that starts with it to its
 * end tag.
 */
final class MarkdownElement extends CustomBlock {
    /** The elements in which {@code markdown="1"} means inline text, not blocks. */
    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "abbr", "b", "cite", "del",
            "dfn", "dt", "em", "i", "ins", "label", "legend", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "th",
            "u");
    private static final Set<String> RAW = Set.of("script", "style", "pre", "code", "textarea", "math", "svg", "option");
    private static final Pattern OPENING = Pattern.compile("<([A-Za-z][A-Za-z0-9-]*+)"
            + "(?:\\s++[A-Za-z_:][\\w:.-]*+(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?+)*+\\s*+>");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?i)(?<!\\s)\\s++markdown\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>]++))");

    /** The tags around the content; the first without the attribute {@code markdown}. */
    final String openTag;
    final String closeTag;
    /** Whether the content is inline text, not blocks. */
    final boolean isLine;
    private String behind = "";
    private boolean closed;
    /** Whether the end tag follows text on its line, so that it was parsed as part of that text. */
    private boolean endsInText;

    MarkdownElement(String tag, String name) {
        openTag = withoutAttribute(tag);
        closeTag = "</" + name + ">";
        var wish = wish(tag);
        isLine = "span".equals(wish) || "1".equals(wish) && LINES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The value of the attribute {@code markdown} in a start tag, or null. */
    static String wish(String tag) {
        var attribute = ATTRIBUTE.matcher(tag);
        if (!attribute.find()) {
            return null;
        }
        return attribute.group(1) != null ? attribute.group(1) : attribute.group(2) != null ? attribute.group(2)
                : attribute.group(3);
    }

    /** Whether a value of the attribute is valid for an element. */
    static boolean isFor(String wish, String name) {
        return wish != null && Set.of("1", "block", "span").contains(wish)
                && !RAW.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The tag without the attribute. */
    static String withoutAttribute(String tag) {
        return ATTRIBUTE.matcher(tag).replaceFirst("");
    }

    boolean isClosed() {
        return closed;
    }

    boolean endsInText() {
        return closed && endsInText;
    }

    /** The text after the end tag on its line, as it was written. */
    String behind() {
        return behind;
    }

    /** Finds such elements while a text is parsed. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var content = state.getLine().getContent();
            var at = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || state.isBlank() || content.charAt(at) != '<') {
                return BlockStart.none();
            }
            var tag = OPENING.matcher(content).region(at, content.length());
            if (!tag.lookingAt() || !isFor(wish(tag.group()), tag.group(1))) {
                return BlockStart.none();
            }
            var parser = new Parser(new MarkdownElement(tag.group(), tag.group(1)), tag.group(1));
            if (parser.read(content.subSequence(tag.end(), content.length()).toString()) >= 0) {
                parser.element.endsInText = true;
            }
            return BlockStart.of(parser).atIndex(tag.end());
        }
    }

    private static final class Parser extends AbstractBlockParser {
        private final MarkdownElement element;
        private final ElementDepth depth;

        Parser(MarkdownElement element, String name) {
            this.element = element;
            depth = new ElementDepth(name);
        }

        /** Reads a line: the index at which the end tag starts, or -1. */
        int read(String line) {
            var end = depth.read(line);
            if (end >= 0) {
                element.closed = true;
                element.endsInText = !line.substring(0, end).isBlank();
                element.behind = line.substring(line.indexOf('>', end) + 1);
            }
            return end;
        }

        @Override
        public Block getBlock() {
            return element;
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
            if (element.closed) {
                return BlockContinue.none();
            }
            var content = state.getLine().getContent();
            var line = content.subSequence(state.getIndex(), content.length()).toString();
            var end = read(line);
            return end >= 0 && line.substring(0, end).isBlank() ? BlockContinue.finished()
                    : BlockContinue.atIndex(state.getIndex());
        }
    }
}
