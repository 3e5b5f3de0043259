package gatenotes.web.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected bytes are derived by hand from the WebAssembly specification. */
class WasmModuleTest {
    @ParameterizedTest
    @CsvSource({"0,00", "1,01", "127,7f", "128,8001", "624485,e58e26", "-1,ffffffff0f"})
    void unsignedNumbers(int value, String bytes) {
        assertHex(bytes, new Bytes().unsigned(value).toArray());
    }

    @ParameterizedTest
    @CsvSource({"0,00", "63,3f", "64,c000", "-1,7f", "-64,40", "-65,bf7f", "-123456,c0bb78", "-2147483648,8080808078"})
    void signedNumbers(int value, String bytes) {
        assertHex(bytes, new Bytes().signed(value).toArray());
    }

    @Test
    void aWholeModule() {
        var module = new WasmModule(false);
        var f = module.function("add");
        var a = f.parameter();
        var b = f.parameter();
        f.result(a.plus(b));
        assertHex("0061736d 01000000"
                + "01 07 01 60 02 7f 7f 01 7f"                          // types: (i32, i32) -> i32
                + "02 0f 01 03 656e76 06 6d656d6f7279 02 00 00"         // import env.memory, at least 0 pages
                + "03 02 01 00"                                         // function 0 has type 0
                + "07 07 01 03 616464 00 00"                            // export function 0 as "add"
                + "0a 09 01 07 00 20 00 20 01 6a 0b",                   // no locals; local.get 0, local.get 1, i32.add
                module.toBytes());
    }

    @Test
    void multiplyAddIsOneInstructionOrTwo() {
        assertHex("20 00 20 01 20 02 fd 85 02", multiplyAdd(true));
        assertHex("20 00 20 01 fd e6 01 20 02 fd e4 01", multiplyAdd(false));
    }

    private static byte[] multiplyAdd(boolean relaxed) {
        var f = new Function(null, 0, relaxed);
        return f.madd(f.vector(), f.vector(), f.vector()).code;
    }

    @Test
    void aLoopTestsBeforeItsFirstRoundAndAfterEach() {
        var f = new Function(null, 0, false);
        var to = f.parameter();
        var i = f.integer();
        while (f.loop(i, Int.of(0), to, 4)) {
            f.store(i, 16, i.load(0));
        }
        assertHex("2d 01 01 7f"                                         // one local, an i32
                + "41 00 21 01"                                         // i = 0
                + "20 01 20 00 48 04 40"                                // if i < to
                + "03 40"                                               // loop
                + "20 01 20 01 fd 00 02 00 fd 0b 02 10"                 // store(i + 16, load(i))
                + "20 01 41 04 6a 21 01"                                // i = i + 4
                + "20 01 20 00 48 0d 00 0b"                             // again if i < to
                + "0b 0b", codeOf(f));
    }

    @Test
    void constantsLanesAndShuffles() {
        assertHex("fd 0c 0000803f 0000803f 0000803f 0000803f", Vec.of(1).code);
        var f = new Function(null, 0, false);
        var x = f.vector();
        assertHex("20 00 20 00 fd 0d 00010203 10111213 04050607 14151617", x.shuffle(x, 0, 4, 1, 5).code);
        assertHex("20 00 fd 1f 03", x.lane(3).code);
        assertHex("20 00 41 17 fd ab 01", x.shiftLeft(23).code);
        assertHex("20 00 fd e0 01", x.abs().code);
        assertHex("20 00 20 00 fd ba 01", x.dot(x).code);
        assertHex("20 00 fd fa 01", x.toFloats().code);
        assertHex("41 07 41 01 76", Int.of(7).half().code);
    }

    @Test
    void parametersComeFirst() {
        var f = new Function("late", 0, false);
        f.integer();
        var e = assertThrows(IllegalStateException.class, f::parameter);
        assertEquals("Function late: a parameter after a variable", e.getMessage());
    }

    private static byte[] codeOf(Function f) {
        var out = new Bytes();
        f.writeCode(out);
        return out.toArray();
    }

    private static void assertHex(String expected, byte[] bytes) {
        var hex = HexFormat.of();
        assertEquals(expected.replace(" ", ""), hex.formatHex(bytes));
        assertArrayEquals(hex.parseHex(expected.replace(" ", "")), bytes);
    }
}
