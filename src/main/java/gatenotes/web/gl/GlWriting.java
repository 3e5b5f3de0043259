package gatenotes.web.gl;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Pending;
import gatenotes.engine.Writing;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a network write entirely on the graphics processor, including the drawing of each class at random. The drawn
 * classes are read back many at a time. {@link SamplerShaders} explains how.
 */
final class GlWriting implements Writing {
    /** How many classes are drawn before each readback. */
    private static final int AT_ONCE = 256;
    private static final int ROWS = SamplerShaders.ROWS;
    /** Slots of each parity: a run begins in slot 1 or 2 and needs one more slot than it draws classes. */
    private static final int SLOTS = AT_ONCE / 2 + 2;
    /** The value for a class that is drawn, not given. */
    private static final int NONE = -1;

    private final GlContext context;
    /** Whether nothing else uses the context. */
    private final boolean alone;
    private final GlReadback drawn;
    private final LstmParameters parameters;
    /** The states h and c, by parity of the slot. */
    private final GlTarget[] states = new GlTarget[2];
    private final GlTarget scores;
    private final GlTexture uniforms;
    private final GlProgram step;
    private final GlProgram score;
    private final float[] uniformTexels = new float[4 * (AT_ONCE + 1)];
    private final int classCount;
    /** The number of blocks of four units, and of the columns they take. */
    private final int blocks;
    private final int width;
    /** The slot of the state; before the first step there is none. */
    private int slot;
    private boolean started;

    /**
     * Writes with the present parameters.
     *
     * @param alone whether closing this closes the context
     */
    GlWriting(GlContext context, LstmParameters parameters, NetworkSpec spec, boolean alone) {
        this.context = context;
        this.parameters = parameters;
        this.alone = alone;
        drawn = new GlReadback(context);
        classCount = spec.classes();
        var units = spec.topUnits();
        blocks = LstmParameters.padded(units) / 4;
        width = (blocks + ROWS - 1) / ROWS;
        for (var parity = 0; parity < 2; parity++) {
            states[parity] = GlTarget.create(context, width + 1, ROWS * SLOTS, 1, 1);
        }
        scores = GlTarget.create(context, (GlMatrix.blocks(classCount) + 1) / 2, 2, 1);
        uniforms = new GlTexture(context, 1, AT_ONCE + 1, 1);
        step = new GlProgram(context, SamplerShaders.DRAW, SamplerShaders.STEP);
        score = new GlProgram(context, SamplerShaders.SCORES);
    }

    /**
     * Copies the present parameters of a network into a new context.
     *
     * @throws EngineUnavailableException if the engine cannot work in this browser, or does not support such a network
     */
    static GlWriting open(Network network) throws EngineUnavailableException {
        var spec = network.spec();
        GlTraining.requireCovered(spec);
        var context = GlContext.open();
        try {
            var parameters = new LstmParameters(context, network.parameters(), spec.topUnits(), spec.classes());
            return new GlWriting(context, parameters, spec, true);
        } catch (IllegalArgumentException | IllegalStateException e) {
            context.close();
            throw GlContext.refused(e);
        }
    }

    @Override
    public void clearState() {
        started = false;
    }

    @Override
    public Pending<int[]> generate(int first, int count, double temperature, Random random) {
        if (first < 0 || first >= classCount) {
            throw new IllegalArgumentException("GlWriting.generate: first is " + first + ", expected 0 to "
                    + (classCount - 1));
        }
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("GlWriting.generate: the temperature is negative or no number");
        }
        context.requireAlive();
        var runs = new ArrayList<Run>();
        for (var from = 0; from < count; from += AT_ONCE) {
            runs.add(draw(from == 0 ? first : NONE, Math.min(AT_ONCE, count - from), temperature, random));
        }
        return new Drawn(runs, count);
    }

    /**
     * Draws {@code count} classes.
     *
     * @param first the first input class, or {@link #NONE} for the last class that the run before drew. That one is
     *     drawn again by the same random number, so that nothing has to wait for its readback
     */
    private Run draw(int first, int count, double temperature, Random random) {
        if (temperature > 0) {
            for (var i = 1; i <= count; i++) {
                uniformTexels[4 * i] = (float) random.nextDouble();
            }
            uniforms.write(uniformTexels);
            uniformTexels[0] = uniformTexels[4 * count];
        }
        // The first slot has the other parity, so that no draw reads the texture it writes.
        var start = 1 + (slot & 1);
        for (var i = 0; i < count; i++) {
            step(start + i, i == 0 ? first : NONE, i, temperature, false);
            score.use(parameters.d(), states[slot & 1].texture());
            score.set("terms", blocks);
            score.set("from", row(slot));
            score.run(scores);
        }
        var last = start + count;
        step(last, NONE, count, temperature, true);
        var rows = row(last) + ROWS;
        return new Run(start + 1, count, List.of(drawn.ask(states[0], width, 1, rows, texels -> texels),
                drawn.ask(states[1], width, 1, rows, texels -> texels)));
    }

    /** {@code count} classes in the slots from {@code first} on, with the texels of the even and of the odd slots. */
    private record Run(int first, int count, List<Pending<float[]>> texels) {
    }

    /** The classes of several runs, in order. */
    private record Drawn(List<Run> runs, int count) implements Pending<int[]> {
        @Override
        public boolean isReady() {
            for (var run : runs) {
                if (!run.texels.get(0).isReady() || !run.texels.get(1).isReady()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean await() {
            for (var run : runs) {
                run.texels.get(0).await();
                run.texels.get(1).await();
            }
            return true;
        }

        @Override
        public int[] get() {
            var all = new int[count];
            var at = 0;
            for (var run : runs) {
                for (var slot = run.first; slot < run.first + run.count; slot++) {
                    all[at++] = (int) run.texels.get(slot & 1).get()[4 * row(slot)];
                }
            }
            return all;
        }
    }

    /**
     * Draws a class, unless {@code first} gives one, and computes from it and the present state the state in slot
     * {@code to}.
     *
     * @param onlyDraw whether only the class is stored and the state is not changed
     */
    private void step(int to, int first, int time, double temperature, boolean onlyDraw) {
        var state = states[slot & 1];
        step.use(scores.texture(), uniforms, parameters.p(), state.texture(), state.texture(1));
        step.set("classCount", classCount);
        step.set("width", width);
        step.set("terms", started ? blocks : 0);
        step.set("from", row(slot));
        step.set("to", row(to));
        step.set("time", time);
        step.set("first", first);
        step.setNumber("temperature", temperature);
        if (onlyDraw) {
            step.run(states[to & 1], width, row(to), 1, ROWS);
        } else {
            step.run(states[to & 1], row(to), width + 1, ROWS);
            slot = to;
            started = true;
        }
    }

    private static int row(int slot) {
        return (slot >> 1) * ROWS;
    }

    @Override
    public int depth() {
        return AT_ONCE;
    }

    /** {@inheritDoc} Waits for everything that was requested. */
    @Override
    public Pending<float[]> scores() {
        var texels = scores.read(0);
        context.requireAlive();
        var found = new float[classCount];
        for (var j = 0; j < classCount; j++) {
            var block = j / 4;
            found[j] = texels[4 * (block % 2 * scores.width() + block / 2) + j % 4];
        }
        return Pending.of(found);
    }

    @Override
    public void close() {
        if (alone) {
            context.close();
        }
    }
}
