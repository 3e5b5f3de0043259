package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdxTest {
    /** Two images of 1 row and 3 columns, as the format's page describes them; 2051 is its magic number. */
    private static final byte[] IMAGES = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 1, 2, 3, 127, -1};

    @Test
    void readsImagesAndLabels() {
        var images = Idx.read("images", IMAGES, 3);
        assertArrayEquals(new int[] {2, 1, 3}, images.shape());
        assertArrayEquals(new byte[] {0, 1, 2, 3, 127, -1}, images.values());
        var labels = Idx.read("labels", new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 7, 9}, 1);
        assertArrayEquals(new byte[] {7, 9}, labels.values());
    }

    @Test
    void saysWhatIsWrong() {
        fails("d: 3 axes, expected 1", IMAGES, 1);
        fails("d: starts with the bytes 0 0 13 3, expected 0 0 8 (an IDX file of unsigned bytes)",
                changed(2, 13), 3);
        fails("d: compressed by gzip, expected an unpacked IDX file", new byte[] {0x1F, (byte) 0x8B, 8, 0}, 3);
        fails("d: cut after 15 bytes, expected 16 bytes of header for 3 axes", Arrays.copyOf(IMAGES, 15), 3);
        fails("d: 5 values, expected 6 for the shape [2, 1, 3] (the file is cut)", Arrays.copyOf(IMAGES, 21), 3);
        fails("d: 7 values, expected 6 for the shape [2, 1, 3] (bytes follow the last value)",
                Arrays.copyOf(IMAGES, 23), 3);
        fails("d: axis 0 has the length 2147483650, expected at most 2147483647", changed(4, 128), 3);
        fails("d: starts with the bytes , expected 0 0 8 (an IDX file of unsigned bytes)", new byte[0], 3);
        byte[] huge = IMAGES.clone();
        Arrays.fill(huge, 4, 16, (byte) 0x7F);
        fails("d: 6 values, expected over 2 GiB for the shape [2139062143, 2139062143, 2139062143] (the file is cut)",
                huge, 3);
    }

    private static byte[] changed(int at, int value) {
        byte[] copy = IMAGES.clone();
        copy[at] = (byte) value;
        return copy;
    }

    private static void fails(String message, byte[] file, int axes) {
        var error = assertThrows(FormatException.class, () -> Idx.read("d", file, axes));
        assertEquals(message, error.getMessage());
    }
}
