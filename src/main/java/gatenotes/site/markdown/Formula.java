package gatenotes.site.markdown;

import org.commonmark.node.CustomNode;

/** A formula inside a line of text. */
final class Formula extends CustomNode {
    final String tex;
    private String html;

    Formula(String tex) {
        this.tex = tex;
    }

    /** The HTML for the page; the formula as it was written, until it is set. */
    String html() {
        return html == null ? Html.escaped("$" + tex + "$") : html;
    }

    void html(String markup) {
        html = markup;
    }
}
