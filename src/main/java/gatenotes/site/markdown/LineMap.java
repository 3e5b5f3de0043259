package gatenotes.site.markdown;

import java.util.Arrays;

/** Tells on which line of the source file each line of a filled text was written. */
final class LineMap {
    private int[] lines = new int[64];
    private int count;
    private int from;

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

    /** The line of the source file of a line of the text, which is counted from 0; behind the last one it counts on. */
    int line(int index) {
        var at = from + Math.max(0, index);
        return at < count ? lines[at] : lines[count - 1] + at - count + 1;
    }

    /** The lines from one of the text's on, for a part that starts there; the map must be whole. */
    LineMap from(int index) {
        var part = new LineMap(lines[0]);
        part.lines = lines;
        part.count = count;
        part.from = from + index;
        return part;
    }
}
