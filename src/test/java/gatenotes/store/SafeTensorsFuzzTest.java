package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After any change of a file, reading gives a file or the documented exception. */
class SafeTensorsFuzzTest {
    private static final String[] SPLICES = {"\"", "{", "}", "[", "]", ",", ":", "\\u", "9007199254740993", "0", "-1",
        "99999999999999999999", "I8", "F32", "a_scale", "__metadata__", "\uFFFD", "[0,0]", "[[[["};

    @Test
    void mutationsGiveAFileOrTheDocumentedException() {
        var random = new Random(20_180_301);
        byte[] whole = SafeTensorsTest.python();
        int read = 0;
        int refused = 0;
        for (int round = 0; round < 60_000; round++) {
            byte[] file = mutated(whole, random);
            try {
                var tensors = SafeTensors.read("fuzzed", file).tensors();
                long values = tensors.stream().mapToLong(tensor -> tensor.values().length).sum();
                assertTrue(values <= file.length, "values cannot outnumber the bytes");
                read++;
            } catch (FormatException e) {
                assertTrue(e.getMessage().startsWith("fuzzed: "), e.getMessage());
                refused++;
            }
        }
        assertTrue(read > 100 && refused > 10_000, read + " read, " + refused + " refused");
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] file = whole.clone();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(file.length);
            switch (random.nextInt(6)) {
                case 0 -> file[at] = (byte) random.nextInt(256);
                case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> file = Arrays.copyOf(file, 1 + at);
                case 3 -> file[random.nextInt(Math.min(8, file.length))] = (byte) random.nextInt(256);
                case 4 -> file = spliced(file, at, at, SPLICES[random.nextInt(SPLICES.length)], random.nextBoolean());
                default -> file = spliced(file, at, Math.min(file.length, at + 1 + random.nextInt(9)),
                        SPLICES[random.nextInt(SPLICES.length)], random.nextBoolean());
            }
        }
        return file;
    }

    /** The file with a range replaced by a text; if {@code fixed}, the header's length is corrected. */
    private static byte[] spliced(byte[] file, int from, int to, String text, boolean fixed) {
        byte[] middle = Utf8.encode(text);
        byte[] result = Arrays.copyOf(file, file.length - (to - from) + middle.length);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(file, to, result, from + middle.length, file.length - to);
        if (fixed && from >= 8 && result.length > 2) {
            int length = (file[0] & 0xFF | (file[1] & 0xFF) << 8) + result.length - file.length;
            result[0] = (byte) length;
            result[1] = (byte) (length >> 8);
        }
        return result;
    }
}
