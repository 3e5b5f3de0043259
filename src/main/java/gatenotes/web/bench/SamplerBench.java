package gatenotes.web.bench;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.scene.Language;
import gatenotes.train.Generator;
import gatenotes.train.Sampler;
import gatenotes.web.gl.GlSampler;
import gatenotes.web.simd.SimdSampler;
import org.teavm.jso.browser.Performance;

/** Measures how fast an engine writes. */
final class SamplerBench extends NetworkBench {
    private final Sampler sampler;
    private final int atOnce;
    private final float[] values;
    private final Random random = new Random(3);
    private int current;

    private SamplerBench(Sampler sampler, int atOnce, int repeats) {
        super(repeats);
        this.sampler = sampler;
        this.atOnce = atOnce;
        // Some characters into a text, so that the state counts.
        sampler.generate(1, 10, 0, random);
        values = scores().clone();
    }

    static SamplerBench open(String engine, Network network, int repeats, Language language)
            throws EngineUnavailableException {
        return switch (engine) {
            case "simd" -> new SamplerBench(SimdSampler.open(network, language), 64, repeats);
            case "webgl" -> new SamplerBench(GlSampler.open(network, language), 256, repeats);
            default -> new SamplerBench(new Generator(network), 16, repeats);
        };
    }

    private float[] scores() {
        if (sampler instanceof SimdSampler simd) {
            return simd.trace().output();
        }
        if (sampler instanceof GlSampler gl) {
            return gl.scores();
        }
        return ((Generator) sampler).trace().output();
    }

    @Override
    boolean advance() {
        var start = Performance.now();
        var drawn = sampler.generate(current, atOnce, 1, random);
        samples().add(Performance.now() - start);
        current = drawn[atOnce - 1];
        samples().completed(atOnce);
        return !samples().done();
    }

    @Override
    int characters() {
        return 1;
    }

    @Override
    float[] values() {
        return values;
    }

    @Override
    void dispose() {
        if (sampler instanceof GlSampler gl) {
            gl.dispose();
        }
    }
}
