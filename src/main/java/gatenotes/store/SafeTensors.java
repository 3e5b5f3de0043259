package gatenotes.store;

import gatenotes.math.DecimalText;
import gatenotes.nn.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A safetensors file: named tensors and a few texts. Immutable.
 *
 * <pre>
 * 8 bytes   n, the header's length, little-endian
 * n bytes   the header, JSON in UTF-8, padded with spaces
 * the rest  the tensors' values, little-endian, row-major
 * </pre>
 * The types F32, F16 and I8 are read. An I8 tensor X needs an F32 tensor {@code X_scale} of shape [rows], where rows is
 * the length of X's first axis. A value is then q times the scale of its row; {@code X_scale} is not listed as a tensor.
 *
 * @param source the file's name
 * @param metadata the texts under {@code __metadata__}, in the file's order
 * @param tensors the tensors in the order of their data
 */
public record SafeTensors(String source, Map<String, String> metadata, List<Tensor> tensors) {
    /** The end of the name of an I8 tensor's scales. */
    static final String SCALE_SUFFIX = "_scale";
    private static final int MAX_HEADER = 100_000_000;

    /**
     * Reads and checks a whole file. It takes at most a small multiple of the file's length of memory, whatever the
     * header says.
     *
     * @param source the file's name, for errors
     * @param file the file's bytes; not modified, not kept
     * @throws FormatException if the file is damaged, or holds another type, NaN or an infinity
     */
    public static SafeTensors read(String source, byte[] file) {
        if (file.length < 8) {
            throw new FormatException(source + ": " + file.length
                    + " bytes, expected at least the 8 of a safetensors header's length");
        }
        long length = 0;
        for (int i = 7; i >= 0; i--) {
            length = length << 8 | file[i] & 0xFF;
        }
        if (length < 2 || length > Math.min(MAX_HEADER, file.length - 8)) {
            throw new FormatException(source + ": the header's length is " + (length < 0 ? "above 2^63" : "" + length)
                    + ", expected 2 to " + Math.min(MAX_HEADER, file.length - 8)
                    + " (the file has " + file.length + " bytes)");
        }
        int dataAt = 8 + (int) length;
        var header = Header.read(source, file, 8, dataAt);
        var entries = new LinkedHashMap<String, Header.Entry>();
        for (var entry : header.entries()) {
            entries.put(entry.name(), entry);
        }
        var tensors = new LinkedHashMap<String, Tensor>();
        for (var entry : header.entries()) {
            tensors.put(entry.name(), new Tensor(entry.name(), entry.shape(), values(source, file, dataAt, entry)));
        }
        for (var entry : header.entries()) {
            if (entry.type() == StoredType.I8) {
                applyScale(source, tensors, entries, entry);
            }
        }
        return new SafeTensors(source, header.metadata(), new ArrayList<>(tensors.values()));
    }

    private static float[] values(String source, byte[] file, int dataAt, Header.Entry entry) {
        float[] values = new float[entry.count()];
        int at = dataAt + entry.begin();
        for (int i = 0; i < values.length; i++) {
            switch (entry.type()) {
                case F32 -> values[i] = Float.intBitsToFloat(file[at] & 0xFF | (file[at + 1] & 0xFF) << 8
                        | (file[at + 2] & 0xFF) << 16 | file[at + 3] << 24);
                case F16 -> values[i] = Half.toFloat(file[at] & 0xFF | (file[at + 1] & 0xFF) << 8);
                default -> values[i] = file[at];
            }
            // x − x is 0 for every finite x, and NaN for NaN and the infinities.
            if (values[i] - values[i] != 0) {
                throw new FormatException(source + ": tensor " + entry.name() + ": value " + i + " is "
                        + DecimalText.write(values[i]) + ", expected finite numbers");
            }
            at += entry.type().bytes();
        }
        return values;
    }

    private static void applyScale(String source, Map<String, Tensor> tensors, Map<String, Header.Entry> entries,
            Header.Entry entry) {
        String scaleName = entry.name() + SCALE_SUFFIX;
        var scaleEntry = entries.get(scaleName);
        int rows = entry.shape().length == 0 ? 0 : entry.shape()[0];
        if (entry.shape().length == 0 || scaleEntry == null || scaleEntry.type() != StoredType.F32
                || scaleEntry.shape().length != 1 || scaleEntry.shape()[0] != rows) {
            throw new FormatException(source + ": tensor " + entry.name() + " is I8 " + Shapes.text(entry.shape())
                    + (scaleEntry == null ? " and there is no " + scaleName : " and " + scaleName + " is "
                    + scaleEntry.type() + " " + Shapes.text(scaleEntry.shape()))
                    + ", expected a first axis of rows and an F32 " + scaleName + " [" + rows + "]");
        }
        float[] values = tensors.get(entry.name()).values();
        float[] scale = tensors.remove(scaleName).values();
        for (int i = 0; i < values.length; i++) {
            double product = (double) values[i] * scale[i / (values.length / rows)];
            values[i] = (float) product;
            if (values[i] - values[i] != 0) {
                throw new FormatException(source + ": tensor " + entry.name() + ": value " + i + " is "
                        + DecimalText.write(product) + " after scaling, expected finite numbers");
            }
        }
    }

    /** The tensor with a name, or null if there is none. */
    public Tensor tensor(String name) {
        for (var tensor : tensors) {
            if (tensor.name().equals(name)) {
                return tensor;
            }
        }
        return null;
    }
}
