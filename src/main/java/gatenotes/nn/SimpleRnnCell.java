package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The simple recurrent cell.
 * <pre>
 * h = tanh(x·kernel + hPrev·recurrentKernel + bias)     [batchSize, units]
 * </pre>
 * relu may stand for tanh. Source: Elman 1990; relu, Le, Jaitly and Hinton 2015.
 */
final class SimpleRnnCell implements Cell {
    static final Maker MAKER = SimpleRnnCell::new;

    private final Parameter kernel;
    private final Parameter recurrentKernel;
    private final Parameter bias;

    SimpleRnnCell(String name, LayerSpec spec, int inputSize, FloatAllocator allocator) {
        kernel = new Parameter(name + "/kernel", allocator, inputSize, spec.units());
        recurrentKernel = new Parameter(name + "/recurrent_kernel", allocator, spec.units(), spec.units());
        bias = spec.bias() ? new Parameter(name + "/bias", allocator, spec.units()) : null;
    }

    @Override
    public List<Parameter> parameters() {
        var all = new ArrayList<>(List.of(kernel, recurrentKernel));
        if (bias != null) {
            all.add(bias);
        }
        return all;
    }

    @Override
    public void forward(MatMul matMul, LayerTrace trace) {
        int state = trace.batchSize * trace.units;
        var activation = trace.spec.activation();
        Projection.forward(matMul, trace, kernel, bias);
        for (int t = 0; t < trace.timeSteps; t++) {
            int from = t * state;
            matMul.multiply(Form.PLAIN, trace.batchSize, trace.units, trace.units, trace.h, from,
                    recurrentKernel.values(), 0, trace.gates, from, true);
            for (int i = from; i < from + state; i++) {
                double h = activation.apply(trace.gates[i]);
                trace.gates[i] = (float) h;
                trace.h[i + state] = (float) h;
            }
            trace.mask(t);
        }
    }

    @Override
    public void backward(MatMul matMul, LayerTrace trace) {
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
            matMul.multiply(Form.TRANSPOSED_B, trace.batchSize, trace.units, trace.units, trace.dGates, t * state,
                    recurrentKernel.values(), 0, trace.dH, t * state, true);
        }
        matMul.multiply(Form.TRANSPOSED_A, trace.units, trace.timeSteps * trace.batchSize, trace.units, trace.h, 0,
                trace.dGates, 0, recurrentKernel.gradient(), 0, true);
        Projection.backward(matMul, trace, kernel, bias);
    }
}
