package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;

/**
 * The simple recurrent cell.
 * <pre>
 * h = tanh(x·kernel + hPrev·recurrentKernel + bias)     [batchSize, units]
 * </pre>
 * relu may replace tanh. Source: Elman 1990; relu, Le, Jaitly and Hinton 2015.
 */
final class SimpleRnnCell extends Cell {
    static final Maker MAKER = SimpleRnnCell::new;

    SimpleRnnCell(String name, LayerSpec spec, int inputSize, FloatAllocator allocator) {
        super(name, spec, inputSize, allocator, spec.units());
    }

    @Override
    void forward(MatMul matMul, LayerTrace trace) {
        int state = trace.batchSize * trace.units;
        var activation = trace.spec.activation();
        Projection.forward(matMul, trace, kernel, bias);
        for (int t = 0; t < trace.timeSteps; t++) {
            int from = t * state;
            recurrent(matMul, trace, t, trace.h, trace.gates, from, true);
            for (int i = from; i < from + state; i++) {
                double h = activation.apply(trace.gates[i]);
                trace.gates[i] = (float) h;
                trace.h[i + state] = (float) h;
            }
            trace.mask(t);
        }
    }

    @Override
    void backward(MatMul matMul, LayerTrace trace) {
        int state = trace.batchSize * trace.units;
        var activation = trace.spec.activation();
        for (int t = trace.timeSteps - 1; t >= 0; t--) {
            for (int i = t * state; i < (t + 1) * state; i++) {
                if (trace.ended(t, i % state / trace.units)) {
                    trace.dGates[i] = 0;
                    trace.dH[i] += trace.dH[i + state];
                } else {
                    trace.dGates[i] = (float) (trace.dH[i + state] * activation.derivative(trace.gates[i]));
                }
            }
            recurrentBack(matMul, trace, t, trace.dGates, trace.dH, t * state, true);
        }
        recurrentGradient(matMul, trace, trace.h, trace.dGates);
        Projection.backward(matMul, trace, kernel, bias);
    }
}
