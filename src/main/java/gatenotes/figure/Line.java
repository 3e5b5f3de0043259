package gatenotes.figure;

/** A straight line from (x1, y1) to (x2, y2). */
public record Line(double x1, double y1, double x2, double y2, Style style) implements Mark {
    @Override
    public Markup toSvg() {
        return style.paint(Markup.of("line")
                .with("x1", Numbers.coordinate(x1))
                .with("y1", Numbers.coordinate(y1))
                .with("x2", Numbers.coordinate(x2))
                .with("y2", Numbers.coordinate(y2)));
    }
}
