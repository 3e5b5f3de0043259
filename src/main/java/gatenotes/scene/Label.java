package gatenotes.scene;

/**
 * A line of text.
 *
 * @param x the x of its start, middle or end
 * @param y the y of its baseline
 * @param text the text, unescaped
 * @param anchor which point of it is at {@code x}
 * @param size the font size, in CSS pixels at the figure's natural width
 * @param bold whether its letters are bold
 * @param style usually a fill; a stroke is painted under the letters, as a halo over lines
 */
public record Label(double x, double y, String text, Anchor anchor, double size, boolean bold, Style style)
        implements Mark {
    /** The size of labels, legends and numbers; figures have no smaller text. */
    public static final double SMALL = 13;
    /** The size of the name of a row or a column. */
    public static final double MEDIUM = 15;
    /** The size of the letters a figure is about. */
    public static final double LARGE = 19;

    /** The point of a text that is at its x. */
    public enum Anchor {
        START, MIDDLE, END
    }

    /** A small label in ink. */
    public static Label of(double x, double y, String text) {
        return new Label(x, y, text, Anchor.START, SMALL, false, Style.fill(Palette.INK));
    }

    public Label anchored(Anchor where) {
        return new Label(x, y, text, where, size, bold, style);
    }

    public Label movedTo(double left, double baseline) {
        return new Label(left, baseline, text, anchor, size, bold, style);
    }

    public Label saying(String other) {
        return new Label(x, y, other, anchor, size, bold, style);
    }

    public Label sized(double pixels) {
        return new Label(x, y, text, anchor, pixels, bold, style);
    }

    public Label inBold() {
        return new Label(x, y, text, anchor, size, true, style);
    }

    public Label in(Palette role) {
        return new Label(x, y, text, anchor, size, bold, Style.fill(role));
    }

    /** This label with an outline in the colour of the paper, so that it is readable where it crosses lines. */
    public Label haloed() {
        return new Label(x, y, text, anchor, size, bold, style.edged(Palette.BACKGROUND, 4));
    }

    @Override
    public Markup toSvg() {
        var attributes = style.attributes();
        if (style.stroke() != null) {
            attributes = attributes.and("stroke-linejoin", "round").and("paint-order", "stroke");
        }
        return Markup.of("text", attributes
                .and("x", Numbers.coordinate(x))
                .and("y", Numbers.coordinate(y))
                .and("text-anchor", anchor == Anchor.START ? null : anchor == Anchor.MIDDLE ? "middle" : "end")
                .and("font-size", Numbers.coordinate(size))
                .and("font-weight", bold ? "700" : null)).text(text);
    }
}
