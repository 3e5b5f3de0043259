package gatenotes.web.bench;

import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Products;
import gatenotes.web.bench.MatMulBench.Shape;
import java.util.ArrayList;
import java.util.List;

/** Matrix products of many shapes. */
final class MatMulSuite extends BenchSuite<Shape> {
    static final List<Shape> ALL = List.of(new Shape(64, 64, 64), new Shape(128, 128, 128),
            new Shape(256, 256, 256), new Shape(512, 512, 512), new Shape(1024, 1024, 1024),
            new Shape(32, 256, 1024), new Shape(1, 512, 2048));

    private final List<Products> open = new ArrayList<>();

    /**
     * @param engines to measure, the reference first
     * @param largest products with a greater dimension are left out
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
}
