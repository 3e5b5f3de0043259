package gatenotes.site.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;

/** An image alone in its paragraph whose title is its caption. */
final class CaptionedImage extends CustomBlock {
    final String caption;

    private CaptionedImage(String caption) {
        this.caption = caption;
    }

    /** Turns a paragraph into the figure it means; null if it is a paragraph. */
    static CaptionedImage of(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image image) || image.getNext() != null || image.getTitle() == null
                || image.getTitle().isBlank()) {
            return null;
        }
        var figure = new CaptionedImage(ChineseEmphasis.without(image.getTitle()));
        image.setTitle(null);
        figure.appendChild(image);
        paragraph.insertBefore(figure);
        paragraph.unlink();
        return figure;
    }
}
