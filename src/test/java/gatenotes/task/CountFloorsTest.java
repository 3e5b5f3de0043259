package gatenotes.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The expected values are counted by hand. */
class CountFloorsTest {
    @Test
    void countsInTheFirstPartAndPredictsTheSecond() {
        // a a b a a, of symbols a, b, c; then b c. n(a) = 4, n(b) = 1; pairs aa 2, ab 1, ba 1.
        var floors = CountFloors.of(new TextSplit(new int[] {0, 0, 1, 0, 0}, new int[] {1, 2}), 3);
        double b = (1 + 1) / 8.0;
        double c = (0 + 1) / 8.0;
        assertEquals(-(Math.log(b) + Math.log(c)) / 2, floors.unigram(), 1e-12);
        // Three symbols follow an a, because the last a is the end; one of them is b. After b: c never, a once.
        assertEquals(-(Math.log((1 + b) / 4) + Math.log((0 + c) / 2)) / 2, floors.bigram(), 1e-12);
    }

    @Test
    void allSharesOfWhatFollowsSumToOne() {
        var training = new int[] {0, 2, 1, 1, 0, 2, 2, 3, 1};
        for (int before = 0; before < 4; before++) {
            double unigram = 0;
            double bigram = 0;
            for (int next = 0; next < 4; next++) {
                var floors = CountFloors.of(new TextSplit(training, new int[] {before, next}), 4);
                var first = CountFloors.of(new TextSplit(training, new int[] {before}), 4);
                unigram += Math.exp(-(2 * floors.unigram() - first.unigram()));
                bigram += Math.exp(-(2 * floors.bigram() - first.bigram()));
            }
            assertEquals(1, unigram, 1e-12, "unigram");
            assertEquals(1, bigram, 1e-12, "after " + before);
        }
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThrows(IllegalArgumentException.class,
                () -> CountFloors.of(new TextSplit(new int[0], new int[] {1}), 2));
        assertThrows(IllegalArgumentException.class,
                () -> CountFloors.of(new TextSplit(new int[] {1}, new int[] {1}), 50_000));
    }
}
