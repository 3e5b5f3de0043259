package gatenotes.web.bench;

import gatenotes.engine.Pending;
import gatenotes.engine.Writing;
import gatenotes.math.Random;
import org.teavm.jso.browser.Performance;

/** Measures how fast an engine writes. */
final class WritingBench implements Measurement {
    /** So many characters do not matter to the page. */
    private static final int FEW = 16;

    private final Writing writing;
    private final Samples samples;
    private final Random random = new Random(3);
    private Pending<float[]> scores;
    private float[] values;
    private Pending<int[]> drawn;
    private double start;
    private final int atOnce;
    private int current = 1;

    WritingBench(Writing writing, Samples samples) {
        this.writing = writing;
        this.samples = samples;
        atOnce = Math.max(FEW, writing.depth());
        // Some characters into a text, so that the state counts.
        writing.generate(1, 10, 0, random);
        scores = writing.scores();
    }

    @Override
    public boolean advance() {
        if (values == null) {
            values = scores.await() ? scores.get() : null;
            return true;
        }
        if (drawn == null) {
            start = Performance.now();
            drawn = writing.generate(current, atOnce, 1, random);
        }
        if (!drawn.await()) {
            return true;
        }
        current = drawn.get()[atOnce - 1];
        drawn = null;
        samples.add(Performance.now() - start);
        samples.completed(atOnce);
        return !samples.done();
    }

    @Override
    public float[] values() {
        return values;
    }

    @Override
    public void close() {
        writing.close();
    }
}
