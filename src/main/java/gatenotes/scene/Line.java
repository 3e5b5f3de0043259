package gatenotes.scene;

/** A straight line from (x1, y1) to (x2, y2). */
public record Line(double x1, double y1, double x2, double y2, Style style) implements Mark {
    @Override
    public Markup toSvg() {
        return Markup.of("line", style.attributes()
                .and("x1", Numbers.coordinate(x1))
                .and("y1", Numbers.coordinate(y1))
                .and("x2", Numbers.coordinate(x2))
                .and("y2", Numbers.coordinate(y2)));
    }
}
