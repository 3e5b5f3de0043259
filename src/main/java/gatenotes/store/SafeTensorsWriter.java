package gatenotes.store;

import gatenotes.math.DecimalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects tensors and texts and writes them as a safetensors file.
 *
 * <p>The same content gives the same bytes, in whatever order it was added. Tensors are sorted by type, wide types first,
 * so that every value lies at a multiple of its size, and then by name. The header is padded so that the data starts at a
 * multiple of 8.
 */
public final class SafeTensorsWriter {
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, Stored> tensors = new LinkedHashMap<>();

    private record Stored(String name, StoredType type, int[] shape, float[] values, byte[] quantized) {
        int count() {
            return quantized != null ? quantized.length : values.length;
        }
    }

    /** Adds a text under {@code __metadata__}; a later one of the same key replaces it. */
    public SafeTensorsWriter metadata(String key, String value) {
        metadata.put(key, value);
        return this;
    }

    /**
     * Adds a tensor. For I8 its {@code _scale} is added, too: the scale is each row's largest magnitude over 127, so the
     * error of a value is at most half a scale.
     *
     * @param tensor the tensor; its values are not modified, and {@link #toBytes} reads them again
     * @throws IllegalArgumentException if the name is taken, a value is not finite or does not fit the type,
     *     or an I8 tensor has no rows
     */
    public SafeTensorsWriter add(Tensor tensor, StoredType type) {
        float[] values = tensor.values();
        for (int i = 0; i < values.length; i++) {
            if (values[i] - values[i] != 0 || type == StoredType.F16 && Math.abs(values[i]) > Half.MAX) {
                throw new IllegalArgumentException("SafeTensorsWriter: tensor " + tensor.name() + ": value " + i
                        + " is " + DecimalText.write(values[i]) + ", expected finite numbers"
                        + (type == StoredType.F16 ? " up to 65504, the range of F16" : ""));
            }
        }
        if (type == StoredType.I8) {
            addQuantized(tensor);
        } else {
            put(new Stored(tensor.name(), type, tensor.shape(), values, null));
        }
        return this;
    }

    private void addQuantized(Tensor tensor) {
        if (tensor.shape().length == 0) {
            throw new IllegalArgumentException("SafeTensorsWriter: tensor " + tensor.name()
                    + " is a single number, expected a first axis of rows for I8");
        }
        int rows = tensor.shape()[0];
        float[] values = tensor.values();
        int width = rows == 0 ? 0 : values.length / rows;
        float[] scale = new float[rows];
        byte[] quantized = new byte[values.length];
        for (int row = 0; row < rows; row++) {
            float largest = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                largest = Math.max(largest, Math.abs(values[i]));
            }
            scale[row] = (float) (largest / 127.0);
            for (int i = row * width; i < (row + 1) * width && scale[row] > 0; i++) {
                long rounded = Math.round((double) values[i] / scale[row]);
                quantized[i] = (byte) Math.max(-127, Math.min(127, rounded));
            }
        }
        put(new Stored(tensor.name(), StoredType.I8, tensor.shape(), null, quantized));
        put(new Stored(tensor.name() + SafeTensors.SCALE_SUFFIX, StoredType.F32, new int[] {rows}, scale, null));
    }

    private void put(Stored stored) {
        if (stored.name.equals(Header.METADATA) || tensors.containsKey(stored.name)) {
            throw new IllegalArgumentException("SafeTensorsWriter: the name " + stored.name
                    + " is taken, expected each name once");
        }
        tensors.put(stored.name, stored);
    }

    /** The whole file. */
    public byte[] toBytes() {
        List<Stored> order = new ArrayList<>(tensors.values());
        order.sort((a, b) -> a.type != b.type ? a.type.compareTo(b.type) : a.name.compareTo(b.name));
        byte[] json = Utf8.encode(header(order));
        byte[] header = Arrays.copyOf(json, json.length + 7 & ~7);
        Arrays.fill(header, json.length, header.length, (byte) ' ');
        long size = 8L + header.length;
        for (var stored : order) {
            size += (long) stored.count() * stored.type.bytes();
        }
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("SafeTensorsWriter: the file would take " + size
                    + " bytes, expected less than 2 GiB");
        }
        byte[] file = new byte[(int) size];
        for (int i = 0; i < 4; i++) {
            file[i] = (byte) (header.length >>> 8 * i);
        }
        System.arraycopy(header, 0, file, 8, header.length);
        int at = 8 + header.length;
        for (var stored : order) {
            at = write(stored, file, at);
        }
        return file;
    }

    private static int write(Stored stored, byte[] file, int start) {
        int at = start;
        for (int i = 0; i < stored.count(); i++) {
            int bits = stored.type == StoredType.F32 ? Float.floatToRawIntBits(stored.values[i])
                    : stored.type == StoredType.F16 ? Half.fromFloat(stored.values[i]) : stored.quantized[i];
            for (int b = 0; b < stored.type.bytes(); b++) {
                file[at++] = (byte) (bits >>> 8 * b);
            }
        }
        return at;
    }

    private String header(List<Stored> order) {
        var json = new StringBuilder("{");
        if (!metadata.isEmpty()) {
            var keys = new ArrayList<>(metadata.keySet());
            keys.sort(null);
            quote(json, Header.METADATA).append(":{");
            for (String key : keys) {
                comma(json);
                quote(json, key).append(':');
                quote(json, metadata.get(key));
            }
            json.append('}');
        }
        long at = 0;
        for (var stored : order) {
            comma(json);
            quote(json, stored.name).append(":{\"dtype\":\"").append(stored.type).append("\",\"shape\":[");
            for (int length : stored.shape) {
                comma(json);
                json.append(length);
            }
            json.append("],\"data_offsets\":[").append(at).append(',');
            at += (long) stored.count() * stored.type.bytes();
            json.append(at).append("]}");
        }
        return json.append('}').toString();
    }

    private static void comma(StringBuilder json) {
        char last = json.charAt(json.length() - 1);
        if (last != '{' && last != '[') {
            json.append(',');
        }
    }

    private static StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(c < 16 ? '0' : '1').append("0123456789abcdef".charAt(c & 15));
            } else {
                json.append(c);
            }
        }
        return json.append('"');
    }
}
