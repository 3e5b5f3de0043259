package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0", "1, 1.00", "14.4209, 14.42", "0.052335, 0.0523", "0.257, 0.257", "0.001, 0.00100",
        "0.000155, 1.55·10⁻⁴", "3.7253e-9, 3.73·10⁻⁹", "9999.99, 9999.99", "12345, 1.23·10⁴", "9.999e-5, 1.00·10⁻⁴",
        "99999, 1.00·10⁵", "Infinity, ∞"})
    void writesAnySize(double value, String text) {
        assertEquals(text, Magnitude.text(value));
    }
}
