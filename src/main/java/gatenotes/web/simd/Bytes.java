package gatenotes.web.simd;

import java.util.Arrays;

/** A growing sequence of bytes, with the encodings of numbers and texts in WebAssembly's binary format. */
final class Bytes {
    private byte[] data = new byte[32];
    private int size;

    /** The bytes of all parts, one after the other. */
    static byte[] join(byte[]... parts) {
        var size = 0;
        for (var part : parts) {
            size += part.length;
        }
        var all = new byte[size];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    Bytes u8(int value) {
        if (size == data.length) {
            data = Arrays.copyOf(data, 2 * size);
        }
        data[size++] = (byte) value;
        return this;
    }

    Bytes bytes(byte[] values) {
        if (size + values.length > data.length) {
            data = Arrays.copyOf(data, 2 * (size + values.length));
        }
        System.arraycopy(values, 0, data, size, values.length);
        size += values.length;
        return this;
    }

    /** Appends an unsigned number, seven bits to a byte, the lowest first (LEB128). */
    Bytes unsigned(int value) {
        var left = value;
        while ((left & ~0x7f) != 0) {
            u8(left & 0x7f | 0x80);
            left >>>= 7;
        }
        return u8(left);
    }

    /** Appends a signed number in the same way; bit 6 of the last byte is the sign. */
    Bytes signed(int value) {
        var left = value;
        while (left < -64 || left > 63) {
            u8(left & 0x7f | 0x80);
            left >>= 7;
        }
        return u8(left & 0x7f);
    }

    /** Appends four bytes, the lowest first. */
    Bytes fixed(int value) {
        return u8(value).u8(value >> 8).u8(value >> 16).u8(value >> 24);
    }

    /** Appends a name in ASCII, after its length. */
    Bytes name(String text) {
        unsigned(text.length());
        for (var i = 0; i < text.length(); i++) {
            u8(text.charAt(i));
        }
        return this;
    }

    /** Appends other bytes, after their number. */
    Bytes sized(Bytes other) {
        return unsigned(other.size).bytes(other.toArray());
    }

    byte[] toArray() {
        return Arrays.copyOf(data, size);
    }
}
