package gatenotes.web;

import gatenotes.demo.EngineLostException;
import gatenotes.demo.EngineUnavailableException;
import gatenotes.figure.Language;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.web.MatMulBench.Shape;
import gatenotes.web.gl.GlMatMul;
import java.util.ArrayList;
import java.util.List;

/** One run over all shapes and engines, in pieces; every engine's product is held to the Java engine's. */
final class BenchRun {
    private static final List<Shape> ALL = List.of(new Shape(64, 64, 64), new Shape(128, 128, 128),
            new Shape(256, 256, 256), new Shape(512, 512, 512), new Shape(1024, 1024, 1024),
            new Shape(32, 256, 1024), new Shape(1, 512, 2048));

    private final MatMul java = new JavaMatMul();
    private final List<BenchResult> results = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> engines;
    private final int repeats;
    private GlMatMul gl;
    private String missing;
    private int shape;
    private MatMulBench reference;
    private MatMulBench measured;
    private String measuredEngine;

    /**
     * @param engines names of those to measure, {@code java} and {@code webgl}
     * @param largest products with a greater dimension are left out
     * @param repeats how many samples are taken of each
     */
    BenchRun(List<String> engines, int largest, int repeats, Language language) {
        for (var shape : ALL) {
            if (Math.max(shape.m(), Math.max(shape.k(), shape.n())) <= largest) {
                shapes.add(shape);
            }
        }
        this.engines = List.copyOf(engines);
        this.repeats = repeats;
        if (engines.contains("webgl")) {
            try {
                gl = GlMatMul.open(language);
            } catch (EngineUnavailableException e) {
                missing = e.getMessage();
            }
        }
    }

    /** Why an engine asked for was not measured, as a sentence, or null. */
    String missing() {
        return missing;
    }

    /** What has been measured so far. */
    List<BenchResult> results() {
        return results;
    }

    /** What is being measured, or empty at the end. */
    String current() {
        return shape < shapes.size() && measured != null ? shapes.get(shape).text() + " " + measuredEngine : "";
    }

    /** How far the run is, from 0 to 1. */
    double progress() {
        return (double) shape / shapes.size();
    }

    /** Does one piece of work; false when the run is over. */
    boolean advance() {
        if (shape == shapes.size()) {
            return false;
        }
        if (measured == null) {
            // The reference runs even if nobody asked for its speed: the others are compared with it.
            reference = new MatMulBench(java, shapes.get(shape), true, engines.contains("java") ? repeats : 0);
            measured = reference;
            measuredEngine = "java";
        }
        try {
            if (!measured.advance()) {
                next();
            }
        } catch (EngineLostException e) {
            missing = e.getMessage();
            gl = null;
            next();
        }
        return shape < shapes.size();
    }

    /** Gives back what the engines hold. */
    void dispose() {
        if (gl != null) {
            gl.dispose();
            gl = null;
        }
    }

    private void next() {
        var isReference = measured == reference;
        if (engines.contains(measuredEngine) && measured.done()) {
            // The Java engine's data lies where it computes; for WebGL it is carried there and back.
            results.add(measured.result(measuredEngine, !isReference, reference.product()));
        }
        if (isReference && gl != null) {
            measured = new MatMulBench(gl, shapes.get(shape), false, repeats);
            measuredEngine = "webgl";
        } else {
            shape++;
            measured = null;
        }
    }
}
