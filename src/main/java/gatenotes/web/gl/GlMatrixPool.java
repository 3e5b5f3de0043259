package gatenotes.web.gl;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps unused matrices for the next product of the same shape. A network multiplies the same few shapes repeatedly,
 * and creating a texture costs more than filling a small one.
 */
final class GlMatrixPool {
    /** The most idle matrices; beyond this the one that was idle longest is deleted. */
    private static final int LIMIT = 32;

    private final GlContext context;
    private final List<GlMatrix> idle = new ArrayList<>();

    GlMatrixPool(GlContext context) {
        this.context = context;
    }

    /** A matrix for this many rows and columns; its values are arbitrary. */
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
