package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;
import java.util.ArrayList;
import java.util.List;

/** A recurrent layer's formulas and parameters. It keeps no state: the {@link LayerTrace} holds it. */
abstract class Cell {
    final Parameter kernel;
    final Parameter recurrentKernel;
    /** Null if the layer has no bias. */
    final Parameter bias;

    /**
     * Makes a cell of one kind. A description holds the maker of its kind only, so that a compiled script contains no
     * cells that it does not use.
     */
    interface Maker {
        Cell make(String name, LayerSpec spec, int inputSize, FloatAllocator allocator);
    }

    Cell(String name, LayerSpec spec, int inputSize, FloatAllocator allocator, int... biasShape) {
        kernel = new Parameter(name + "/kernel", allocator, inputSize, spec.columns());
        recurrentKernel = new Parameter(name + "/recurrent_kernel", allocator, spec.units(), spec.columns());
        bias = spec.bias() ? new Parameter(name + "/bias", allocator, biasShape) : null;
    }

    /** The cell's parameters, in the order kernel, recurrent kernel, bias, others. */
    List<Parameter> parameters() {
        var all = new ArrayList<>(List.of(kernel, recurrentKernel));
        if (bias != null) {
            all.add(bias);
        }
        return all;
    }

    /**
     * Runs over all time steps: reads the input and slot 0 of the states, and writes all other values of the trace.
     */
    abstract void forward(MatMul matMul, LayerTrace trace);

    /**
     * Runs back over all time steps. It starts from the gradient by the outputs, in slots 1 … timeSteps of
     * {@link LayerTrace#dH}; slot 0 and all of dC hold zeros. It completes the gradients of the trace, writes the
     * gradient by the input, and adds to the gradients of the parameters.
     */
    abstract void backward(MatMul matMul, LayerTrace trace);

    /** {@code out (+)= from·recurrentKernel} for step {@code t}, with {@code from} [timeSteps, batchSize, units]. */
    final void recurrent(MatMul matMul, LayerTrace trace, int t, float[] from, float[] out, int outOffset,
            boolean add) {
        matMul.multiply(Form.PLAIN, trace.batchSize, trace.units, trace.columns, from,
                t * trace.batchSize * trace.units, recurrentKernel.values(), 0, out, outOffset, add);
    }

    /** {@code out (+)= gradient·recurrentKernelᵀ} for step {@code t}, with {@code gradient} [timeSteps, batchSize, columns]. */
    final void recurrentBack(MatMul matMul, LayerTrace trace, int t, float[] gradient, float[] out, int outOffset,
            boolean add) {
        matMul.multiply(Form.TRANSPOSED_B, trace.batchSize, trace.columns, trace.units, gradient,
                t * trace.batchSize * trace.columns, recurrentKernel.values(), 0, out, outOffset, add);
    }

    /** Adds {@code from}ᵀ·{@code gradient} over all steps to the recurrent kernel's gradient. */
    final void recurrentGradient(MatMul matMul, LayerTrace trace, float[] from, float[] gradient) {
        matMul.multiply(Form.TRANSPOSED_A, trace.units, trace.timeSteps * trace.batchSize, trace.columns, from, 0,
                gradient, 0, recurrentKernel.gradient(), 0, true);
    }
}
