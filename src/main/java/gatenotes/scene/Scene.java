package gatenotes.scene;

import java.util.List;

/**
 * A picture as data: marks on a plane, origin top left, in CSS pixels at the figure's natural width.
 *
 * @param width the natural width
 * @param height the natural height
 * @param marks the marks, painted in order
 */
public record Scene(double width, double height, List<Mark> marks) {
    /** A picture of at most this width fits a phone; it gets a class that the page's style uses. */
    public static final double NARROW = 360;

    public Scene {
        marks = List.copyOf(marks);
    }

    /**
     * The picture as one {@code svg} element, complete without a style sheet.
     *
     * @param accessibleName the picture's name for readers who do not see it
     */
    public Markup toSvg(String accessibleName) {
        var wide = Numbers.coordinate(width);
        var high = Numbers.coordinate(height);
        var svg = Markup.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + wide + " " + high)
                .with("width", wide)
                .with("height", high)
                .with("font-family", "system-ui, sans-serif")
                .with("role", "img")
                .with("aria-label", accessibleName)
                .showing(marks);
        return width <= NARROW ? svg.with("class", "narrow") : svg;
    }

    /** The picture as it is printed into a page: it has a name as a whole; its parts get their names when it is live. */
    public Markup toPrintedSvg(String accessibleName) {
        return Parts.printed(toSvg(accessibleName));
    }

    /**
     * The live picture: named parts are buttons that share one tab stop; the arrow keys move from one to the next. The
     * same as {@link #toSvg} if no part has a name.
     */
    public Markup toLiveSvg(String accessibleName) {
        var svg = toSvg(accessibleName);
        var opened = Parts.open(svg);
        return opened == svg ? svg : opened.replacing("role", "group");
    }
}
