package gatenotes.site.markdown;

import org.commonmark.node.CustomBlock;

/** HTML that this program made and no author wrote: live figures, formulas, tables of contents. */
final class OwnHtml extends CustomBlock {
    private String literal;

    OwnHtml(String literal) {
        this.literal = literal;
    }

    String literal() {
        return literal;
    }

    void literal(String html) {
        literal = html;
    }
}
