package gatenotes.web.simd;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.ImmediateTraining;
import gatenotes.engine.ImmediateWriting;
import gatenotes.engine.Products;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Trouble.Reason;
import gatenotes.engine.Writing;
import gatenotes.nn.Network;
import gatenotes.train.Generator;

/** WebAssembly with vectors; everything opened has a memory of its own. */
public final class SimdEngine implements EngineProvider {
    @Override
    public Engine engine() {
        return Engine.SIMD;
    }

    @Override
    public Products products() throws EngineUnavailableException {
        return SimdMatMul.open();
    }

    @Override
    public Training train(TrainingPlan plan) throws EngineUnavailableException {
        return new ImmediateTraining(SimdTrainer.open(plan));
    }

    @Override
    public Writing write(Network network) throws EngineUnavailableException {
        if (!Generator.goesOn(network.spec())) {
            throw new EngineUnavailableException(Engine.SIMD, Reason.NETWORK, "");
        }
        var measure = new SimdMemory.Measure();
        var bytes = SimdGenerator.measure(network.on(null, measure), measure);
        var memory = SimdMemory.open(measure.bytes() + bytes);
        var own = network.on(new SimdMatMul(memory), memory);
        return new ImmediateWriting(SimdPasses.covers(own.spec()) ? new SimdGenerator(memory, own, () -> 0)
                : new Generator(own));
    }
}
