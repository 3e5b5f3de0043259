package gatenotes.web.simd;

/** One 32-bit float, as the instructions that compute it. */
class FloatValue {
    final byte[] code;

    FloatValue(byte[] code) {
        this.code = code;
    }

    FloatValue plus(FloatValue other) {
        return new FloatValue(Bytes.join(code, other.code, new byte[] {(byte) 0x92}));
    }

    /** A vector with this value four times. */
    Vec splat() {
        return new Vec(Bytes.join(code, new byte[] {(byte) 0xfd, 0x13}));
    }
}
