package gatenotes.web.simd;

/**
 * What kernels of cells have in common: they go over the units of each row, four at a time.
 * <pre>
 * while (all.rows(rows)) {
 *     while (all.units()) {
 *         … four units, at all.at() …
 *     }
 *     … move the addresses on to the next row …
 * }
 * </pre>
 */
final class Units {
    private static final Vec ONE = Vec.of(1);

    private final Function f;
    private final Int units;
    private final IntVar row;
    private final IntVar unit;
    private final IntVar at;

    Units(Function f, Int units) {
        this.f = f;
        this.units = units;
        row = f.integer();
        unit = f.integer();
        at = f.integer();
    }

    /** Begins and ends the loop over rows, as {@link Function#loop} does. */
    boolean rows(Int rows) {
        return f.loop(row, Int.of(0), rows, 1);
    }

    /** Begins and ends the loop over units. */
    boolean units() {
        var begun = f.loop(unit, Int.of(0), units, 4);
        if (begun) {
            at.set(unit.times(4));
        }
        return begun;
    }

    /** The offset of the first of four units from the beginning of its row, in bytes. */
    Int at() {
        return at;
    }

    /** How many units there are from that one on; at least 1, may be less than 4. */
    Int left() {
        return units.minus(unit);
    }

    /** A gradient taken back through the logistic function whose value is y. */
    static Vec throughSigmoid(Vec gradient, Vec y) {
        return gradient.times(y).times(ONE.minus(y));
    }

    /** A gradient taken back through a tanh whose value is y. */
    static Vec throughTanh(Function f, Vec gradient, Vec y) {
        return gradient.times(f.nmadd(y, y, ONE));
    }
}
