package gatenotes.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void breaksAndControlsAreEscapesAndTheRestStays() {
        assertEquals("a\\nb\\r\\tc", OneLine.of("a\nb\r\tc"));
        assertEquals("\\u0000\\u001b[2J\\u007f\\u0085\\u009f", OneLine.of("\0\u001B[2J\u007F\u0085\u009F"));
        assertEquals("\\u2028 \\u2029", OneLine.of("\u2028 \u2029"));
        assertEquals("a\\u202etxt.exe\\u2066", OneLine.of("a\u202Etxt.exe\u2066"));
        var plain = "门记, C:\\new: é…“”\u00A0\uD83D\uDE00";
        assertSame(plain, OneLine.of(plain));
        assertEquals("", OneLine.of(""));
    }

    @Test
    void whatIsDoneTwiceIsDoneOnce() {
        assertEquals("a\\nb", OneLine.of(OneLine.of("a\nb")));
    }

    @Test
    void aLongOneKeepsItsStartAndItsEnd() {
        assertEquals("x".repeat(2000), OneLine.of("x".repeat(2000)));
        var cut = OneLine.of("the start " + "x".repeat(100_000) + ", expected less");
        assertEquals(1400 + 3 + 500, cut.length());
        assertEquals("the start xx", cut.substring(0, 12));
        assertEquals("xx, expected less", cut.substring(cut.length() - 17));
    }
}
