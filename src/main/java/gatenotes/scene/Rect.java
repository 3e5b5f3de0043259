package gatenotes.scene;

/** A rectangle with its top left corner at (x, y); {@code radius} rounds its corners. */
public record Rect(double x, double y, double width, double height, double radius, Style style) implements Mark {
    @Override
    public Markup toSvg() {
        return Markup.of("rect", style.attributes()
                .and("x", Numbers.coordinate(x))
                .and("y", Numbers.coordinate(y))
                .and("width", Numbers.coordinate(width))
                .and("height", Numbers.coordinate(height))
                .and("rx", radius == 0 ? null : Numbers.coordinate(radius)));
    }
}
