package gatenotes.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelLinesTest {
    @Test
    void cutsAtSpacesAndBetweenCharacters() {
        // A character is 10 px wide, a letter 5.6 px.
        assertEquals(List.of("一二三四五", "六七"), LabelLines.of("一二三四五六七", 10, 50));
        assertEquals(List.of("aaaa bbbb", "cc"), LabelLines.of("aaaa bbbb cc", 10, 60));
        assertEquals(List.of("一二三四", "五，六"), LabelLines.of("一二三四五，六", 10, 50));
        assertEquals(List.of("aaaaaaaaaaaaaaaa", "b"), LabelLines.of("aaaaaaaaaaaaaaaa b", 10, 60));
        assertEquals(List.of("short"), LabelLines.of("short", 10, 60));
        assertEquals(List.of(), LabelLines.of("", 10, 60));
        assertEquals(25.6, LabelLines.width("一a二", 10), 1e-9);
    }

    @Test
    void aLabelIsSetOnLinesBelowEachOther() {
        var set = LabelLines.set(Label.of(4, 20, "aaaa bbbb cc").in(Palette.MUTED), 70);
        assertEquals(List.of(Label.of(4, 20, "aaaa bbbb").in(Palette.MUTED), Label.of(4, 38, "cc").in(Palette.MUTED)), set);
        assertEquals("aaaa", LabelLines.set(Label.of(4, 20, "aaaa bbbb cc").inBold(), 70).get(0).text(), "bold letters are wider");
    }
}
