package gatenotes.web.simd;

/** What kernels of cells have in common: they go over the units of each row, four at a time. */
final class Units {
    private static final Vec ONE = Vec.of(1);

    private Units() {
    }

    /** The code for four units. */
    interface Body {
        /**
         * @param at the offset of the first unit from the beginning of its row, in bytes
         * @param left how many units there are from it on; at least 1, may be less than 4
         */
        void emit(IntVar at, Int left);
    }

    /** Runs {@code body} for all units of each row, and {@code next} after each row, to move the addresses on. */
    static void forEach(Function f, Int rows, Int units, Body body, Runnable next) {
        var row = f.integer();
        var unit = f.integer();
        var at = f.integer();
        f.loop(row, Int.of(0), rows, 1, () -> {
            f.loop(unit, Int.of(0), units, 4, () -> {
                at.set(unit.times(4));
                body.emit(at, units.minus(unit));
            });
            next.run();
        });
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
