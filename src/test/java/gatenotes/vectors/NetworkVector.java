package gatenotes.vectors;

import gatenotes.math.JavaMatMul;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.SoftmaxCrossEntropy;

/** A network of classes, embedding, LSTM layers and a dense layer: given inputs and parameters, expected scores, loss and gradients. */
final class NetworkVector {
    private NetworkVector() {
    }

    static Differences run(Node file) {
        var parameters = file.node("parameters");
        var inputs = file.tensor("inputs");
        var network = Network.zero(spec(file, parameters), new JavaMatMul());
        for (var parameter : network.parameters()) {
            var given = parameters.tensor(parameter.name());
            parameter.set(given.shape(), given.floats());
        }
        if (parameters.members().size() != network.parameters().list().size()) {
            throw new IllegalArgumentException("parameters are " + parameters.members().keySet() + ", expected those of "
                    + network.spec());
        }
        var trace = network.newTrace(inputs.shape()[0], inputs.shape()[1]);
        trace.setInput(inputs.ints());
        network.forward(trace);
        var differences = new Differences();
        differences.absolute("scores", file.tensor("scores"), trace.output());
        differences.number("loss", file.number("loss", 0), SoftmaxCrossEntropy.mean(trace, file.tensor("targets").ints()));
        network.parameters().clearGradients();
        network.backward(trace);
        for (var name : file.node("grads").members().keySet()) {
            differences.relative("grads." + name, file.node("grads").tensor(name), network.parameters().get(name).gradient());
        }
        return differences;
    }

    private static NetworkSpec spec(Node file, Node parameters) {
        int[] embedding = parameters.tensor("embedding/embeddings").shape();
        var spec = NetworkSpec.input(embedding[0]).embedding(embedding[1]);
        for (int i = 1; parameters.has("lstm_" + i + "/kernel"); i++) {
            spec = spec.lstm(parameters.tensor("lstm_" + i + "/recurrent_kernel").shape()[0]);
        }
        return file.node("config").flag("tied", false) ? spec.tiedDense()
                : spec.dense(parameters.tensor("dense/kernel").shape()[1]);
    }
}
