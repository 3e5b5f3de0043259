package gatenotes.web.bench;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.scene.Language;
import gatenotes.web.bench.BenchRun.Report;
import gatenotes.web.bench.MatMulBench.Shape;
import gatenotes.web.gl.GlMatMul;
import gatenotes.web.simd.SimdMatMul;
import gatenotes.web.simd.SimdMemory;
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
     * @param memory where its matrices lie
     */
    private record Entrant(String name, boolean cold, MatMul matMul, FloatAllocator memory) {
    }

    private final List<Entrant> entrants = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final Report report;
    private final boolean withJava;
    private final int repeats;
    private GlMatMul gl;
    private int shape;
    private int entrant;
    private MatMulBench reference;
    private MatMulBench measured;

    /**
     * @param engines names of those to measure
     * @param largest products with a greater dimension are left out
     * @param repeats how many samples are taken of each
     */
    MatMulSuite(List<String> engines, int largest, int repeats, Language language, Report report) {
        this.report = report;
        for (var one : ALL) {
            if (Math.max(one.m(), Math.max(one.k(), one.n())) <= largest) {
                shapes.add(one);
            }
        }
        this.repeats = repeats;
        // The reference runs even if nobody asked for its speed: the others are compared with it.
        withJava = engines.contains("java");
        entrants.add(new Entrant("java", false, new JavaMatMul(), FloatAllocator.HEAP));
        if (engines.contains("simd")) {
            try {
                var memory = SimdMemory.open(bytes(), language);
                entrants.add(new Entrant("simd", false, new SimdMatMul(memory, language), memory));
                entrants.add(new Entrant("simd", true, new SimdMatMul(null, language), FloatAllocator.HEAP));
            } catch (EngineUnavailableException e) {
                report.miss("simd", e);
            }
        }
        if (engines.contains("webgl")) {
            try {
                gl = GlMatMul.open(language);
                entrants.add(new Entrant("webgl", false, gl, FloatAllocator.HEAP));
                entrants.add(new Entrant("webgl", true, gl, FloatAllocator.HEAP));
            } catch (EngineUnavailableException e) {
                report.miss("webgl", e);
            }
        }
    }

    /** What a memory must hold for all shapes, each array beginning at a multiple of a vector. */
    private int bytes() {
        var bytes = 0;
        for (var one : shapes) {
            bytes += 4 * (one.m() * one.k() + one.k() * one.n() + one.m() * one.n()) + 3 * 64;
        }
        return bytes;
    }

    @Override
    public String current() {
        return shape < shapes.size() ? shapes.get(shape).text() + " " + entrants.get(entrant).name() : "";
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
            if (measured == null) {
                measured = new MatMulBench(now.matMul(), shapes.get(shape), now.cold(), now.memory(),
                        entrant > 0 || withJava ? repeats : 0);
                reference = entrant == 0 ? measured : reference;
            }
            if (!measured.advance()) {
                if (entrant > 0 || withJava) {
                    report.add(measured.result(now.name(), now.cold(), reference.product()));
                }
                next();
            }
        } catch (RuntimeException e) {
            report.miss(now.name(), e);
            entrants.remove(entrant--);
            next();
        }
        return shape < shapes.size();
    }

    @Override
    public void dispose() {
        if (gl != null) {
            gl.dispose();
            gl = null;
        }
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
