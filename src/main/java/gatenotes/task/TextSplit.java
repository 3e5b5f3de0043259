package gatenotes.task;

import gatenotes.math.DecimalText;
import java.util.Arrays;

/**
 * A text in two parts: one to learn from and, after it, one that is held out to measure on.
 *
 * @param training the first part's indexes
 * @param heldOut the rest; empty where nothing is held out
 */
public record TextSplit(int[] training, int[] heldOut) {
    /**
     * Holds out the end of a text.
     *
     * @param indexes a whole text; not modified
     * @param heldOutShare from 0 up to, not including, 1; the held-out part is rounded down
     */
    public static TextSplit of(int[] indexes, double heldOutShare) {
        if (!(heldOutShare >= 0 && heldOutShare < 1)) {
            throw new IllegalArgumentException("TextSplit.of: heldOutShare is " + DecimalText.write(heldOutShare)
                    + ", expected 0 <= heldOutShare < 1");
        }
        int cut = indexes.length - (int) (indexes.length * heldOutShare);
        return new TextSplit(Arrays.copyOf(indexes, cut), Arrays.copyOfRange(indexes, cut, indexes.length));
    }
}
