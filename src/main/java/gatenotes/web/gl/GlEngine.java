package gatenotes.web.gl;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Products;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Writing;
import gatenotes.nn.Network;

/** The graphics processor, through WebGL2; each object it opens has its own context. */
public final class GlEngine implements EngineProvider {
    @Override
    public Engine engine() {
        return Engine.WEBGL;
    }

    @Override
    public Products products() throws EngineUnavailableException {
        return GlMatMul.open();
    }

    @Override
    public Training train(TrainingPlan plan) throws EngineUnavailableException {
        return GlTraining.open(plan);
    }

    @Override
    public Writing write(Network network) throws EngineUnavailableException {
        return GlWriting.open(network);
    }
}
