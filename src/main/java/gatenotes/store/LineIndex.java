package gatenotes.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where five characters in a row occur in a line of a collection of poems, without the poems. For each five characters
 * in a row it keeps a hash of 32 bits, in the order in which they occur.
 * <pre>
 * 4 bytes     length of the list, little-endian
 * list        UTF-8, one line for poems of one shape by one author: lines, characters a line, poems, author, separated by tabs
 * 4 bytes     the hash of each five characters in a row: poem by poem, line by line, place by place
 * </pre>
 * Different characters may have the same hash. With 250,000 hashes, five characters that do not occur are found by mistake
 * once in 17,000 times. Immutable.
 */
public final class LineIndex {
    /** How many characters in a row have one hash. */
    public static final int WINDOW = 5;

    private final List<Run> runs;
    private final int[] hashes;

    /**
     * Poems of one shape by one author.
     *
     * @param author the author's name for readers
     * @param lines the lines of each poem
     * @param width the characters of each line
     * @param poems the number of poems
     */
    public record Run(String author, int lines, int width, int poems) {
        int windows() {
            return width - WINDOW + 1;
        }

        /** The number of hashes; at least 2³¹ − 1 if no file could hold as many. */
        long size() {
            return Math.min((long) poems * lines, Integer.MAX_VALUE) * windows();
        }
    }

    /**
     * Where a part of a line occurs.
     *
     * @param at the part's place in the line that was looked for, from 0
     * @param length the part's number of characters, at least {@link #WINDOW}
     * @param run the run that holds the poem
     * @param poem the number of the poem in the run, from 0
     * @param line the number of the line in the poem, from 0
     */
    public record Match(int at, int length, Run run, int poem, int line) {
        /** Whether the part is a whole line of that poem. */
        public boolean isLine() {
            return length == run.width();
        }
    }

    private LineIndex(List<Run> runs, int[] hashes) {
        this.runs = runs;
        this.hashes = hashes;
    }

    /**
     * Reads a file.
     *
     * @param source the file's name, for errors
     * @throws FormatException if the file is cut short or is no such index
     */
    public static LineIndex read(String source, byte[] file) {
        int length = file.length < 4 ? -1 : number(file, 0);
        if (length < 0 || length > file.length - 4) {
            throw new FormatException(source + ": the list is " + length + " bytes long, expected at most "
                    + Math.max(0, file.length - 4) + ", which the file has");
        }
        var list = new byte[length];
        System.arraycopy(file, 4, list, 0, length);
        var runs = runs(source, Utf8.decode(source, list));
        double size = 0;
        for (var run : runs) {
            size += run.size();
        }
        double expected = 4 + length + 4 * size;
        if (file.length != expected) {
            throw new FormatException(source + ": " + file.length + " bytes, expected "
                    + (expected < Integer.MAX_VALUE ? "" + (int) expected : "over 2 GiB") + " for the poems of the list");
        }
        var hashes = new int[(int) size];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = number(file, 4 + length + 4 * i);
        }
        return new LineIndex(runs, hashes);
    }

    private static int number(byte[] file, int at) {
        return file[at] & 255 | (file[at + 1] & 255) << 8 | (file[at + 2] & 255) << 16 | file[at + 3] << 24;
    }

    private static List<Run> runs(String source, String list) {
        var runs = new ArrayList<Run>();
        for (int from = 0; from < list.length();) {
            int end = list.indexOf('\n', from);
            int first = list.indexOf('\t', from);
            int second = list.indexOf('\t', first + 1);
            int third = list.indexOf('\t', second + 1);
            try {
                var run = new Run(list.substring(third + 1, end), Integer.parseInt(list.substring(from, first)),
                        Integer.parseInt(list.substring(first + 1, second)),
                        Integer.parseInt(list.substring(second + 1, third)));
                if (run.lines() < 1 || run.width() < WINDOW || run.width() > 99 || run.poems() < 1) {
                    throw new NumberFormatException();
                }
                runs.add(run);
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new FormatException(source + ": line " + (runs.size() + 1)
                        + " of the list is not lines, width, poems and author, parted by tabs");
            }
            from = end + 1;
        }
        return runs;
    }

    /**
     * The 32-bit hash of the five characters of a text from {@code at} on: FNV-1a (Fowler, Noll and Vo) over its
     * {@code char}s, mixed once more.
     */
    public static int hash(String text, int at) {
        int hash = 0x811c9dc5;
        for (int i = at; i < at + WINDOW; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ hash >>> 13;
    }

    /**
     * The longest part of a line, of at least five characters, that occurs in one line of the collection. The first if
     * several are equally long; null if there is none.
     */
    public Match find(String line) {
        Match best = null;
        int windows = line.length() - WINDOW + 1;
        var wanted = new int[Math.max(0, windows)];
        for (int i = 0; i < windows; i++) {
            wanted[i] = hash(line, i);
        }
        int at = 0;
        for (var run : runs) {
            int end = at + (int) run.size();
            for (int i = at; i < end; i++) {
                for (int k = 0; k < windows; k++) {
                    if (hashes[i] == wanted[k]) {
                        var match = match(run, i - at, i, wanted, k);
                        best = best == null || match.length() > best.length() ? match : best;
                    }
                }
            }
            at = end;
        }
        return best;
    }

    /** The match that begins at a hash, extended as far as the hashes agree. */
    private Match match(Run run, int within, int index, int[] wanted, int first) {
        int left = run.windows() - within % run.windows();
        int length = 1;
        while (length < left && first + length < wanted.length && hashes[index + length] == wanted[first + length]) {
            length++;
        }
        int line = within / run.windows();
        return new Match(first, WINDOW - 1 + length, run, line / run.lines(), line % run.lines());
    }
}
