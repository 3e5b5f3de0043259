package gatenotes.site.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reads files that may be packed by gzip. Their first bytes decide, not their names: browsers and archives unpack a file but
 * keep its name.
 */
public final class Unpacked {
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    /** The largest unpacked size, in bytes: a few bytes of gzip can unpack to gigabytes. */
    private static final int MOST = 1 << 29;

    private Unpacked() {
    }

    /**
     * The unpacked content of a file.
     *
     * @throws IOException saying in a few words why the file cannot be read, which includes that it is empty, cut off
     *     or too large
     */
    public static byte[] bytes(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first < 0) {
                throw new IOException("it is empty");
            }
            var bytes = (first == FIRST && second == SECOND ? new GZIPInputStream(in) : in).readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IOException("it has more than " + (MOST >> 20) + " MB");
            }
            return bytes;
        } catch (EOFException e) {
            throw new IOException("it is cut off", e);
        }
    }
}
