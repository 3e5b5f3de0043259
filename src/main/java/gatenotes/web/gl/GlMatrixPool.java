package gatenotes.web.gl;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps matrices that are not in use for the next product of the same shape: a network multiplies the same few
 * shapes again and again, and making a texture costs more than filling a small one.
 */
final class GlMatrixPool {
    /** Beyond this many the one that lay idle longest goes. */
    private static final int LIMIT = 32;

    private final GlContext context;
    private final List<GlMatrix> idle = new ArrayList<>();

    GlMatrixPool(GlContext context) {
        this.context = context;
    }

    /** A matrix with room for that many rows and columns; holds anything. */
    GlMatrix take(int rows, int columns) {
        for (var i = idle.size() - 1; i >= 0; i--) {
            if (idle.get(i).fits(rows, columns)) {
                return idle.remove(i);
            }
        }
        return new GlMatrix(context, rows, columns);
    }

    void giveBack(GlMatrix matrix) {
        if (idle.size() == LIMIT) {
            idle.remove(0).close();
        }
        idle.add(matrix);
    }
}
