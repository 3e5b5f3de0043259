package gatenotes.web.bench;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.nn.Network;
import gatenotes.scene.Language;

/** Measures one engine at one network, in pieces. */
abstract class NetworkBench {
    private final Samples samples;

    /** @param repeats how many samples are taken */
    NetworkBench(int repeats) {
        samples = new Samples(repeats);
    }

    /**
     * An engine ready to be measured, which has computed {@link #values}.
     *
     * @param network where it starts from; not changed
     * @throws EngineUnavailableException if the engine cannot work here
     */
    static NetworkBench open(NetworkSuite.Work work, String engine, Network network, int repeats, Language language)
            throws EngineUnavailableException {
        return switch (work) {
            case GENERATE -> SamplerBench.open(engine, network, repeats, language);
            case TRAIN -> LearnerBench.open(engine, network, repeats, language);
        };
    }

    final Samples samples() {
        return samples;
    }

    /** Does the next piece; false when all is measured. */
    abstract boolean advance();

    /** How many characters the work is about, done once. */
    abstract int characters();

    /** What is compared with the Java engine. */
    abstract float[] values();

    /** Gives back what the engine holds. */
    abstract void dispose();
}
