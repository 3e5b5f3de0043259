package gatenotes.web.simd;

/** One 32-bit float, as the instructions that compute it. */
class FloatValue {
    final byte[] code;

    FloatValue(byte[] code) {
        this.code = code;
    }

    static FloatValue of(double value) {
        return new FloatValue(new Bytes().u8(0x43).fixed(Float.floatToIntBits((float) value)).toArray());
    }

    FloatValue plus(FloatValue other) {
        return new FloatValue(Bytes.join(code, other.code, new byte[] {(byte) 0x92}));
    }

    FloatValue max(FloatValue other) {
        return new FloatValue(Bytes.join(code, other.code, new byte[] {(byte) 0x97}));
    }

    Int lessThan(FloatValue other) {
        return new Int(Bytes.join(code, other.code, new byte[] {0x5d}));
    }

    /** Four times this. */
    Vec splat() {
        return new Vec(Bytes.join(code, new byte[] {(byte) 0xfd, 0x13}));
    }
}
