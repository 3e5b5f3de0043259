package gatenotes.figure;

/** A rectangle with its top left corner at (x, y); {@code radius} rounds its corners. */
public record Rect(double x, double y, double width, double height, double radius, Style style) implements Mark {
    @Override
    public Markup toSvg() {
        return style.paint(Markup.of("rect")
                .with("x", Numbers.coordinate(x))
                .with("y", Numbers.coordinate(y))
                .with("width", Numbers.coordinate(width))
                .with("height", Numbers.coordinate(height))
                .with("rx", radius == 0 ? null : Numbers.coordinate(radius)));
    }
}
