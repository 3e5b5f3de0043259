package gatenotes.web.simd;

import gatenotes.math.DecimalText;
import gatenotes.nn.Parameters;
import gatenotes.train.Optimizer;
import java.util.ArrayList;
import java.util.List;

/** {@link gatenotes.train.Adam} on parameters that lie in a {@link SimdMemory}, as does what it remembers. */
final class SimdAdam implements Optimizer {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-7;

    private final SimdMemory memory;
    private final Parameters parameters;
    private final List<Slot> slots = new ArrayList<>();
    private double learningRate;
    private int steps;

    SimdAdam(SimdMemory memory, Parameters parameters, double learningRate) {
        this.memory = memory;
        this.parameters = parameters;
        setLearningRate(learningRate);
        for (var parameter : parameters) {
            for (var name : new String[] {"adam/m/", "adam/v/"}) {
                slots.add(new Slot(name + parameter.name(), parameter, memory.allocate(parameter.size())));
            }
        }
    }

    @Override
    public void step() {
        steps++;
        var correction1 = 1 - Math.pow(BETA_1, steps);
        var correction2 = 1 - Math.pow(BETA_2, steps);
        for (var i = 0; i < slots.size(); i += 2) {
            var parameter = slots.get(i).parameter();
            memory.kernels().adam(parameter.size(), memory.address(parameter.values()),
                    memory.address(parameter.gradient()), memory.address(slots.get(i).values()),
                    memory.address(slots.get(i + 1).values()), 1 - BETA_1, 1 - BETA_2, EPSILON,
                    learningRate / correction1, correction2);
        }
    }

    @Override
    public void setLearningRate(double rate) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("SimdAdam: learningRate is " + DecimalText.write(rate)
                    + ", expected a finite number from 0 up");
        }
        learningRate = rate;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public List<Slot> slots() {
        return List.copyOf(slots);
    }

    @Override
    public void resume(int stepsTaken) {
        steps = stepsTaken;
    }
}
