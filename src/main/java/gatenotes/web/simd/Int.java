package gatenotes.web.simd;

/** A 32-bit integer or address, as the instructions that compute it. */
class Int {
    final byte[] code;

    Int(byte[] code) {
        this.code = code;
    }

    static Int of(int value) {
        return new Int(new Bytes().u8(0x41).signed(value).toArray());
    }

    Int plus(Int other) {
        return op(other, 0x6a);
    }

    Int plus(int other) {
        return plus(of(other));
    }

    Int minus(Int other) {
        return op(other, 0x6b);
    }

    Int minus(int other) {
        return minus(of(other));
    }

    Int times(Int other) {
        return op(other, 0x6c);
    }

    Int times(int other) {
        return times(of(other));
    }

    /** This value rounded up to a multiple of {@code power}, a power of two. */
    Int roundedUp(int power) {
        return plus(power - 1).and(-power);
    }

    Int and(int mask) {
        return and(of(mask));
    }

    Int and(Int other) {
        return op(other, 0x71);
    }

    Int or(Int other) {
        return op(other, 0x72);
    }

    /** Half of this value, rounded down; it must not be negative. */
    Int half() {
        return op(of(1), 0x76);
    }

    Int isZero() {
        return new Int(Bytes.join(code, new byte[] {0x45}));
    }

    Int equalTo(Int other) {
        return op(other, 0x46);
    }

    Int lessThan(Int other) {
        return op(other, 0x48);
    }

    Int lessThan(int other) {
        return lessThan(of(other));
    }

    Int atLeast(Int other) {
        return op(other, 0x4e);
    }

    Int atLeast(int other) {
        return atLeast(of(other));
    }

    /** This value if {@code condition} is not zero, else the other. */
    Int orElse(Int other, Int condition) {
        return new Int(Bytes.join(code, other.code, condition.code, new byte[] {0x1b}));
    }

    /** One vector if this value is not zero, else the other; the vector that is not taken is not computed. */
    Vec choose(Vec taken, Vec other) {
        return new Vec(new Bytes().bytes(code).u8(0x04).u8(Type.V128.code).bytes(taken.code).u8(0x05).bytes(other.code)
                .u8(0x0b).toArray());
    }

    /** The integer at this address. */
    Int loadInt(int offset) {
        return new Int(new Bytes().bytes(code).u8(0x28).u8(2).unsigned(offset).toArray());
    }

    /** The four floats from this address on, which need not be aligned. */
    Vec load(int offset) {
        return new Vec(new Bytes().bytes(code).u8(0xfd).unsigned(0x00).u8(2).unsigned(offset).toArray());
    }

    /** The float at this address, four times. */
    Vec loadSplat(int offset) {
        return new Vec(new Bytes().bytes(code).u8(0xfd).unsigned(0x09).u8(2).unsigned(offset).toArray());
    }

    /** A vector with this integer four times. */
    Vec splat() {
        return new Vec(Bytes.join(code, new byte[] {(byte) 0xfd, 0x11}));
    }

    private Int op(Int other, int opcode) {
        return new Int(Bytes.join(code, other.code, new byte[] {(byte) opcode}));
    }
}
