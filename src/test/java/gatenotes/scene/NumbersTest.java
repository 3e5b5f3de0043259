package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "1.3862943611, 3, 1.386", "0, 2, 0.00", "-0.0, 2, 0.00", "-0.004, 2, 0.00", "-0.005, 2, −0.01",
        "-3, 1, −3.0", "0.05, 1, 0.1", "9.996, 2, 10.00", "12, 0, 12", "-12.5, 0, −13", "0.0000004, 6, 0.000000",
        "1234567.891, 1, 1234567.9", "3000000000.5, 0, 3000000001",
        "123456.789012345, 9, 123456.789012345"})
    void fixedDecimalsAndTrueMinus(double value, int decimals, String expected) {
        assertEquals(expected, Numbers.fixed(value, decimals));
    }

    @Test
    void fixedNamesWhatIsNoNumber() {
        assertEquals("NaN", Numbers.fixed(Double.NaN, 2));
        assertEquals("∞", Numbers.fixed(Double.POSITIVE_INFINITY, 2));
        assertEquals("−∞", Numbers.fixed(Double.NEGATIVE_INFINITY, 2));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.004, 0", "-0.0, 0", "1, 1", "1.5, 1.5", "1.05, 1.05", "2.005001, 2.01", "-3.1, -3.1",
        "0.999, 1", "639.996, 640", "0.1, 0.1", "100, 100"})
    void coordinatesHaveAtMostTwoDecimals(double value, String expected) {
        assertEquals(expected, Numbers.coordinate(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e7, 1e9})
    void coordinatesAreOnThePage(double value) {
        var error = assertThrows(IllegalArgumentException.class, () -> Numbers.coordinate(value));
        assertEquals("coordinate is " + (Double.isNaN(value) ? "NaN" : "10 million or more")
                + ", expected a number below 10 million", error.getMessage());
    }

    @Test
    void groupedSetsThousandsApart() {
        assertEquals("0", Numbers.grouped(0));
        assertEquals("999", Numbers.grouped(999));
        assertEquals("81,674", Numbers.grouped(81_674));
        assertEquals("106,168,320", Numbers.grouped(106_168_320));
        assertEquals("2,000,000,007", Numbers.grouped(2_000_000_007));
        assertEquals("999,999,999,999,999", Numbers.grouped(999_999_999_999_999L));
        assertEquals("\u22121,000", Numbers.grouped(-1000));
    }
}
