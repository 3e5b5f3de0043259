package gatenotes.web.gl;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.scene.Language;
import gatenotes.train.Sampler;

/**
 * Lets a network go on by itself wholly on the graphics processor, the drawing of each class included; what was drawn
 * comes back many at a time. How that is done is told in {@link SamplerShaders}.
 */
public final class GlSampler implements Sampler {
    /** How many are drawn between two looks. */
    private static final int AT_ONCE = 256;
    private static final int ROWS = SamplerShaders.ROWS;
    /** Slots of a parity: a run begins in slot 1 or 2 and needs one more than it draws. */
    private static final int SLOTS = AT_ONCE / 2 + 2;
    /** Stands for a class that is drawn. */
    private static final int NONE = -1;

    private final GlContext context;
    private final LstmParameters parameters;
    private final GlTexture[] h = new GlTexture[2];
    private final GlTexture[] c = new GlTexture[2];
    private final GlTarget[] states = new GlTarget[2];
    private final GlTexture scores;
    private final GlTarget scoresTarget;
    private final GlTexture uniforms;
    private final GlProgram step;
    private final GlProgram score;
    private final float[] uniformTexels = new float[4 * (AT_ONCE + 1)];
    private final int classCount;
    /** Blocks of four units, and the columns they take. */
    private final int blocks;
    private final int width;
    /** Where the state lies; before the first step there is none. */
    private int slot;
    private boolean started;

    private GlSampler(GlContext context, Network network) {
        this.context = context;
        classCount = network.spec().classes();
        var units = network.spec().topUnits();
        parameters = new LstmParameters(context, network.parameters(), units, classCount);
        blocks = LstmParameters.padded(units) / 4;
        width = (blocks + ROWS - 1) / ROWS;
        for (var parity = 0; parity < 2; parity++) {
            h[parity] = new GlTexture(context, width + 1, ROWS * SLOTS, 1);
            c[parity] = new GlTexture(context, width + 1, ROWS * SLOTS, 1);
            states[parity] = new GlTarget(context, new GlTexture[] {h[parity], c[parity]}, new int[] {1, 1});
        }
        scores = new GlTexture(context, (GlMatrix.blocks(classCount) + 1) / 2, 2, 1);
        scoresTarget = new GlTarget(context, scores, 1);
        uniforms = new GlTexture(context, 1, AT_ONCE + 1, 1);
        step = new GlProgram(context, SamplerShaders.DRAW, SamplerShaders.STEP);
        score = new GlProgram(context, SamplerShaders.SCORES);
    }

    /**
     * Takes a network's parameters as they are now.
     *
     * @param source is copied
     * @param language of what a reader is told when something fails
     * @throws EngineUnavailableException if the engine cannot work in this browser, or does not know such a network
     */
    public static GlSampler open(Network source, Language language) throws EngineUnavailableException {
        GlTrainer.requireCovered(source.spec(), language);
        var context = GlContext.open(language);
        try {
            return new GlSampler(context, source.on(new JavaMatMul(), FloatAllocator.HEAP));
        } catch (IllegalArgumentException | IllegalStateException e) {
            context.dispose();
            throw GlContext.cannotWork(e, language);
        }
    }

    @Override
    public void clearState() {
        started = false;
    }

    @Override
    public int next(int current, double temperature, Random random) {
        return generate(current, 1, temperature, random)[0];
    }

    @Override
    public int[] generate(int first, int count, double temperature, Random random) {
        if (first < 0 || first >= classCount) {
            throw new IllegalArgumentException("GlSampler.generate: first is " + first + ", expected 0 to "
                    + (classCount - 1));
        }
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("GlSampler.generate: the temperature is negative or no number");
        }
        context.requireAlive();
        var all = new int[count];
        for (var from = 0; from < count; from += AT_ONCE) {
            var some = Math.min(AT_ONCE, count - from);
            draw(from == 0 ? first : all[from - 1], some, temperature, random, all, from);
        }
        return all;
    }

    /** Draws {@code count} classes, which go into {@code all} from {@code at} on. */
    private void draw(int first, int count, double temperature, Random random, int[] all, int at) {
        if (temperature > 0) {
            for (var i = 1; i <= count; i++) {
                uniformTexels[4 * i] = (float) random.nextDouble();
            }
            uniforms.write(uniformTexels);
        }
        // The first slot of the other parity, so that no draw reads the texture it writes.
        var start = 1 + (slot & 1);
        for (var i = 0; i < count; i++) {
            step(start + i, i == 0 ? first : NONE, i, temperature, false);
            score.use();
            score.bind("d", 0, parameters.d());
            score.bind("h", 1, h[slot & 1]);
            score.set("terms", blocks);
            score.set("from", row(slot));
            score.run(scoresTarget, 0, scores.width(), scores.height());
        }
        var last = start + count;
        step(last, NONE, count, temperature, true);
        var rows = row(last) + ROWS;
        var drawn = new float[][] {states[0].read(0, width, 1, rows), states[1].read(0, width, 1, rows)};
        context.requireAlive();
        for (var i = 0; i < count; i++) {
            var of = start + 1 + i;
            all[at + i] = (int) drawn[of & 1][4 * row(of)];
        }
    }

    /**
     * Draws a class, unless {@code first} is one, and goes on by it from the state to that of slot {@code to}.
     *
     * @param onlyDraw whether the class is written down and the state left as it is
     */
    private void step(int to, int first, int time, double temperature, boolean onlyDraw) {
        step.use();
        step.bind("p", 0, parameters.p());
        step.bind("h", 1, h[slot & 1]);
        step.bind("c", 2, c[slot & 1]);
        step.bind("s", 3, scores);
        step.bind("uniforms", 4, uniforms);
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

    /** The scores of the last class drawn; waits until they are computed. */
    public float[] scores() {
        var texels = scoresTarget.read(0, scores.width(), scores.height());
        var found = new float[classCount];
        for (var j = 0; j < classCount; j++) {
            var block = j / 4;
            found[j] = texels[4 * (block % 2 * scores.width() + block / 2) + j % 4];
        }
        return found;
    }

    /** How many textures the engine holds now. */
    public int textures() {
        return context.textures();
    }

    /** Gives back everything the engine holds; it is not used afterwards. */
    public void dispose() {
        parameters.delete();
        for (var parity = 0; parity < 2; parity++) {
            h[parity].delete();
            c[parity].delete();
            states[parity].delete();
        }
        scores.delete();
        scoresTarget.delete();
        uniforms.delete();
        step.delete();
        score.delete();
        context.dispose();
    }
}
