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

/** WebAssembly with vectors; each object it opens has a separate memory. */
public final class SimdEngine implements EngineProvider {
    private final KernelModule module;

    private SimdEngine(List<SimdCell> cells) {
        module = new KernelModule(cells);
    }

    /** The engine with the kernels of LSTMs only: those of other cells would cost every reader a kilobyte and a half. */
    public static SimdEngine forLstms() {
        return new SimdEngine(List.of(SimdLstm.CELL));
    }

    /** The engine with the kernels of every kind of cell. */
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
        // A tied kernel is stored transposed, but packing for rows needs one that is not.
        var plain = network.untied();
        var measure = new SimdMemory.Measure();
        var bytes = SimdGenerator.measure(plain.on(null, measure), measure);
        var memory = SimdMemory.open(module, measure.bytes() + bytes);
        var own = plain.on(new SimdMatMul(memory), memory);
        return new ImmediateWriting(SimdPasses.covers(own.spec(), module, true) ? new SimdGenerator(memory, own, () -> 0)
                : new Generator(own));
    }
}
