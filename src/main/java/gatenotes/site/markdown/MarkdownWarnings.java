package gatenotes.site.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Reports valid Markdown that is probably not what its author meant. */
final class MarkdownWarnings {
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\[\\]\\s]++)]");
    private static final Pattern FORMULA = Pattern.compile("(?<![\\w$])\\$\\\\[A-Za-z]+");
    private static final Pattern BOX = Pattern.compile(":{3,}+\\s*+(.*+)");
    private static final Pattern ADMONITION = Pattern.compile("\\[!(\\w+)].*");

    private final PageContext page;
    /** How many unknown boxes are open. The lines that close them are not reported again. */
    private int unknownBoxes;

    MarkdownWarnings(PageContext page) {
        this.page = page;
    }

    void check(FencedCodeBlock block, int line) {
        // In a list or quotation, the code block ends with it.
        if (block.getClosingFenceLength() == null && block.getParent().getParent() == null) {
            page.warning(line, "the code block is never closed, expected a line of "
                    + block.getFenceCharacter().repeat(block.getOpeningFenceLength()));
        }
        var language = SiteNodeRenderer.language(block.getInfo());
        var meant = CodeColours.meant(language);
        if (meant != null) {
            page.warning(line, "the code is in '" + language + "', which has no colours, expected " + meant + "?");
        }
    }

    void check(Text text, int line) {
        if (text.getLiteral().startsWith(":::") && (text.getPrevious() == null || text.getPrevious() instanceof SoftLineBreak)) {
            box(ChineseEmphasis.without(text.getLiteral()), line);
        }
        // Most texts have neither character, so the regular expressions can be skipped.
        if (text.getLiteral().indexOf('[') < 0 && text.getLiteral().indexOf('$') < 0) {
            return;
        }
        var literal = ChineseEmphasis.without(text.getLiteral());
        var note = NOTE.matcher(literal);
        if (note.find()) {
            page.warning(line, "the footnote " + note.group() + " has no text, expected a line that starts with "
                    + note.group() + ": …");
        }
        var formula = FORMULA.matcher(literal);
        if (formula.find()) {
            page.warning(line, "found " + formula.group() + ", expected a formula that ends with $ in the same paragraph");
        }
    }

    private void box(String text, int line) {
        var box = BOX.matcher(text);
        if (!box.matches()) {
            return;
        }
        if (!box.group(1).isEmpty()) {
            unknownBoxes++;
            page.warning(line, "found " + text.strip() + ", which is not known here and stays as text, expected one of "
                    + BoxKinds.NAMES);
        } else if (unknownBoxes > 0) {
            unknownBoxes--;
        } else {
            page.warning(line, "found " + text.strip() + ", which closes no box, expected one above it such as ::: tip");
        }
    }

    /** Checks a quotation that is no admonition. */
    void check(BlockQuote quote, int line) {
        Node first = quote.getFirstChild() instanceof Paragraph paragraph ? paragraph.getFirstChild() : null;
        var mark = first instanceof Text text ? ADMONITION.matcher(ChineseEmphasis.without(text.getLiteral())) : null;
        if (mark != null && mark.matches()) {
            page.warning(line, "found [!" + mark.group(1)
                    + "], expected [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] on a line of its own");
        }
    }
}
