package gatenotes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatenotes.figures.Demos;
import gatenotes.scene.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values a link may set in a figure, and what the reader is told about the others. */
class LinkedValuesTest {
    private static final Demo HELLO = Demos.named("hello");

    private static Values read(Language language, String... pairs) {
        return LinkedValues.of(HELLO, Values.of(HELLO).with("units", "5"), pairs, language);
    }

    @Test
    void whatALinkDoesNotSayIsTheAuthors() {
        var values = read(Language.ENGLISH, "cell", "rnn", "step", "020");
        assertEquals("rnn 20 5", values.text("cell") + " " + values.text("step") + " " + values.text("units"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "units=2&units=5 | units 写了两次，应当只写一次。 | units is given twice, expected once.",
        "units=99 | units是“99”，应为 1 到 8 的整数。 | units is “99”, expected a whole number from 1 to 8.",
        "cell=gru | cell是“gru”，应为 lstm、rnn 之一。 | cell is “gru”, expected one of lstm, rnn.",
        "size=1 | 没有叫“size”的设置，有的是 units、cell、seed、time-steps、engine、step、memory、edits、show。"
                + " | there is no setting “size”, expected one of units, cell, seed, time-steps, engine, step, memory, edits, show."})
    void theRestIsRefusedInTheReadersLanguage(String link, String chinese, String english) {
        var pairs = link.split("[=&]");
        assertEquals(chinese, assertThrows(IllegalArgumentException.class, () -> read(Language.CHINESE, pairs)).getMessage());
        assertEquals(english, assertThrows(IllegalArgumentException.class, () -> read(Language.ENGLISH, pairs)).getMessage());
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertEquals("edits has 601 characters, expected at most 600.", assertThrows(IllegalArgumentException.class,
                () -> read(Language.ENGLISH, "edits", "0".repeat(601))).getMessage());
    }

    @Test
    void theTextThatAFigureCannotReadIsNamed() {
        assertEquals("edits is “0k99*1”, which this figure cannot read.",
                LinkedValues.unreadable(HELLO, new String[] {"units", "2", "edits", "0k99*1"}, Language.ENGLISH));
    }
}
