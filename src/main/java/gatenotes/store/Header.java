package gatenotes.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a safetensors file: the place of each tensor.
 *
 * <pre>
 * {"__metadata__": {"key": "text"}, "name": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}, …}
 * </pre>
 * Source: the format section of the safetensors README. Offsets count from the header's end. Together the tensors cover
 * the rest of the file exactly, without a gap or an overlap.
 */
record Header(Map<String, String> metadata, List<Entry> entries) {
    /** The key under which the format keeps texts of the file's author. */
    static final String METADATA = "__metadata__";

    /** One tensor, whose bytes are {@code [begin, end)} counted from the header's end. */
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
        var names = new HashSet<String>();
        json.object((name, at) -> {
            if (!names.add(name)) {
                throw new FormatException(source + ": header, byte " + at + ": the name " + name
                        + " appears twice, expected each name once");
            }
            if (name.equals(METADATA)) {
                readMetadata(source, json, metadata);
            } else {
                entries.put(name, readEntry(source, json, name, bytes.length - to));
            }
        });
        if (!json.atEnd()) {
            throw json.unexpected("only spaces after the closing brace");
        }
        var sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparingInt(Entry::begin).thenComparingInt(Entry::end));
        requireCover(source, sorted, bytes.length - to);
        return new Header(metadata, sorted);
    }

    private static void readMetadata(String source, JsonCursor json, Map<String, String> metadata) {
        json.object((key, at) -> {
            if (metadata.put(key, json.string()) != null) {
                throw new FormatException(source + ": header, byte " + at + ": the key " + key
                        + " appears twice in " + METADATA + ", expected each key once");
            }
        });
    }

    private static Entry readEntry(String source, JsonCursor json, String name, int dataLength) {
        var where = source + ": tensor " + name;
        var type = new ArrayList<String>();
        var lists = new HashMap<String, List<Long>>();
        json.object((key, at) -> {
            if (key.equals("dtype") && type.isEmpty()) {
                type.add(json.string());
            } else if ((key.equals("shape") || key.equals("data_offsets")) && !lists.containsKey(key)) {
                lists.put(key, json.integers());
            } else {
                throw new FormatException(where + ", byte " + at + ": found the key " + key
                        + ", expected dtype, shape and data_offsets, each once");
            }
        });
        if (type.isEmpty() || lists.size() < 2) {
            throw new FormatException(where + ": "
                    + (type.isEmpty() ? "dtype" : lists.containsKey("shape") ? "data_offsets" : "shape")
                    + " is missing, expected dtype, shape and data_offsets");
        }
        return entry(where + ": ", name, type.get(0), lists.get("shape"), lists.get("data_offsets"), dataLength);
    }

    private static Entry entry(String where, String name, String typeName, List<Long> shape, List<Long> offsets,
            int dataLength) {
        StoredType type = null;
        for (var candidate : StoredType.values()) {
            type = candidate.name().equals(typeName) ? candidate : type;
        }
        if (type == null) {
            throw new FormatException(where + "dtype is " + typeName + ", expected F32, F16 or I8");
        }
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > dataLength) {
            throw new FormatException(where + "data_offsets are " + text(offsets)
                    + ", expected [begin, end] with begin <= end <= " + dataLength + ", the length of the data");
        }
        long count = 1;
        int[] lengths = new int[shape.size()];
        for (int i = 0; i < lengths.length; i++) {
            long length = shape.get(i);
            if (length > Integer.MAX_VALUE) {
                // With another axis of length 0 the tensor would have no bytes, but casting this length to int would
                // change the shape.
                throw new FormatException(where + "the shape " + text(shape) + " has an axis longer than " + Integer.MAX_VALUE
                        + ", expected shorter ones");
            }
            lengths[i] = (int) length;
            count = length == 0 || count == 0 ? 0 : length > Integer.MAX_VALUE / count ? Integer.MAX_VALUE
                    : count * length;
        }
        int begin = offsets.get(0).intValue();
        int end = offsets.get(1).intValue();
        if (count * type.bytes() != end - begin) {
            throw new FormatException(where + "data_offsets " + text(offsets) + " span " + (end - begin)
                    + " bytes, but the shape " + text(shape) + " in " + type + " does not take that many");
        }
        return new Entry(name, type, lengths, begin, end);
    }

    /** The numbers as {@code [0, 12]}. A list's {@code toString} would bring those of all classes into the compiled script. */
    private static String text(List<Long> numbers) {
        var text = "[";
        for (var number : numbers) {
            text += (text.length() == 1 ? "" : ", ") + number.longValue();
        }
        return text + "]";
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
}
