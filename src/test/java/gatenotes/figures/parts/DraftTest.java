package gatenotes.figures.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatenotes.engine.WrittenText;
import org.junit.jupiter.api.Test;

class DraftTest {
    private final Draft draft = new Draft();

    private void take(int first, String text) {
        int wide = text.length() * WrittenText.CANDIDATES;
        draft.take(new WrittenText(first, text.codePoints().toArray(), new float[text.length()], new int[wide],
                new float[wide], new float[wide]));
    }

    private String text() {
        var text = "";
        for (int i = 0; i < draft.length(); i++) {
            text += Character.toString(draft.codePoint(i));
        }
        return text;
    }

    @Test
    void growsByStretches() {
        take(0, "abc");
        take(3, "de");
        assertEquals("abcde", text());
    }

    @Test
    void keepsTheBeginningUntilItComesAgain() {
        take(0, "abc");
        take(3, "def");
        draft.expect(4);
        assertEquals("abcd", text());
        assertEquals(0, draft.reached());
        take(0, "abc");
        assertEquals("abcd", text());
        assertEquals(3, draft.reached());
        take(3, "xyz");
        assertEquals("abcxyz", text());
    }

    /** What the worker wrote for an earlier text is left out. */
    @Test
    void leavesOutWhatBelongsToTheTextBefore() {
        take(0, "abc");
        draft.expect(0);
        take(3, "def");
        assertEquals("", text());
        take(0, "x");
        assertEquals("x", text());
    }
}
