package gatenotes.web.gl;

import gatenotes.demo.EngineUnavailableException;
import gatenotes.figure.Language;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.train.Sampler;
import java.util.Arrays;

/**
 * Lets a network go on by itself wholly on the graphics processor, the drawing of each class included; what was drawn
 * comes back many at a time.
 */
public final class GlSampler implements Sampler {
    /** How many are drawn between two looks. */
    private static final int AT_ONCE = 256;

    private final GlContext context;
    private final LstmParameters parameters;
    private final LstmStates states;
    private final GlTexture drawn;
    private final GlTarget drawnTarget;
    private final GlTexture uniforms;
    private final GlProgram sample;
    private final float[] drawnTexels = new float[4 * (AT_ONCE + 1)];
    private final float[] uniformTexels = new float[4 * (AT_ONCE + 1)];
    private final int classCount;
    private int slot;

    private GlSampler(GlContext context, Network network) {
        this.context = context;
        classCount = network.spec().classes();
        var units = network.spec().topUnits();
        parameters = new LstmParameters(context, network.parameters(), units, classCount);
        states = new LstmStates(context, parameters, units, classCount, 1, 1);
        // Row 0 is what goes in first, row i + 1 what step i draws.
        drawn = new GlTexture(context, 1, AT_ONCE + 1, 1);
        drawnTarget = new GlTarget(context, drawn, 1);
        uniforms = new GlTexture(context, 1, AT_ONCE + 1, 1);
        sample = new GlProgram(context, LstmShaders.SAMPLE);
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
        states.clear();
        slot = 0;
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
            draw(from == 0 ? first : all[from - 1], some, temperature, random);
            var texels = drawnTarget.read(0, 1, some + 1);
            context.requireAlive();
            for (var i = 0; i < some; i++) {
                all[from + i] = (int) texels[4 * (i + 1)];
            }
        }
        return all;
    }

    private void draw(int first, int count, double temperature, Random random) {
        Arrays.fill(drawnTexels, -1);
        drawnTexels[0] = first;
        drawn.write(drawnTexels);
        if (temperature > 0) {
            for (var i = 0; i < count; i++) {
                uniformTexels[4 * (i + 1)] = (float) random.nextDouble();
            }
            uniforms.write(uniformTexels);
        }
        for (var i = 0; i < count; i++) {
            states.forward(drawn, slot, 1 - slot, i);
            slot = 1 - slot;
            sample.use();
            sample.bind("s", 0, states.scores());
            sample.bind("uniforms", 1, uniforms);
            sample.set("classCount", classCount);
            sample.setNumber("temperature", temperature);
            sample.run(drawnTarget, i + 1, 1, 1);
        }
    }

    /** The scores of the last class drawn; waits until they are computed. */
    public float[] scores() {
        return Arrays.copyOf(states.readScores(), classCount);
    }

    /** How many textures the engine holds now. */
    public int textures() {
        return context.textures();
    }

    /** Gives back everything the engine holds; it is not used afterwards. */
    public void dispose() {
        parameters.delete();
        states.delete();
        drawn.delete();
        drawnTarget.delete();
        uniforms.delete();
        sample.delete();
        context.dispose();
    }
}
