package gatenotes.figure;

/**
 * A line of any form.
 *
 * @param data SVG path data, from a {@link Pen}
 */
public record Path(String data, Style style) implements Mark {
    @Override
    public Markup toSvg() {
        return style.paint(Markup.of("path").with("d", data));
    }

    /** Draws path data in absolute coordinates. */
    public static final class Pen {
        private final StringBuilder data = new StringBuilder();

        public Pen moveTo(double x, double y) {
            return command('M').point(x, y);
        }

        public Pen lineTo(double x, double y) {
            return command('L').point(x, y);
        }

        /** A cubic curve to (x, y) with its two control points. */
        public Pen curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            command('C').point(x1, y1);
            data.append(' ');
            point(x2, y2);
            data.append(' ');
            return point(x, y);
        }

        /** A straight line back to where this part began. */
        public Pen close() {
            return command('Z');
        }

        /** What was drawn, with this style. */
        public Path path(Style style) {
            return new Path(data.toString(), style);
        }

        private Pen command(char letter) {
            data.append(letter);
            return this;
        }

        private Pen point(double x, double y) {
            data.append(Numbers.coordinate(x)).append(' ').append(Numbers.coordinate(y));
            return this;
        }
    }
}
