package gatenotes.scene;

/**
 * A line of any shape.
 *
 * @param data SVG path data, from a {@link Pen}
 */
public record Path(String data, Style style) implements Mark {
    @Override
    public Markup toSvg() {
        return Markup.of("path", style.attributes().and("d", data));
    }

    /** Draws path data in absolute coordinates. */
    public static final class Pen {
        /** Joined with {@code +}: in a browser that is many times faster than a builder. */
        private String data = "";

        public Pen moveTo(double x, double y) {
            return add("M").point(x, y);
        }

        public Pen lineTo(double x, double y) {
            return add("L").point(x, y);
        }

        /** A cubic curve to (x, y) with its two control points. */
        public Pen curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            return add("C").point(x1, y1).add(" ").point(x2, y2).add(" ").point(x, y);
        }

        /** A straight line back to the start of this subpath. */
        public Pen close() {
            return add("Z");
        }

        /** The path drawn so far, in this style. */
        public Path path(Style style) {
            return new Path(data, style);
        }

        private Pen add(String text) {
            data += text;
            return this;
        }

        private Pen point(double x, double y) {
            data += Numbers.coordinate(x) + " " + Numbers.coordinate(y);
            return this;
        }
    }
}
