package gatenotes.site.markdown;

import java.util.Arrays;

/** Tells on which line of the source file each line of a filled text was written. */
final class LineMap {
    private int[] lines = new int[64];
    private int count;

    /** @param first the line of the source file the text starts on, counted from 1 */
    LineMap(int first) {
        add(first);
    }

    /** Notes that the next line of the text comes from a line of the source file. */
    void add(int line) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, 2 * count);
        }
        lines[count++] = line;
    }

    /** The line of the source file of a line of the text, which is counted from 0. */
    int line(int index) {
        return lines[Math.max(0, Math.min(index, count - 1))];
    }
}
