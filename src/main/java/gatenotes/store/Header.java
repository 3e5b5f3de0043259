package gatenotes.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a safetensors file: which tensor lies where.
 *
 * <pre>
 * {"__metadata__": {"key": "text"}, "name": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}, …}
 * </pre>
 * Source: the format section of the safetensors README. Offsets count from the header's end; together the
 * tensors cover the rest of the file exactly, without a gap or an overlap.
 */
record Header(Map<String, String> metadata, List<Entry> entries) {
    /** The name under which the format keeps texts of the file's author. */
    static final String METADATA = "__metadata__";

    /** One tensor, its bytes at {@code [begin, end)} after the header. */
    record Entry(String name, StoredType type, int[] shape, int begin, int end) {
        int count() {
            return (end - begin) / type.bytes();
        }
    }

    /** Reads the header at {@code bytes[from, to)}; the data is the rest of the array. */
    static Header read(String source, byte[] bytes, int from, int to) {
        var json = new JsonCursor(source, bytes, from, to);
        var metadata = new LinkedHashMap<String, String>();
        var entries = new LinkedHashMap<String, Entry>();
        boolean metadataSeen = false;
        json.expect('{');
        if (!json.take('}')) {
            do {
                int at = json.at();
                String name = json.string();
                json.expect(':');
                if (name.equals(METADATA) ? metadataSeen : entries.containsKey(name)) {
                    throw new FormatException(source + ": header, byte " + at + ": the name " + name
                            + " appears twice, expected each name once");
                }
                if (name.equals(METADATA)) {
                    metadataSeen = true;
                    readMetadata(source, json, metadata);
                } else {
                    entries.put(name, readEntry(source, json, name, bytes.length - to));
                }
            } while (json.take(','));
            json.expect('}');
        }
        if (!json.atEnd()) {
            throw json.unexpected("only spaces after the closing brace");
        }
        var sorted = new ArrayList<>(entries.values());
        sorted.sort((a, b) -> a.begin != b.begin ? Integer.compare(a.begin, b.begin) : Integer.compare(a.end, b.end));
        requireCover(source, sorted, bytes.length - to);
        return new Header(metadata, sorted);
    }

    private static void readMetadata(String source, JsonCursor json, Map<String, String> metadata) {
        json.expect('{');
        if (json.take('}')) {
            return;
        }
        do {
            int at = json.at();
            String key = json.string();
            json.expect(':');
            if (metadata.put(key, json.string()) != null) {
                throw new FormatException(source + ": header, byte " + at + ": the key " + key
                        + " appears twice in " + METADATA + ", expected each key once");
            }
        } while (json.take(','));
        json.expect('}');
    }

    private static Entry readEntry(String source, JsonCursor json, String name, int dataLength) {
        String type = null;
        long[] shape = null;
        long[] offsets = null;
        json.expect('{');
        do {
            int at = json.at();
            String key = json.string();
            json.expect(':');
            if (key.equals("dtype") && type == null) {
                type = json.string();
            } else if (key.equals("shape") && shape == null) {
                shape = integers(json);
            } else if (key.equals("data_offsets") && offsets == null) {
                offsets = integers(json);
            } else {
                throw new FormatException(source + ": tensor " + name + ", byte " + at + ": found the key " + key
                        + ", expected dtype, shape and data_offsets, each once");
            }
        } while (json.take(','));
        json.expect('}');
        if (type == null || shape == null || offsets == null) {
            throw new FormatException(source + ": tensor " + name + ": "
                    + (type == null ? "dtype" : shape == null ? "shape" : "data_offsets")
                    + " is missing, expected dtype, shape and data_offsets");
        }
        return entry(source + ": tensor " + name + ": ", name, type, shape, offsets, dataLength);
    }

    private static Entry entry(String where, String name, String typeName, long[] shape, long[] offsets,
            int dataLength) {
        StoredType type = null;
        for (var candidate : StoredType.values()) {
            type = candidate.name().equals(typeName) ? candidate : type;
        }
        if (type == null) {
            throw new FormatException(where + "dtype is " + typeName + ", expected F32, F16 or I8");
        }
        if (offsets.length != 2 || offsets[0] > offsets[1] || offsets[1] > dataLength) {
            throw new FormatException(where + "data_offsets are " + text(offsets)
                    + ", expected [begin, end] with begin <= end <= " + dataLength + ", the length of the data");
        }
        long count = 1;
        int[] lengths = new int[shape.length];
        for (int i = 0; i < shape.length; i++) {
            lengths[i] = (int) Math.min(shape[i], Integer.MAX_VALUE);
            count = shape[i] == 0 || count == 0 ? 0 : shape[i] > Integer.MAX_VALUE / count ? Integer.MAX_VALUE
                    : count * shape[i];
        }
        if (count * type.bytes() != offsets[1] - offsets[0]) {
            throw new FormatException(where + "data_offsets " + text(offsets) + " span " + (offsets[1] - offsets[0])
                    + " bytes, but the shape " + text(shape) + " in " + type + " does not take that many");
        }
        return new Entry(name, type, lengths, (int) offsets[0], (int) offsets[1]);
    }

    private static long[] integers(JsonCursor json) {
        var list = new ArrayList<Long>();
        json.expect('[');
        if (!json.take(']')) {
            do {
                list.add(json.integer());
            } while (json.take(','));
            json.expect(']');
        }
        long[] values = new long[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i);
        }
        return values;
    }

    private static void requireCover(String source, List<Entry> sorted, int dataLength) {
        int covered = 0;
        for (var entry : sorted) {
            if (entry.begin != covered) {
                throw new FormatException(source + ": tensor " + entry.name + ": data_offsets begin at " + entry.begin
                        + ", expected " + covered + (entry.begin < covered
                        ? ", where the tensor before it ends (they overlap)"
                        : ", where the tensor before it ends (a gap belongs to no tensor)"));
            }
            covered = entry.end;
        }
        if (covered != dataLength) {
            throw new FormatException(source + ": the tensors end at byte " + covered + " of the data, but it has "
                    + dataLength + " bytes; expected no bytes that belong to no tensor");
        }
    }

    private static String text(long[] values) {
        var text = new StringBuilder("[");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(values[i]);
        }
        return text.append(']').toString();
    }
}
