package gatenotes.store;

/** How a tensor's values are stored in a safetensors file, little-endian. */
public enum StoredType {
    /** IEEE single precision. */
    F32(4),
    /** IEEE half precision. */
    F16(2),
    /** A signed byte q; the value is q·scale, with one F32 scale for each index of the first axis. */
    I8(1);

    private final int bytes;

    StoredType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one value. */
    public int bytes() {
        return bytes;
    }
}
