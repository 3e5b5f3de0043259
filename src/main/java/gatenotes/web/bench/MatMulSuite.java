package gatenotes.web.bench;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Products;
import gatenotes.web.bench.BenchRun.Report;
import gatenotes.web.bench.MatMulBench.Shape;
import java.util.ArrayList;
import java.util.List;

/** Matrix products of many shapes; every engine's product is held to the Java engine's. */
final class MatMulSuite implements BenchSuite {
    static final List<Shape> ALL = List.of(new Shape(64, 64, 64), new Shape(128, 128, 128),
            new Shape(256, 256, 256), new Shape(512, 512, 512), new Shape(1024, 1024, 1024),
            new Shape(32, 256, 1024), new Shape(1, 512, 2048));

    /**
     * An engine that takes part.
     *
     * @param cold whether data has to be carried to it and back
     */
    private record Entrant(Engine engine, boolean cold, Products products) {
    }

    private final List<Entrant> entrants = new ArrayList<>();
    private final List<Products> open = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final Report report;
    private final boolean withReference;
    private final int repeats;
    private int shape;
    private int entrant;
    private MatMulBench reference;
    private MatMulBench measured;

    /**
     * @param engines to measure, the reference first
     * @param withReference whether its speed is told, too
     * @param largest products with a greater dimension are left out
     * @param repeats how many samples are taken of each
     */
    MatMulSuite(List<EngineProvider> engines, boolean withReference, int largest, int repeats, Report report) {
        this.report = report;
        this.withReference = withReference;
        this.repeats = repeats;
        for (var one : ALL) {
            if (Math.max(one.m(), Math.max(one.k(), one.n())) <= largest) {
                shapes.add(one);
            }
        }
        for (var engine : engines) {
            try {
                var products = engine.products();
                open.add(products);
                entrants.add(new Entrant(engine.engine(), false, products));
                if (products.carries()) {
                    entrants.add(new Entrant(engine.engine(), true, products));
                }
            } catch (EngineUnavailableException e) {
                report.miss(engine.engine(), e);
            }
        }
    }

    @Override
    public String current() {
        return shape < shapes.size() ? shapes.get(shape).text() + " " + entrants.get(entrant).engine().id() : "";
    }

    @Override
    public double progress() {
        return shapes.isEmpty() ? 1 : (double) shape / shapes.size();
    }

    @Override
    public boolean advance() {
        if (shape == shapes.size()) {
            return false;
        }
        var now = entrants.get(entrant);
        try {
            var counts = entrant > 0 || withReference;
            if (measured == null) {
                measured = new MatMulBench(now.products(), shapes.get(shape), now.cold(), counts ? repeats : 0);
                reference = entrant == 0 ? measured : reference;
            }
            if (!measured.advance()) {
                if (counts) {
                    report.add(measured.result(now.engine(), now.cold(), reference.product()));
                }
                next();
            }
        } catch (EngineUnavailableException | RuntimeException e) {
            report.miss(now.engine(), e);
            entrants.remove(entrant--);
            next();
        }
        return shape < shapes.size();
    }

    @Override
    public void close() {
        open.forEach(Products::close);
        open.clear();
    }

    private void next() {
        measured = null;
        entrant++;
        if (entrant == entrants.size()) {
            entrant = 0;
            shape++;
        }
    }
}
