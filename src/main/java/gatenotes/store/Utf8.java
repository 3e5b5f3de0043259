package gatenotes.store;

import java.util.Arrays;

/**
 * Text as UTF-8 bytes and back, strictly: malformed bytes are an error that tells their place, and are never replaced.
 *
 * <p>Source: RFC 3629. Overlong forms, surrogates and values above U+10FFFF are malformed.
 */
public final class Utf8 {
    private static final String HEX = "0123456789ABCDEF";

    private Utf8() {
    }

    /**
     * The text of a whole file. A byte order mark at its start is left out.
     *
     * @param source the file's name, for the error
     * @throws FormatException naming the first malformed byte's offset
     */
    public static String decode(String source, byte[] bytes) {
        boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return decode(source, bytes, marked ? 3 : 0, bytes.length);
    }

    /** The text of {@code bytes[from, to)}; errors count bytes from the array's start. */
    static String decode(String source, byte[] bytes, int from, int to) {
        var text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int lead = bytes[at] & 0xFF;
            int length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3
                    : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
            int codePoint = length == 1 ? lead : lead & 0x7F >> length;
            boolean whole = length > 0 && at + length <= to;
            for (int i = 1; whole && i < length; i++) {
                int next = bytes[at + i] & 0xFF;
                whole = (next & 0xC0) == 0x80;
                codePoint = codePoint << 6 | next & 0x3F;
            }
            if (!whole || length == 3 && (codePoint < 0x800 || codePoint >= 0xD800 && codePoint < 0xE000)
                    || length == 4 && (codePoint < 0x10000 || codePoint > 0x10FFFF)) {
                throw new FormatException(source + ": byte " + at + ": found 0x" + HEX.charAt(lead >> 4) + HEX.charAt(lead & 15)
                        + ", which starts no UTF-8 character here; expected text in UTF-8");
            }
            text.appendCodePoint(codePoint);
            at += length;
        }
        return text.toString();
    }

    /**
     * The bytes of a text.
     *
     * @throws IllegalArgumentException if half of a surrogate pair stands alone
     */
    public static byte[] encode(String text) {
        int half = halfPair(text);
        if (half >= 0) {
            throw new IllegalArgumentException("Utf8.encode: character " + half
                    + " is half of a surrogate pair, expected whole code points");
        }
        byte[] bytes = new byte[3 * text.length()];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += codePoint < 0x10000 ? 1 : 2;
            if (codePoint < 0x80) {
                bytes[at++] = (byte) codePoint;
                continue;
            }
            int more = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
            bytes[at++] = (byte) (0xFF00 >> more + 1 & 0xFF | codePoint >> 6 * more);
            for (int shift = 6 * (more - 1); shift >= 0; shift -= 6) {
                bytes[at++] = (byte) (0x80 | codePoint >> shift & 0x3F);
            }
        }
        return Arrays.copyOf(bytes, at);
    }

    /** The place of the first lone surrogate (half of a pair without the other) in a text, or −1 if there is none. */
    static int halfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= 0xD800 && codePoint < 0xE000) {
                return i;
            }
            i += codePoint < 0x10000 ? 0 : 1;
        }
        return -1;
    }
}
