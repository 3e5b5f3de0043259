package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void numbersCodePointsInOrder() {
        var vocabulary = Vocabulary.of("hello 水😀\n");
        assertEquals("\n ehlo水😀", vocabulary.symbols());
        assertEquals(8, vocabulary.size());
        assertArrayEquals(new int[] {3, 2, 4, 4, 5, 1, 6, 7, 0}, vocabulary.encode("hello 水😀\n"));
        assertEquals("水😀h", vocabulary.decode(6, 7, 3));
        assertEquals(vocabulary.symbols(), Vocabulary.of(vocabulary.symbols()).symbols());
    }

    @Test
    void knowsTinyShakespearesCharacters() {
        // The 65 characters of the corpus, in the order of karpathy/char-rnn.
        String symbols = "\n !$&',-.3:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var vocabulary = Vocabulary.of(new StringBuilder(symbols).reverse().toString());
        assertEquals(65, vocabulary.size());
        assertEquals(symbols, vocabulary.symbols());
        assertEquals(18, vocabulary.index('F'), "First Citizen begins with symbol 18");
    }

    @Test
    void leavesOutTheRareAndKnowsTheUnknown() {
        // c: 3, b: 3, a: 2, d: 1
        var vocabulary = Vocabulary.of("cbcbcbaad", 2, 100);
        assertEquals("abc\uFFFD", vocabulary.symbols());
        assertArrayEquals(new int[] {3, 0, 3}, vocabulary.encode("dax"));
        assertEquals("b\uFFFD", Vocabulary.of("cbcbcbaad", 1, 2).symbols(), "of b and c, equally frequent, the lower");
        assertEquals("abcd", Vocabulary.of("cbcbcbaad", 1, 4).symbols());
        assertEquals("bc\uFFFD", Vocabulary.of("cbcbcbaad", 1, 3).symbols());
        assertEquals("\uFFFD", Vocabulary.of("abc", 1, 1).symbols());
        assertEquals("a\uFFFD😀", Vocabulary.of("a😀\uFFFD").symbols(), "the unknown has its place by code point");
        assertEquals(1, Vocabulary.of("a😀\uFFFD").index('z'));
    }

    @Test
    void refusesWhatItCannotNumber() {
        var vocabulary = Vocabulary.of("ab");
        assertEquals(-1, vocabulary.index('c'));
        var error = assertThrows(IllegalArgumentException.class, () -> vocabulary.encode("a水"));
        assertEquals("Vocabulary.encode: U+6C34 at code point 1 is not among the 2 symbols, "
                + "and there is none for the unknown", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.of(""));
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.of("a\uD83D"));
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.of("a", 0, 1));
    }
}
