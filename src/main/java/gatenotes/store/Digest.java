package gatenotes.store;

/**
 * SHA-256 of a file, for pages that are not served securely: there the browser offers no digest.
 *
 * <p>Source: FIPS 180-4. The 64 constants are the first 32 bits of the fractional parts of the cube roots of the first 64
 * primes. The initial values are those of the square roots of the first eight primes.
 */
public final class Digest {
    private static final int[] K = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    };
    private static final String HEX = "0123456789abcdef";
    private static final int BLOCK = 64;

    private final int[] state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
        0x5be0cd19};
    private final int[] words = new int[BLOCK];

    private Digest() {
    }

    /** The digest as 64 hexadecimal digits in lower case. */
    public static String sha256(byte[] file) {
        var digest = new Digest();
        int whole = file.length / BLOCK * BLOCK;
        for (int at = 0; at < whole; at += BLOCK) {
            digest.take(file, at);
        }
        int rest = file.length - whole;
        // Padding: a 1 bit, zeros, and the length in bits as eight bytes at the end of a block.
        var end = new byte[rest + 9 > BLOCK ? 2 * BLOCK : BLOCK];
        System.arraycopy(file, whole, end, 0, rest);
        end[rest] = (byte) 0x80;
        long bits = 8L * file.length;
        for (int i = 0; i < 8; i++) {
            end[end.length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        for (int at = 0; at < end.length; at += BLOCK) {
            digest.take(end, at);
        }
        return digest.text();
    }

    private void take(byte[] bytes, int from) {
        for (int i = 0; i < 16; i++) {
            int at = from + 4 * i;
            words[i] = bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8
                    | bytes[at + 3] & 0xFF;
        }
        for (int i = 16; i < BLOCK; i++) {
            int w15 = words[i - 15];
            int w2 = words[i - 2];
            words[i] = words[i - 16] + (turned(w15, 7) ^ turned(w15, 18) ^ w15 >>> 3) + words[i - 7]
                    + (turned(w2, 17) ^ turned(w2, 19) ^ w2 >>> 10);
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < BLOCK; i++) {
            int first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (e & f ^ ~e & g) + K[i] + words[i];
            int second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + (a & b ^ a & c ^ b & c);
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        int[] added = {a, b, c, d, e, f, g, h};
        for (int i = 0; i < added.length; i++) {
            state[i] += added[i];
        }
    }

    private static int turned(int word, int right) {
        return word >>> right | word << 32 - right;
    }

    private String text() {
        var text = new StringBuilder();
        for (int word : state) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                text.append(HEX.charAt(word >>> shift & 15));
            }
        }
        return text.toString();
    }
}
