package gatenotes.store;

import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a network's parameters as a safetensors file, each under its name, and reads them. */
public final class ParameterFile {
    private ParameterFile() {
    }

    /**
     * The file of all parameters.
     *
     * @param metadata texts for the file, such as the vocabulary
     * @param kernels how kernels and embeddings are stored; biases and peepholes, which are few and sensitive to
     *     rounding, are always F32
     */
    public static byte[] write(Parameters parameters, Map<String, String> metadata, StoredType kernels) {
        var writer = new SafeTensorsWriter();
        metadata.forEach(writer::metadata);
        for (var parameter : parameters) {
            writer.add(new Tensor(parameter.name(), parameter.shape(), parameter.values()),
                    parameter.name().endsWith("kernel") || parameter.name().endsWith("embeddings") ? kernels : StoredType.F32);
        }
        return writer.toBytes();
    }

    /**
     * Sets all parameters from tensors, from a file or a {@link PyTorchConverter}. There must be exactly one tensor for
     * each parameter.
     *
     * @param parameters the parameters, changed only if everything fits
     * @param source the name of the file the tensors are from, for errors
     * @throws FormatException naming what is missing, not expected or of another shape
     */
    public static void load(Parameters parameters, String source, List<Tensor> tensors) {
        var extra = new LinkedHashMap<String, Tensor>();
        for (var tensor : tensors) {
            extra.put(tensor.name(), tensor);
        }
        var missing = new ArrayList<String>();
        var found = new ArrayList<Tensor>();
        for (var parameter : parameters) {
            var tensor = extra.remove(parameter.name());
            if (tensor == null) {
                missing.add(parameter.name());
            }
            found.add(tensor);
        }
        if (!missing.isEmpty() || !extra.isEmpty()) {
            throw new FormatException(source + ": " + (missing.isEmpty() ? "" : "missing " + Names.joined(missing))
                    + (missing.isEmpty() || extra.isEmpty() ? "" : "; ")
                    + (extra.isEmpty() ? "" : "not in the network: " + Names.joined(extra.keySet()))
                    + "; expected exactly the network's " + parameters.list().size() + " parameters");
        }
        for (int i = 0; i < found.size(); i++) {
            try {
                parameters.list().get(i).requireShape(found.get(i).shape(), found.get(i).values());
            } catch (IllegalArgumentException e) {
                throw new FormatException(source + ": " + e.getMessage());
            }
        }
        for (int i = 0; i < found.size(); i++) {
            Parameter parameter = parameters.list().get(i);
            parameter.set(found.get(i).shape(), found.get(i).values());
        }
    }
}
