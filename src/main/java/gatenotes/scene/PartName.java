package gatenotes.scene;

import gatenotes.math.DecimalText;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a picture's part as what it says: a word and numbers. {@code box-2-12} is box 2, 12; {@code h-old} is a
 * word alone. Immutable.
 */
public record PartName(String word, List<Integer> numbers) {
    public PartName {
        numbers = List.copyOf(numbers);
    }

    /** The name's text, for {@link Group#of}. */
    public static String of(String word, int... numbers) {
        var text = word;
        for (var number : numbers) {
            text += "-" + number;
        }
        return text;
    }

    /** Reads a name: all the whole numbers at its end, and what stands before them. */
    public static PartName read(String text) {
        var numbers = new ArrayList<Integer>();
        var end = text.length();
        for (var dash = text.lastIndexOf('-'); dash >= 0 && isNumber(text, dash + 1, end); dash = text.lastIndexOf('-', end - 1)) {
            numbers.add(0, DecimalText.readWhole(text.substring(dash + 1, end)));
            end = dash;
        }
        return new PartName(text.substring(0, end), numbers);
    }

    /** The number at a place from 0 on. */
    public int number(int place) {
        return numbers.get(place);
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
