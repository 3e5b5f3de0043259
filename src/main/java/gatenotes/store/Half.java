package gatenotes.store;

/**
 * IEEE 754 half precision (binary16): 1 sign bit, 5 exponent bits (bias 15), 10 fraction bits.
 */
final class Half {
    /** The largest finite half. */
    static final float MAX = 65504;

    private Half() {
    }

    /** The value that 16 bits stand for: exact, infinities and NaN included. */
    static float toFloat(int bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        if (exponent == 0) {
            float magnitude = fraction * 0x1p-24f;
            return sign == 0 ? magnitude : -magnitude;
        }
        int wide = exponent == 31 ? 255 : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }

    /**
     * The nearest half, ties to even.
     *
     * @param value a finite number whose magnitude, after rounding, is at most {@link #MAX}
     */
    static int fromFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int magnitude = bits & 0x7FFFFFFF;
        int exponent = magnitude >>> 23;
        if (exponent > 112) {
            return sign | roundedShift(magnitude - (112 << 23), 13);
        }
        // Below 2^-14 a half is a multiple of 2^-24; if rounding carries into the exponent, the result is right.
        int shift = 126 - exponent;
        return shift > 24 ? sign : sign | roundedShift(magnitude & 0x7FFFFF | 0x800000, shift);
    }

    private static int roundedShift(int value, int shift) {
        int kept = value >>> shift;
        int cut = value & (1 << shift) - 1;
        int half = 1 << shift - 1;
        return cut > half || cut == half && (kept & 1) == 1 ? kept + 1 : kept;
    }
}
