package gatenotes.site.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;

/**
 * Decides what the end of a line inside a paragraph means: nothing between two Chinese characters, otherwise a space; or
 * a line break, if the author wants each kept.
 */
final class LineBreaks extends AbstractVisitor {
    static final String SETTING = "markdown.breaks";

    private final boolean hard;

    private LineBreaks(boolean hard) {
        this.hard = hard;
    }

    /** The rule for a page: its header's {@code breaks}, else the site's {@code markdown.breaks}. */
    static LineBreaks of(PageContext page) {
        var own = page.setting("page.breaks");
        return new LineBreaks("true".equals(own != null ? own : page.setting(SETTING)));
    }

    @Override
    public void visit(SoftLineBreak line) {
        if (hard) {
            var broken = new HardLineBreak();
            broken.setSourceSpans(line.getSourceSpans());
            line.insertBefore(broken);
            line.unlink();
        } else if (WideLetters.join(WideLetters.before(line), WideLetters.after(line))) {
            line.unlink();
        }
    }
}
