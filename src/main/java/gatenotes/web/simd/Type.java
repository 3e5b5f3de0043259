package gatenotes.web.simd;

/** The types of WebAssembly values used here. */
enum Type {
    I32(0x7f),
    F32(0x7d),
    V128(0x7b);

    /** The type's byte in the binary format. */
    final int code;

    Type(int code) {
        this.code = code;
    }
}
