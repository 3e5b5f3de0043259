package gatenotes.figure;

/**
 * How a mark is painted: colours by role, and the few stroke widths figures use. Immutable.
 *
 * @param fill inside the mark, or null for none
 * @param fillOpacity from 0 to 1; a pastel is a role's colour at low opacity
 * @param stroke along the mark's edge, or null for none
 * @param strokeWidth in CSS pixels at the figure's natural width
 * @param dashed whether the stroke is broken
 */
public record Style(Palette fill, double fillOpacity, Palette stroke, double strokeWidth, boolean dashed) {
    /** Guides and outlines. */
    public static final double HAIR = 1;
    /** Arrows and structure. */
    public static final double LINE = 1.5;
    /** Curves, and what stands out. */
    public static final double BOLD = 2.25;

    /** A role's colour in full. */
    public static Style fill(Palette role) {
        return new Style(role, 1, null, 0, false);
    }

    /** A role's colour thinned down, so that ink on top stays readable. */
    public static Style pastel(Palette role, double opacity) {
        return new Style(role, opacity, null, 0, false);
    }

    /** A line. */
    public static Style stroke(Palette role, double width) {
        return new Style(null, 1, role, width, false);
    }

    /** This style with an edge. */
    public Style edged(Palette role, double width) {
        return new Style(fill, fillOpacity, role, width, dashed);
    }

    /** This style with a broken stroke. */
    public Style broken() {
        return new Style(fill, fillOpacity, stroke, strokeWidth, true);
    }

    /** Puts class and attributes on an SVG element. */
    Markup paint(Markup element) {
        // Joined, not built: this is called for every mark, and in a browser a builder takes many times longer.
        var fills = fill == null ? "" : "fill-" + fill.cssName();
        var strokes = stroke == null ? "" : "stroke-" + stroke.cssName();
        var names = fills.isEmpty() || strokes.isEmpty() ? fills + strokes : fills + " " + strokes;
        var painted = element.with("class", names.isEmpty() ? null : names)
                .with("fill", fill == null ? "none" : fill.light());
        if (fill != null && fillOpacity < 1) {
            painted = painted.with("fill-opacity", Numbers.coordinate(fillOpacity));
        }
        if (stroke != null) {
            painted = painted.with("stroke", stroke.light()).with("stroke-width", Numbers.coordinate(strokeWidth))
                    .with("stroke-dasharray", dashed ? "3 3" : null);
        }
        return painted;
    }
}
