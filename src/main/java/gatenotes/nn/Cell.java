package gatenotes.nn;

import gatenotes.math.FloatAllocator;
import gatenotes.math.MatMul;
import java.util.List;

/** A recurrent layer's formulas and parameters. It keeps no state: that lies in the {@link LayerTrace}. */
interface Cell {
    /** Makes a cell of one kind; a description that holds it reaches no other kind, and so do the readers' scripts. */
    interface Maker {
        Cell make(String name, LayerSpec spec, int inputSize, FloatAllocator allocator);
    }

    /** Its parameters, in the order kernel, recurrent kernel, bias, others. */
    List<Parameter> parameters();

    /**
     * Runs over all time steps: reads the input and slot 0 of the states, writes all other values of the trace.
     */
    void forward(MatMul matMul, LayerTrace trace);

    /**
     * Runs back over all time steps: from the gradient by the outputs, in slots 1 … timeSteps of
     * {@link LayerTrace#dH} (slot 0 and all of dC hold zeros), completes the gradients of the trace, writes the
     * gradient by the input, and adds to the gradients of the parameters.
     */
    void backward(MatMul matMul, LayerTrace trace);
}
