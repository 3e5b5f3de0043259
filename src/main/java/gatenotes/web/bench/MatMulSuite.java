package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Products;
import gatenotes.math.MatMul.Form;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Performance;

/** Matrix products of many shapes. */
final class MatMulSuite extends BenchSuite<MatMulSuite.Shape> {
    static final List<Shape> ALL = List.of(new Shape(64, 64, 64), new Shape(128, 128, 128),
            new Shape(256, 256, 256), new Shape(512, 512, 512), new Shape(1024, 1024, 1024),
            new Shape(32, 256, 1024), new Shape(1, 512, 2048));

    /** C [m, n] = A [m, k]·B [k, n]. */
    record Shape(int m, int k, int n) {
        // Not toString: if an object from a list is joined to a text, every record's toString stays in the script.
        String text() {
            return m + "×" + k + "·" + k + "×" + n;
        }
    }

    private final List<Products> open = new ArrayList<>();

    /**
     * @param engines the engines to measure, the reference first
     * @param largest products with a larger dimension are left out
     */
    MatMulSuite(List<EngineProvider> engines, int largest, BenchRun run) {
        super("matmul", "GFLOP", run);
        for (var one : ALL) {
            if (Math.max(one.m(), Math.max(one.k(), one.n())) <= largest) {
                sizes.add(one);
            }
        }
        for (var engine : engines) {
            try {
                var products = engine.products();
                open.add(products);
                entrants.add(new Entrant(engine, false, products));
                if (products.carries()) {
                    entrants.add(new Entrant(engine, true, products));
                }
            } catch (EngineUnavailableException e) {
                run.miss(engine.engine(), e);
            }
        }
    }

    @Override
    Measurement open(Entrant entrant, Shape shape, boolean reference, Samples samples)
            throws EngineUnavailableException {
        return new MatMulBench(entrant.products(), shape, entrant.cold(), samples);
    }

    @Override
    String text(Shape shape) {
        return shape.text();
    }

    @Override
    double units(Shape shape) {
        return 2e-9 * shape.m() * shape.k() * shape.n();
    }

    @Override
    void close() {
        open.forEach(Products::close);
    }

    /** Measures one engine at one product. */
    private static final class MatMulBench implements Measurement {
        /** About how many operations a piece of work has, if rows can be computed separately. */
        private static final double PIECE_FLOP = 5e7;
        /**
         * About how long, in milliseconds, products follow each other before the graphics processor is asked whether they are
         * done: asking takes time, too.
         */
        private static final double LOOK_MS = 30;

        private final Products engine;
        /** Null if the engine needs no transfer of matrices, or transfers them with each product. */
        private final Products.Carried carried;
        private final Shape shape;
        private final int rowsAtOnce;
        private final float[] a;
        private final float[] b;
        private final float[] c;
        private final Samples samples;
        private int row;
        private int atOnce = 1;

        /** @param cold whether the transfer of the matrices to the engine and back is part of the work */
        MatMulBench(Products engine, Shape shape, boolean cold, Samples samples) throws EngineUnavailableException {
            this.engine = engine;
            this.shape = shape;
            var rows = (int) Math.max(1, PIECE_FLOP / (2.0 * shape.k() * shape.n()));
            // Only without a transfer does it cost nothing to compute a few rows at a time.
            rowsAtOnce = engine.carries() ? shape.m() : Math.min(shape.m(), rows);
            a = numbers(shape.m() * shape.k(), 1);
            b = numbers(shape.k() * shape.n(), 2);
            c = new float[shape.m() * shape.n()];
            this.samples = samples;
            carried = engine.carries() && !cold ? engine.carry(shape.m(), shape.k(), shape.n(), a, b) : null;
        }

        @Override
        public boolean advance() {
            var start = Performance.now();
            if (carried == null) {
                var rows = Math.min(rowsAtOnce, shape.m() - row);
                engine.multiply(Form.PLAIN, rows, shape.k(), shape.n(), a, row * shape.k(), b, 0, c, row * shape.n(), false);
                row = (row + rows) % shape.m();
                samples.add(Performance.now() - start);
                samples.completed(row == 0 ? 1 : 0);
            } else {
                carried.multiply(atOnce);
                var elapsed = Performance.now() - start;
                samples.add(elapsed);
                samples.completed(atOnce);
                atOnce *= elapsed < LOOK_MS / 2 ? 2 : 1;
            }
            if (!samples.done()) {
                return true;
            }
            if (carried != null) {
                carried.read(c);
            }
            return false;
        }

        @Override
        public float[] values() {
            return c;
        }

        @Override
        public void close() {
            if (carried != null) {
                carried.close();
            }
        }

        /** Numbers between -1 and 1, the same for the same seed. */
        private static float[] numbers(int length, int seed) {
            var numbers = new float[length];
            var state = seed;
            for (var i = 0; i < numbers.length; i++) {
                state = state * 1664525 + 1013904223;
                numbers[i] = (float) ((state >> 8) / 8388608.0);
            }
            return numbers;
        }
    }
}
