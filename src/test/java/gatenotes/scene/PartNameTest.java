package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartNameTest {
    @Test
    void numbersOfAnyLengthStandBehindTheWord() {
        assertEquals(new PartName("box", List.of(10, 2)), PartName.read("box-10-2"));
        assertEquals("box-10-2", PartName.of("box", 10, 2));
        assertEquals(new PartName("output-gate", List.of(7)), PartName.read("output-gate-7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h-old", "x", "2", "h-", "-", "", "h-2x"})
    void aNameWithoutNumbersIsAWord(String text) {
        assertEquals(new PartName(text, List.of()), PartName.read(text));
    }
}
