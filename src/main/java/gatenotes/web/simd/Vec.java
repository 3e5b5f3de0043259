package gatenotes.web.simd;

/** A vector of four 32-bit floats, or 128 bits, as the instructions that compute it. */
class Vec {
    final byte[] code;

    Vec(byte[] code) {
        this.code = code;
    }

    /** The vector with the same number four times. */
    static Vec of(double value) {
        return ofBits(Float.floatToIntBits((float) value));
    }

    /** The vector with the same 32 bits four times. */
    static Vec ofBits(int bits) {
        return ofInts(bits, bits, bits, bits);
    }

    /** The vector of four integers. */
    static Vec ofInts(int a, int b, int c, int d) {
        return new Vec(new Bytes().u8(0xfd).unsigned(0x0c).fixed(a).fixed(b).fixed(c).fixed(d).toArray());
    }

    Vec plus(Vec other) {
        return op(other, 0xe4);
    }

    Vec minus(Vec other) {
        return op(other, 0xe5);
    }

    Vec times(Vec other) {
        return op(other, 0xe6);
    }

    Vec dividedBy(Vec other) {
        return op(other, 0xe7);
    }

    Vec abs() {
        return op(0xe0);
    }

    Vec squareRoot() {
        return op(0xe3);
    }

    /** The smaller of each pair; this one's element if it is NaN. */
    Vec atMost(Vec other) {
        return op(other, 0xea);
    }

    /** The larger of each pair; this one's element if it is NaN. */
    Vec atLeast(Vec other) {
        return op(other, 0xeb);
    }

    /** All bits set in elements where this is less, else none. */
    Vec lessThan(Vec other) {
        return op(other, 0x43);
    }

    /** All bits set in elements where this is less as integers, else none. */
    Vec lessThanInt(Vec other) {
        return op(other, 0x39);
    }

    /** This vector's bits where the mask's bits are set, elsewhere the other's. */
    Vec selectWhere(Vec mask, Vec other) {
        return new Vec(new Bytes().bytes(code).bytes(other.code).bytes(mask.code).u8(0xfd).unsigned(0x52).toArray());
    }

    Vec and(Vec other) {
        return op(other, 0x4e);
    }

    Vec or(Vec other) {
        return op(other, 0x50);
    }

    /** The sum as 32-bit integers. */
    Vec plusInt(Vec other) {
        return op(other, 0xae);
    }

    /** The difference as 32-bit integers. */
    Vec minusInt(Vec other) {
        return op(other, 0xb1);
    }

    /** Shifted left as 32-bit integers. */
    Vec shiftLeft(int bits) {
        return new Vec(new Bytes().bytes(code).bytes(Int.of(bits).code).u8(0xfd).unsigned(0xab).toArray());
    }

    /** Shifted right as signed 32-bit integers. */
    Vec shiftRight(int bits) {
        return new Vec(new Bytes().bytes(code).bytes(Int.of(bits).code).u8(0xfd).unsigned(0xac).toArray());
    }

    /** Its 32-bit integers converted to floats. */
    Vec toFloats() {
        return op(0xfa);
    }

    /** The products with the other vector's 16-bit integers, each two neighbours added in 32 bits. */
    Vec dot(Vec other) {
        return op(other, 0xba);
    }

    /** Four chosen elements: 0 to 3 are this vector's, 4 to 7 the other's. */
    Vec shuffle(Vec other, int... lanes) {
        var bytes = new Bytes().bytes(code).bytes(other.code).u8(0xfd).unsigned(0x0d);
        for (var lane : lanes) {
            for (var i = 0; i < 4; i++) {
                bytes.u8(4 * lane + i);
            }
        }
        return new Vec(bytes.toArray());
    }

    /** One element. */
    FloatValue lane(int index) {
        return new FloatValue(new Bytes().bytes(code).u8(0xfd).unsigned(0x1f).u8(index).toArray());
    }

    private Vec op(Vec other, int opcode) {
        return new Vec(new Bytes().bytes(code).bytes(other.code).u8(0xfd).unsigned(opcode).toArray());
    }

    private Vec op(int opcode) {
        return new Vec(new Bytes().bytes(code).u8(0xfd).unsigned(opcode).toArray());
    }
}
