package gatenotes.site.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;

/** An image alone in its paragraph, shown with its title as the caption. */
final class CaptionedImage extends CustomBlock {
    final String caption;

    private CaptionedImage(String caption) {
        this.caption = caption;
    }

    /** Makes a captioned image of a paragraph; null if the paragraph is not one. */
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
