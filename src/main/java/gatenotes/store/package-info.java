/**
 * Floor 2: bytes to numbers and back, on the JVM and in the browser. Nothing here opens a file; callers bring bytes.
 *
 * <p>Reading order: {@link gatenotes.store.SafeTensors} (parameters, readable from Python) and
 * {@link gatenotes.store.SafeTensorsWriter}; {@link gatenotes.store.Idx} (MNIST's images and labels);
 * {@link gatenotes.store.Utf8} (text). Whatever the bytes are, reading gives a result or a
 * {@link gatenotes.store.FormatException}, and everything is read and checked before anything is changed.
 *
 * <p>{@link gatenotes.store.NetworkFile} opens a character network, one of ours or what PyTorch and Keras have saved;
 * {@link gatenotes.store.PyTorchProgram} and {@link gatenotes.store.KerasProgram} write the Python that runs ours.
 * {@link gatenotes.store.LineIndex} tells whether a line stands in some poems, without them.
 */
package gatenotes.store;
