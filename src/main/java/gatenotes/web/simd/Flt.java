package gatenotes.web.simd;

/** One 32-bit float, as the instructions that compute it. */
class Flt {
    final byte[] code;

    Flt(byte[] code) {
        this.code = code;
    }

    static Flt of(double value) {
        return new Flt(new Bytes().u8(0x43).fixed(Float.floatToIntBits((float) value)).toArray());
    }

    Flt plus(Flt other) {
        return new Flt(Bytes.join(code, other.code, new byte[] {(byte) 0x92}));
    }

    Flt max(Flt other) {
        return new Flt(Bytes.join(code, other.code, new byte[] {(byte) 0x97}));
    }

    Int lessThan(Flt other) {
        return new Int(Bytes.join(code, other.code, new byte[] {0x5d}));
    }

    /** Four times this. */
    Vec splat() {
        return new Vec(Bytes.join(code, new byte[] {(byte) 0xfd, 0x13}));
    }
}
