package gatenotes.web.simd;

import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;
import gatenotes.train.Adam;

/** {@link Adam} on parameters in a {@link SimdMemory}, which also holds its moments. */
final class SimdAdam extends Adam {
    private final SimdMemory memory;

    SimdAdam(SimdMemory memory, Parameters parameters, double learningRate) {
        super(parameters, learningRate, BETA_1, BETA_2, EPSILON, memory);
        this.memory = memory;
    }

    @Override
    protected void update(Parameter parameter, float[] m, float[] v, double rate, double correction2) {
        memory.kernels().adam(parameter.size(), memory.address(parameter.values()),
                memory.address(parameter.gradient()), memory.address(m), memory.address(v), 1 - BETA_1, 1 - BETA_2,
                EPSILON, rate, correction2);
    }
}
