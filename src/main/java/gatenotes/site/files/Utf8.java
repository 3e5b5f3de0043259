package gatenotes.site.files;

import gatenotes.site.problem.SiteException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Reads what an author saved as text. */
public final class Utf8 {
    private static final String MARK = "\uFEFF";

    private Utf8() {
    }

    /**
     * The text of a file, without a byte order mark.
     *
     * @param name of the file, for messages
     * @throws SiteException with the line of the first byte that is not UTF-8
     */
    public static String text(byte[] bytes, Path name) {
        var decoded = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            var line = 1 + (int) IntStream.range(0, decoded.position()).filter(i -> bytes[i] == '\n').count();
            throw new SiteException(name, line, "found a byte that is not UTF-8 ("
                    + String.format("0x%02X", bytes[decoded.position()]) + "), expected the file saved as UTF-8");
        }
    }
}
