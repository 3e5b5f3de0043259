package gatenotes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Setting.Whole UNITS = new Setting.Whole("units", 1, 8, 3);
    private static final Setting.Decimal RATE = new Setting.Decimal("rate", 0.5, 2, 1.25);
    private static final Setting.Word CELL = new Setting.Word("cell", List.of("lstm", "rnn"), "lstm");
    private static final Demo DEMO = new Demo("sample", (values, stage) -> {
        throw new IllegalStateException("no figure");
    }, UNITS, RATE, CELL);

    @Test
    void whatIsMissingTakesItsDefault() {
        var values = Values.parse(DEMO, Map.of());
        assertEquals(3, values.get(UNITS));
        assertEquals(1.25, values.get(RATE));
        assertEquals("lstm", values.get(CELL));
    }

    @Test
    void whatIsGivenCounts() {
        var values = Values.parse(DEMO, Map.of("units", "8", "rate", "0.5", "cell", "rnn"));
        assertEquals(8, values.get(UNITS));
        assertEquals(0.5, values.get(RATE));
        assertEquals("rnn", values.get(CELL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "", "three", "3.5", " 3", "99999999999"})
    void wholeNumbersOutOfRange(String text) {
        assertEquals("demo:sample: units is '" + text + "', expected a whole number from 1 to 8",
                error(Map.of("units", text)));
    }

    @ParameterizedTest
    @CsvSource({"0.4", "2.1", "NaN", "x", "1e0", "1.5f", "-1", "1.2.3", "0000000000000001"})
    void decimalsOutOfRange(String text) {
        assertEquals("demo:sample: rate is '" + text + "', expected a number from 0.5 to 2",
                error(Map.of("rate", text)));
    }

    @Test
    void wordsNotOffered() {
        assertEquals("demo:sample: cell is 'LSTM', expected one of lstm, rnn", error(Map.of("cell", "LSTM")));
    }

    @Test
    void namesNotKnown() {
        assertEquals("demo:sample has no parameter 'unit', expected one of units, rate, cell",
                error(Map.of("unit", "3")));
    }

    private static String error(Map<String, String> given) {
        return assertThrows(IllegalArgumentException.class, () -> Values.parse(DEMO, given)).getMessage();
    }
}
