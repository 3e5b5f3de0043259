package gatenotes.scene;

/** A circle around (x, y). */
public record Circle(double x, double y, double radius, Style style) implements Mark {
    @Override
    public Markup toSvg() {
        return Markup.of("circle", style.attributes()
                .and("cx", Numbers.coordinate(x))
                .and("cy", Numbers.coordinate(y))
                .and("r", Numbers.coordinate(radius)));
    }
}
