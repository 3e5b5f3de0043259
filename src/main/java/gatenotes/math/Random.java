package gatenotes.math;

/**
 * Seeded random numbers, the same on every machine: xoshiro128**, which needs only 32-bit integers, because a browser
 * multiplies those fast.
 *
 * <p>Source: Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021; the seed is spread over
 * the state by the 32-bit mixer of MurmurHash3.
 */
public final class Random {
    private static final int WORDS = 4;
    private static final int GOLDEN = 0x9e3779b9;
    // Fields and shifts instead of an array and calls take a browser half the time, above all before it has compiled
    // this.
    private int s0;
    private int s1;
    private int s2;
    private int s3;

    public Random(int seed) {
        s0 = mix(seed + GOLDEN);
        s1 = mix(seed + 2 * GOLDEN);
        s2 = mix(seed + 3 * GOLDEN);
        s3 = mix(seed + 4 * GOLDEN);
    }

    /** A generator that goes on from a {@link #state()}. */
    public Random(int[] state) {
        restore(state);
    }

    /** Any 32-bit integer, all equally likely. */
    public int nextInt() {
        int product = s1 * 5;
        int result = (product << 7 | product >>> 25) * 9;
        int shifted = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = s3 << 11 | s3 >>> 21;
        return result;
    }

    /**
     * A whole number from 0 to {@code bound} − 1.
     *
     * @throws IllegalArgumentException if {@code bound} is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("Random.nextInt: bound is " + bound + ", expected at least 1");
        }
        return (int) (nextDouble() * bound);
    }

    /** A number in [0, 1), a multiple of 2^−53. */
    public double nextDouble() {
        double high = nextInt() >>> 5;
        double low = nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** A number in [{@code low}, {@code high}). */
    public double nextDouble(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /** A number from the normal distribution of mean 0 and deviation 1, by the polar method (Marsaglia 1964). */
    public double nextGaussian() {
        while (true) {
            double x = nextDouble(-1, 1);
            double y = nextDouble(-1, 1);
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * Elementary.log(square) / square);
            }
        }
    }

    /** The whole state of the generator, 4 words; a copy. */
    public int[] state() {
        return new int[] {s0, s1, s2, s3};
    }

    /**
     * Goes on from a state taken earlier; {@code words} is copied.
     *
     * @throws IllegalArgumentException if {@code words} does not have 4 elements or all are zero
     */
    public void restore(int[] words) {
        int any = 0;
        for (int word : words) {
            any |= word;
        }
        if (words.length != WORDS || any == 0) {
            throw new IllegalArgumentException("Random.restore: " + words.length
                    + " words, expected 4, not all of them zero");
        }
        s0 = words[0];
        s1 = words[1];
        s2 = words[2];
        s3 = words[3];
    }

    private static int mix(int word) {
        int mixed = (word ^ word >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
