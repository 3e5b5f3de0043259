package gatenotes.task;

import gatenotes.math.DecimalText;
import java.util.Arrays;

/**
 * A text in two parts: the first to learn from, the second held out for measuring.
 *
 * @param training the first part's indexes
 * @param heldOut the second part's indexes; empty if nothing is held out
 */
public record TextSplit(int[] training, int[] heldOut) {
    /**
     * Holds out the end of a text.
     *
     * @param indexes a whole text; not modified
     * @param heldOutShare the share to hold out, from 0 to below 1; the length of the held-out part is rounded down
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
