package gatenotes.store;

import gatenotes.nn.Shapes;
import java.util.Arrays;

/**
 * An IDX file of unsigned bytes, the format of MNIST's images [count, rows, columns] and labels [count].
 *
 * <pre>
 * 2 bytes      zero
 * 1 byte       the type; 8 is unsigned byte
 * 1 byte       the number of axes
 * 4 bytes each the length of each axis, big-endian
 * the rest     the values, the last axis fastest
 * </pre>
 * Source: LeCun, Cortes and Burges, the MNIST database, "The IDX file format".
 *
 * @param shape the length of each axis
 * @param values the values, each 0 to 255 as {@code value & 0xFF}
 */
public record Idx(int[] shape, byte[] values) {
    /**
     * Reads a file that is not compressed.
     *
     * @param source the file's name, for errors
     * @param file the file's bytes; not modified, not kept
     * @param axes the number of axes expected: 3 for images, 1 for labels
     * @throws FormatException if the file is no IDX file of bytes with that many axes, is cut short or is too long
     */
    public static Idx read(String source, byte[] file, int axes) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0x1F && (file[1] & 0xFF) == 0x8B) {
            throw new FormatException(source + ": compressed by gzip, expected an unpacked IDX file");
        }
        if (file.length < 4 || file[0] != 0 || file[1] != 0 || file[2] != 8) {
            throw new FormatException(source + ": starts with the bytes " + start(file)
                    + ", expected 0 0 8 (an IDX file of unsigned bytes)");
        }
        if (file[3] != axes) {
            throw new FormatException(source + ": " + (file[3] & 0xFF) + " axes, expected " + axes);
        }
        int dataAt = 4 + 4 * axes;
        if (file.length < dataAt) {
            throw new FormatException(source + ": cut after " + file.length + " bytes, expected " + dataAt
                    + " bytes of header for " + axes + " axes");
        }
        int[] shape = new int[axes];
        long count = 1;
        for (int i = 0; i < axes; i++) {
            int at = 4 + 4 * i;
            shape[i] = file[at] << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            if (shape[i] < 0) {
                throw new FormatException(source + ": axis " + i + " has the length "
                        + (shape[i] & 0xFFFFFFFFL) + ", expected at most " + Integer.MAX_VALUE);
            }
            count = Math.min(count * shape[i], Integer.MAX_VALUE);
        }
        if (count != file.length - dataAt) {
            throw new FormatException(source + ": " + (file.length - dataAt) + " values, expected "
                    + (count == Integer.MAX_VALUE ? "over 2 GiB" : "" + count) + " for the shape "
                    + Shapes.text(shape) + (count > file.length - dataAt ? " (the file is cut)"
                    : " (bytes follow the last value)"));
        }
        return new Idx(shape, Arrays.copyOfRange(file, dataAt, file.length));
    }

    private static String start(byte[] file) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(4, file.length); i++) {
            text.append(i == 0 ? "" : " ").append(file[i] & 0xFF);
        }
        return text.toString();
    }
}
