package gatenotes.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource({"3, 3", "0.05, 0.05", "-2.5, -2.5", "0, 0", "100, 100", "0.1, 0.1", "0.000000001, 1e-9",
        "999999.5, 999999.5", "NaN, NaN", "1000000 or more, 1e6", "-1000000 or less, -2e6", "-Infinity, -Infinity", "0, -1e-12"})
    void machinesReadPlainNumbers(String expected, double value) {
        assertEquals(expected, DecimalText.write(value));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 999_999_999, 1_000_000_000, 1_000_000_001, 4_999_999_999L, 999_999_000_000_000L,
        999_999_999_999_999L})
    void writesTheWholeNumbersThatJavaWrites(long value) {
        assertEquals(Long.toString(value), DecimalText.whole(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-3", "0.05", "-.5", "5.", "0.1", "123456.789012345", "999999999999999", "0.3"})
    void readsWhatJavaReads(String text) {
        assertEquals(Double.parseDouble(text), DecimalText.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1e5", "1.2.3", "NaN", " 1", "+1", "--1", "1234567890123456", "1,5"})
    void readsNothingElse(String text) {
        assertThrows(NumberFormatException.class, () -> DecimalText.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-3", "007", "2147483647", "-2147483648"})
    void readsTheWholeNumbersJavaReads(String text) {
        assertEquals(Integer.parseInt(text), DecimalText.readWhole(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1.", "1.0", "0.5", "2147483648", "1e3", " 1", "a"})
    void readsNoOtherAsWhole(String text) {
        assertThrows(NumberFormatException.class, () -> DecimalText.readWhole(text));
    }
}
