package gatenotes.scene;

/**
 * How a mark is painted: colours by role, and the few stroke widths figures use. Immutable.
 *
 * @param fill the colour inside the mark, or null for none
 * @param fillOpacity the fill's opacity, from 0 to 1; a pastel is a role's colour at low opacity
 * @param stroke the colour of the mark's edge, or null for none
 * @param strokeWidth the edge's width in CSS pixels at the figure's natural width
 * @param dashed whether the stroke is dashed
 */
public record Style(Palette fill, double fillOpacity, Palette stroke, double strokeWidth, boolean dashed) {
    private static final Markup.Attribute NOTHING = Markup.attribute("fill", "none");

    /** The stroke width of guides and outlines. */
    public static final double HAIR = 1;
    /** The stroke width of arrows and structure. */
    public static final double LINE = 1.5;
    /** The stroke width of curves and of highlighted marks. */
    public static final double BOLD = 2.25;

    /** A role's colour at full opacity. */
    public static Style fill(Palette role) {
        return new Style(role, 1, null, 0, false);
    }

    /** A role's colour at low opacity, so that ink on top stays readable. */
    public static Style pastel(Palette role, double opacity) {
        return new Style(role, opacity, null, 0, false);
    }

    /**
     * A role's colour behind text: at any strength, ink on top has a contrast of at least 7:1, on light and on dark
     * paper.
     *
     * @param strength from 0 to 1
     */
    public static Style ground(Palette role, double strength) {
        return pastel(role, strength * role.strongestGround());
    }

    /** The style of a line. */
    public static Style stroke(Palette role, double width) {
        return new Style(null, 1, role, width, false);
    }

    /** This style with an edge. */
    public Style edged(Palette role, double width) {
        return new Style(fill, fillOpacity, role, width, dashed);
    }

    /** This style with a dashed stroke. */
    public Style broken() {
        return new Style(fill, fillOpacity, stroke, strokeWidth, true);
    }

    /**
     * Class and attributes of an SVG element. This is called for every mark, so attributes that depend only on a colour
     * are made once for each colour. If two marks share them, the browser need not compare them.
     */
    Markup.Attribute attributes() {
        if (fill == null && stroke == null) {
            return NOTHING;
        }
        if (stroke == null) {
            return opaque(fill.fillAttributes());
        }
        if (fill == null) {
            return edge(stroke.strokeAttributes());
        }
        var both = Markup.attribute("class", fill.fillClass() + " " + stroke.strokeClass()).and("fill", fill.light());
        return edge(opaque(both).and("stroke", stroke.light()));
    }

    private Markup.Attribute opaque(Markup.Attribute filled) {
        return fillOpacity < 1 ? filled.and("fill-opacity", Numbers.coordinate(fillOpacity)) : filled;
    }

    private Markup.Attribute edge(Markup.Attribute stroked) {
        return stroked.and("stroke-width", Numbers.coordinate(strokeWidth)).and("stroke-dasharray", dashed ? "3 3" : null);
    }
}
