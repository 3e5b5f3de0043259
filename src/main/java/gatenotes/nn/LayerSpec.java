package gatenotes.nn;

import gatenotes.math.Activation;

/**
 * The description of a recurrent layer. Immutable.
 *
 * @param kind the cell
 * @param units the width of its state and output
 * @param activation the simple RNN's activation: tanh or relu; tanh for other cells
 * @param bias whether a bias is added
 * @param forgetBias the initial value of the LSTM's forget bias
 * @param peepholes whether the LSTM's gates see the cell state (Gers and Schmidhuber 2000)
 * @param resetAfter whether the GRU's reset gate acts after the recurrent product (as in cuDNN and Keras) or
 *     before it (as in the paper)
 * @param maker makes the cell
 */
public record LayerSpec(CellKind kind, int units, Activation activation, boolean bias, double forgetBias,
        boolean peepholes, boolean resetAfter, Cell.Maker maker) {
    public LayerSpec {
        if (units < 1) {
            throw new IllegalArgumentException("LayerSpec: units is " + units + ", expected at least 1");
        }
        boolean rnn = kind == CellKind.SIMPLE_RNN;
        if (activation != Activation.TANH && !(rnn && activation == Activation.RELU)) {
            throw new IllegalArgumentException("LayerSpec: the activation of " + kind + " is " + activation
                    + ", expected TANH" + (rnn ? " or RELU" : ""));
        }
        if (peepholes && kind != CellKind.LSTM) {
            throw new IllegalArgumentException("LayerSpec: " + kind + " with peepholes, expected LSTM");
        }
    }

    /** A simple RNN with tanh. */
    public static LayerSpec simpleRnn(int units) {
        return new LayerSpec(CellKind.SIMPLE_RNN, units, Activation.TANH, true, 0, false, false, SimpleRnnCell.MAKER);
    }

    /** An LSTM with forget bias 1 (Jozefowicz, Zaremba and Sutskever 2015) and no peepholes. */
    public static LayerSpec lstm(int units) {
        return new LayerSpec(CellKind.LSTM, units, Activation.TANH, true, 1, false, false, LstmCell.MAKER);
    }

    /** A GRU that resets after the product. */
    public static LayerSpec gru(int units) {
        return new LayerSpec(CellKind.GRU, units, Activation.TANH, true, 0, false, true, GruCell.MAKER);
    }

    public LayerSpec withActivation(Activation other) {
        return new LayerSpec(kind, units, other, bias, forgetBias, peepholes, resetAfter, maker);
    }

    public LayerSpec withoutBias() {
        return new LayerSpec(kind, units, activation, false, forgetBias, peepholes, resetAfter, maker);
    }

    public LayerSpec withForgetBias(double value) {
        return new LayerSpec(kind, units, activation, bias, value, peepholes, resetAfter, maker);
    }

    public LayerSpec withPeepholes() {
        return new LayerSpec(kind, units, activation, bias, forgetBias, true, resetAfter, maker);
    }

    public LayerSpec withResetAfter(boolean after) {
        return new LayerSpec(kind, units, activation, bias, forgetBias, peepholes, after, maker);
    }

    /**
     * Whether another describes the same layer. Calling a record's {@code equals} would bring those of all records into
     * the compiled script.
     */
    boolean isSame(LayerSpec other) {
        return kind == other.kind && units == other.units && activation == other.activation && bias == other.bias
                && forgetBias == other.forgetBias && peepholes == other.peepholes && resetAfter == other.resetAfter;
    }

    /** The columns of its kernel: the width of all blocks side by side. */
    public int columns() {
        return kind.blocks() * units;
    }

    /** How many parameters it has: for an LSTM 4·((inputSize + units)·units + units). */
    public int parameterCount(int inputSize) {
        int biases = !bias ? 0 : kind == CellKind.GRU && resetAfter ? 2 * columns() : columns();
        return (inputSize + units) * columns() + biases + (peepholes ? 3 * units : 0);
    }
}
