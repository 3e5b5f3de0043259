/**
 * Floor 1: recurrent networks, unrolled.
 *
 * <p>A {@link gatenotes.nn.NetworkSpec} describes a network: recurrent layers ({@link gatenotes.nn.LayerSpec}: simple
 * RNN, LSTM, GRU) and a dense layer on top. Classes go in one-hot, or as the
 * vectors of an embedding, to which the dense layer may be tied. A {@link gatenotes.nn.Network} holds its
 * {@link gatenotes.nn.Parameters} and runs forward and back through time over a {@link gatenotes.nn.Trace}, which keeps
 * every value and every gradient of a pass. The formulas and where they come from are in {@code LstmCell},
 * {@code GruCell}, {@code SimpleRnnCell}, {@code Embedding} and {@code Dense}.
 *
 * <p>Arrays are {@code float[]}, row-major and time-major, [timeSteps, batchSize, …]: a time step is one contiguous
 * piece, and a kernel's gradient is one product over all steps. One-hot inputs are given as class indexes.
 *
 * <p>Parameters have Keras' names and shapes: {@code lstm_1/kernel} [inputSize, 4·units],
 * {@code lstm_1/recurrent_kernel} [units, 4·units], {@code lstm_1/bias} [4·units], blocks in the order of
 * {@link gatenotes.nn.Gate}; layers are numbered from 1, whatever their kind.
 *
 * <p>The variants of a layer (no bias, relu, peepholes, a GRU that resets first) are there for what other libraries have
 * saved, and sequences of several lengths for poems of two forms; so far only the reference vectors use them.
 */
package gatenotes.nn;
