package gatenotes.figure;

/** A circle around (x, y). */
public record Circle(double x, double y, double radius, Style style) implements Mark {
    @Override
    public Markup toSvg() {
        return style.paint(Markup.of("circle")
                .with("cx", Numbers.coordinate(x))
                .with("cy", Numbers.coordinate(y))
                .with("r", Numbers.coordinate(radius)));
    }
}
