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
import java.util.List;

/** WebAssembly with vectors; everything opened has a memory of its own. */
public final class SimdEngine implements EngineProvider {
    private final KernelModule module;

    private SimdEngine(List<SimdCell> cells) {
        module = new KernelModule(cells);
    }

    /** With the kernels of LSTMs alone: those of others are a kilobyte and a half for every reader. */
    public static SimdEngine forLstms() {
        return new SimdEngine(List.of(SimdLstm.CELL));
    }

    /** With the kernels of every cell. */
    public static SimdEngine forAllCells() {
        return new SimdEngine(List.of(SimdRnn.CELL, SimdLstm.CELL, SimdGru.CELL));
    }

    KernelModule module() {
        return module;
    }

    @Override
    public Engine engine() {
        return Engine.SIMD;
    }

    @Override
    public Products products() throws EngineUnavailableException {
        return SimdMatMul.open(module);
    }

    @Override
    public Training train(TrainingPlan plan) throws EngineUnavailableException {
        return new ImmediateTraining(SimdTrainer.open(plan, module), plan);
    }

    @Override
    public Writing write(Network network) throws EngineUnavailableException {
        if (!Generator.goesOn(network.spec())) {
            throw new EngineUnavailableException(Engine.SIMD, Reason.NETWORK, "");
        }
        // A tied kernel lies turned over, and rows are laid out from one that does not.
        var plain = network.untied();
        var measure = new SimdMemory.Measure();
        var bytes = SimdGenerator.measure(plain.on(null, measure), measure);
        var memory = SimdMemory.open(module, measure.bytes() + bytes);
        var own = plain.on(new SimdMatMul(memory), memory);
        return new ImmediateWriting(SimdPasses.covers(own.spec(), module, true) ? new SimdGenerator(memory, own, () -> 0)
                : new Generator(own));
    }
}
