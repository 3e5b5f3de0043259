package gatenotes.scene;

import gatenotes.math.DecimalText;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a picture's part, split into a word and numbers: {@code box-2-12} is the word {@code box} with 2 and 12;
 * {@code h-old} is a word without numbers. Immutable.
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

    /** Reads a name: all whole numbers at its end, and the word before them. */
    public static PartName read(String text) {
        var numbers = new ArrayList<Integer>();
        var end = text.length();
        for (var dash = text.lastIndexOf('-'); dash >= 0 && isNumber(text, dash + 1, end); dash = text.lastIndexOf('-', end - 1)) {
            numbers.add(0, DecimalText.readWhole(text.substring(dash + 1, end)));
            end = dash;
        }
        return new PartName(text.substring(0, end), numbers);
    }

    /** The number at a place, counted from 0. */
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
