package gatenotes.web.simd;

/**
 * The common part of the cells' kernels: the parameters rows, units and addresses, and the loop over the units of each
 * row, four at a time.
 * <pre>
 * while (all.rows()) {
 *     while (all.units()) {
 *         … all.store(gates, 0, all.load(product, 0)) copies four units …
 *     }
 *     … advance whatever is not among the addresses to the next row …
 * }
 * </pre>
 */
final class Units {
    private static final Vec ONE = Vec.of(1);

    private final Function f;
    private final IntVar rows;
    private final IntVar units;
    private final IntVar[] addresses;
    private final int[] blocks;
    private final IntVar bytes;
    private final IntVar row;
    private final IntVar unit;
    private final IntVar at;
    private final IntVar to;
    private final VecVar result;
    private boolean inRow;

    /**
     * Declares the function's parameters.
     *
     * @param blocks by how many times the units each address advances from row to row; 0 for a parameter that is no
     *     address
     */
    Units(Function f, int... blocks) {
        this.f = f;
        this.blocks = blocks;
        rows = f.parameter();
        units = f.parameter();
        addresses = new IntVar[blocks.length];
        for (var i = 0; i < blocks.length; i++) {
            addresses[i] = f.parameter();
        }
        bytes = f.integer(units.times(4));
        row = f.integer();
        unit = f.integer();
        at = f.integer();
        to = f.integer();
        result = f.vector();
    }

    /** The parameter at an index after rows and units. */
    IntVar address(int index) {
        return addresses[index];
    }

    /** How many bytes a row of units takes. */
    Int bytes() {
        return bytes;
    }

    /** Begins and ends the loop over rows, as {@link Function#loop} does. */
    boolean rows() {
        if (inRow) {
            for (var i = 0; i < blocks.length; i++) {
                if (blocks[i] > 0) {
                    addresses[i].add(blocks[i] == 1 ? bytes : bytes.times(blocks[i]));
                }
            }
        }
        inRow = f.loop(row, Int.of(0), rows, 1);
        return inRow;
    }

    /** Begins and ends the loop over units. */
    boolean units() {
        var begun = f.loop(unit, Int.of(0), units, 4);
        if (begun) {
            at.set(unit.times(4));
        }
        return begun;
    }

    /** The four units in a block of the row that begins at an address; values beyond the last unit are arbitrary. */
    Vec load(Int array, int block) {
        return place(array, block).load(0);
    }

    /** Stores four units in the same place, without those beyond the last unit. */
    void store(Int array, int block, Vec value) {
        to.set(place(array, block));
        result.set(value);
        f.storeFirst(units.minus(unit), to, result);
    }

    private Int place(Int array, int block) {
        var first = array.plus(at);
        return block == 0 ? first : first.plus(block == 1 ? bytes : bytes.times(block));
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
