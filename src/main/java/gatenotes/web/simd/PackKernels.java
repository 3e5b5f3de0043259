package gatenotes.web.simd;

/**
 * Copies blocks of a matrix into the layout for the product: panels of {@code width} lines, in which the elements of
 * one term of the sum are adjacent.
 * <pre>
 * panels[line / width][p][line mod width] = element p of that line
 * </pre>
 * A line is a row of A or a column of B. The last panel is filled up with arbitrary values; what is computed from them
 * is never stored.
 *
 * <p>Parameters of each function: source, stride in bytes, lines, k (elements of a line), panels.
 */
final class PackKernels {
    /** How many elements of each strided line are copied at a time. */
    private static final int RUN = 8;

    private final int width;
    private final Function along;
    private final Function across;

    /** @param width the number of lines in a panel */
    PackKernels(WasmModule module, int width) {
        this.width = width;
        along = module.function(null);
        across = module.function(null);
        along(along);
        across(across);
    }

    /**
     * Copies the block of a matrix that begins at line {@code line} and element {@code p}.
     *
     * @param isAlong not 0 if the elements of a line are contiguous, [allLines, allElements]; 0 if they are strided,
     *     [allElements, allLines]
     * @param lines the number of lines of the block
     * @param elements the number of elements in each line of the block
     */
    void call(Function f, Int isAlong, Int matrix, Int allLines, Int allElements, Int line, Int p, Int lines,
            Int elements, Int out) {
        f.when(isAlong);
        {
            f.call(along, matrix.plus(line.times(allElements).plus(p).times(4)), allElements.times(4), lines, elements,
                    out);
        }
        f.otherwise();
        {
            f.call(across, matrix.plus(p.times(allLines).plus(line).times(4)), allLines.times(4), lines, elements, out);
        }
        f.end();
    }

    /**
     * For strided lines: {@code stride} is the distance between successive elements of a line. Copies a few elements of
     * all lines, then the next few, so that memory is both read and written in long runs.
     */
    private void across(Function f) {
        var source = f.parameter();
        var stride = f.parameter();
        var lines = f.parameter();
        var k = f.parameter();
        var panels = f.parameter();
        var line = f.integer();
        var p = f.integer();
        var q = f.integer();
        var count = f.integer();
        var from = f.integer();
        var to = f.integer();
        var panelBytes = f.integer(k.times(4 * width));
        while (f.loop(p, Int.of(0), k, RUN)) {
            count.set(k.minus(p).orElse(Int.of(RUN), k.minus(p).lessThan(RUN)));
            while (f.loop(line, Int.of(0), lines, width)) {
                from.set(source.plus(line.times(4)));
                to.set(panels);
                while (f.loop(q, Int.of(0), count, 1)) {
                    for (var i = 0; i < width; i += 4) {
                        f.store(to, 4 * i, from.load(4 * i));
                    }
                    from.add(stride);
                    to.add(4 * width);
                }
                panels.add(panelBytes);
            }
            source.add(stride.times(RUN));
            panels.set(panels.minus(line.times(k).times(4)).plus(4 * RUN * width));
        }
    }

    /** For contiguous lines: {@code stride} is the distance between successive lines. Squares of 4×4 are transposed. */
    private void along(Function f) {
        var source = f.parameter();
        var stride = f.parameter();
        var lines = f.parameter();
        var k = f.parameter();
        var panels = f.parameter();
        var line = f.integer();
        var square = f.integer();
        var p = f.integer();
        var to = f.integer();
        var last = f.integer(source.plus(lines.minus(1).times(stride)));
        var from = new IntVar[] {f.integer(), f.integer(), f.integer(), f.integer()};
        var row = f.vectors(4);
        var half = f.vectors(4);
        while (f.loop(line, Int.of(0), lines, width)) {
            while (f.loop(square, line, line.plus(width), 4)) {
                // Beyond the last line the last one is read again, because every address must be inside the memory.
                for (var i = 0; i < 4; i++) {
                    from[i].set(source.plus(square.plus(i).times(stride)));
                    from[i].set(from[i].orElse(last, square.plus(i).lessThan(lines)));
                }
                to.set(panels.plus(square.minus(line).times(4)));
                // The last square may extend into the next panel, which is written later.
                while (f.loop(p, Int.of(0), k, 4)) {
                    transpose(f, from, row, half, to);
                    to.add(16 * width);
                }
            }
            panels.add(k.times(4 * width));
        }
    }

    private void transpose(Function f, IntVar[] from, VecVar[] row, VecVar[] half, IntVar to) {
        for (var i = 0; i < 4; i++) {
            row[i].set(from[i].load(0));
            from[i].add(16);
        }
        half[0].set(row[0].shuffle(row[1], 0, 4, 1, 5));
        half[1].set(row[2].shuffle(row[3], 0, 4, 1, 5));
        half[2].set(row[0].shuffle(row[1], 2, 6, 3, 7));
        half[3].set(row[2].shuffle(row[3], 2, 6, 3, 7));
        f.store(to, 0, half[0].shuffle(half[1], 0, 1, 4, 5));
        f.store(to, 4 * width, half[0].shuffle(half[1], 2, 3, 6, 7));
        f.store(to, 8 * width, half[2].shuffle(half[3], 0, 1, 4, 5));
        f.store(to, 12 * width, half[2].shuffle(half[3], 2, 3, 6, 7));
    }
}
