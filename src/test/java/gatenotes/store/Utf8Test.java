package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void everyCodePointGoesThereAndBack() {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++) {
            if (codePoint < 0xD800 || codePoint > 0xDFFF) {
                String text = Character.toString(codePoint);
                byte[] bytes = Utf8.encode(text);
                assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), bytes);
                assertEquals(text, Utf8.decode("t", bytes, 0, bytes.length));
            }
        }
    }

    @Test
    void agreesWithTheJdkOnWhatIsMalformed() throws CharacterCodingException {
        var random = new Random(3);
        int[] interesting = {0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0x9F, 0xA0, 0xEF, 0xF0,
            0x8F, 0x90, 0xF4, 0xF5, 0xFF};
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[random.nextInt(6)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) interesting[random.nextInt(interesting.length)];
            }
            String expected = null;
            try {
                expected = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                assertThrows(FormatException.class, () -> Utf8.decode("t", bytes, 0, bytes.length));
            }
            if (expected != null) {
                assertEquals(expected, Utf8.decode("t", bytes, 0, bytes.length));
            }
        }
    }

    @Test
    void leavesOutAByteOrderMarkAndNamesTheBadByte() {
        assertEquals("水", Utf8.decode("t", "\uFEFF水".getBytes(StandardCharsets.UTF_8)));
        var error = assertThrows(FormatException.class,
                () -> Utf8.decode("poems.txt", new byte[] {'a', 'b', (byte) 0xE6, (byte) 0xB0}));
        assertEquals("poems.txt: byte 2: found 0xE6, which starts no UTF-8 character here; expected text in UTF-8",
                error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Utf8.encode("\uD83D"));
    }
}
