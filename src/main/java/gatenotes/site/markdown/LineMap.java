package gatenotes.site.markdown;

import java.util.Arrays;

/** Maps each line of a filled text to the line of the source file it comes from. */
final class LineMap {
    private int[] lines = new int[64];
    private int count;
    private int from;

    /** @param first the line of the source file on which the text starts, counted from 1 */
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

    /** The line of the source file for a line of the text, which is counted from 0. After the last known line it counts on. */
    int line(int index) {
        var at = from + Math.max(0, index);
        return at < count ? lines[at] : lines[count - 1] + at - count + 1;
    }

    /** The map for the part of the text that starts at a line; this map must be complete. */
    LineMap from(int index) {
        var part = new LineMap(lines[0]);
        part.lines = lines;
        part.count = count;
        part.from = from + index;
        return part;
    }
}
