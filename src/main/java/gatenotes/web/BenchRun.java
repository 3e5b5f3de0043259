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

    /**
     * An engine that takes part.
     *
     * @param carries whether data has to be carried to it and back
     * @param inPieces whether it may do a product some rows at a time at no cost
     */
    private record Entrant(String name, MatMul matMul, boolean carries, boolean inPieces) {
    }

    private final List<Entrant> entrants = new ArrayList<>();
    private final List<BenchResult> results = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final boolean withJava;
    private final int repeats;
    private GlMatMul gl;
    private String missing;
    private int shape;
    private int entrant;
    private MatMulBench reference;
    private MatMulBench measured;

    /**
     * @param engines names of those to measure, {@code java} and {@code webgl}
     * @param largest products with a greater dimension are left out
     * @param repeats how many samples are taken of each
     */
    BenchRun(List<String> engines, int largest, int repeats, Language language) {
        for (var one : ALL) {
            if (Math.max(one.m(), Math.max(one.k(), one.n())) <= largest) {
                shapes.add(one);
            }
        }
        this.repeats = repeats;
        // The reference runs even if nobody asked for its speed: the others are compared with it.
        withJava = engines.contains("java");
        entrants.add(new Entrant("java", new JavaMatMul(), false, true));
        if (engines.contains("webgl")) {
            try {
                gl = GlMatMul.open(language);
                entrants.add(new Entrant("webgl", gl, true, false));
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
        return shape < shapes.size() ? shapes.get(shape).text() + " " + entrants.get(entrant).name() : "";
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
        var now = entrants.get(entrant);
        try {
            if (measured == null) {
                measured = new MatMulBench(now.matMul(), shapes.get(shape), now.inPieces(),
                        entrant > 0 || withJava ? repeats : 0);
                reference = entrant == 0 ? measured : reference;
            }
            if (!measured.advance()) {
                if (entrant > 0 || withJava) {
                    results.add(measured.result(now.name(), now.carries(), reference.product()));
                }
                next();
            }
        } catch (EngineLostException e) {
            missing = e.getMessage();
            entrants.remove(entrant--);
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
        measured = null;
        entrant++;
        if (entrant == entrants.size()) {
            entrant = 0;
            shape++;
        }
    }
}
