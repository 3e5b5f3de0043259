package gatenotes.web.worker;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.nn.Network;
import gatenotes.scene.Language;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.ResumableLearner;
import gatenotes.train.Trainer;
import gatenotes.web.gl.GlTrainer;
import gatenotes.web.simd.SimdTrainer;

/**
 * Opens learners of one network on the engines of this browser.
 *
 * @param network is copied each time
 * @param language of what a reader is told when an engine cannot work
 */
record Learners(Network network, Clipping clipping, int timeSteps, int batchSize, Language language) {
    /** @throws EngineUnavailableException if the engine cannot work here, in one sentence */
    ResumableLearner open(String engine, double learningRate) throws EngineUnavailableException {
        return switch (engine) {
            case "simd" -> SimdTrainer.open(network, learningRate, clipping, timeSteps, batchSize, language);
            case "webgl" -> GlTrainer.open(network, learningRate, clipping, timeSteps, batchSize, language);
            default -> {
                var own = network.on(new JavaMatMul(), FloatAllocator.HEAP);
                yield new Trainer(own, new Adam(own.parameters(), learningRate), clipping, timeSteps, batchSize);
            }
        };
    }
}
