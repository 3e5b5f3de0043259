package gatenotes.figures.parts;

import gatenotes.scene.Mark;
import gatenotes.scene.Palette;
import gatenotes.scene.Path;
import gatenotes.scene.Style;

/** The tip of an arrow. */
public final class ArrowHead {
    private static final Style WIRE = Style.stroke(Palette.INK, Style.LINE);

    private ArrowHead() {
    }

    /**
     * A small arrowhead that ends at (x, y), along one axis.
     *
     * @param right 1 or −1 along x, otherwise 0
     * @param down 1 or −1 along y, otherwise 0
     */
    public static Mark at(double x, double y, int right, int down) {
        return new Path.Pen().moveTo(x - 6 * right - 4 * down, y - 6 * down - 4 * right).lineTo(x, y)
                .lineTo(x - 6 * right + 4 * down, y - 6 * down + 4 * right).path(WIRE);
    }
}
