package gatenotes.engine;

import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.nn.Network;
import gatenotes.train.Generator;
import gatenotes.train.Trainer;

/** The reference engine: plain Java, which gives the same bits on the JVM and in every browser. */
public final class JavaEngine implements EngineProvider {
    @Override
    public Engine engine() {
        return Engine.JAVA;
    }

    @Override
    public Products products() {
        return new JavaMatMul()::multiply;
    }

    @Override
    public Training train(TrainingPlan plan) {
        var network = copy(plan.network());
        return new ImmediateTraining(new Trainer(network, plan.optimizer().make(network.parameters(), plan.learningRate()),
                plan.clipping(), plan.timeSteps(), plan.batchSize()), plan);
    }

    @Override
    public Writing write(Network network) {
        return new ImmediateWriting(new Generator(copy(network)));
    }

    private static Network copy(Network network) {
        return network.on(new JavaMatMul(), FloatAllocator.HEAP);
    }
}
