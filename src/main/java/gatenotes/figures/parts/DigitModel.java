package gatenotes.figures.parts;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.nn.Network;
import gatenotes.store.FormatException;
import gatenotes.store.ParameterFile;
import gatenotes.store.SafeTensors;

/** Reads the files of networks that read digits. The networks are small enough to compute in the page itself. */
public final class DigitModel {
    private static final String RECURRENT = "lstm_1/recurrent_kernel";

    private DigitModel() {
    }

    /**
     * The network in a file, with any number of units.
     *
     * @throws FormatException if the file holds another kind of network
     */
    public static Network read(String name, byte[] file) {
        return read(SafeTensors.read(name, file), new JavaMatMul());
    }

    /** The network in a file that is already read, computed with the given products. */
    public static Network read(SafeTensors file, MatMul matMul) {
        int units = 1;
        for (var tensor : file.tensors()) {
            units = tensor.name().equals(RECURRENT) ? tensor.shape()[0] : units;
        }
        var network = Network.zero(DigitNetwork.spec(units), matMul);
        ParameterFile.load(network.parameters(), file.source(), file.tensors());
        return network;
    }
}
