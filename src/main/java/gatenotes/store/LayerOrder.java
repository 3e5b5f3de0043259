package gatenotes.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of layers by the numbers in their names.
 *
 * <p>A safetensors file keeps no order of layers. Frameworks number them: {@code lstm}, {@code lstm_1}; {@code layers.0},
 * {@code layers.1}. The order follows from the numbers at the ends of a path's parts; a part without a number counts as
 * 0.
 */
final class LayerOrder {
    private LayerOrder() {
    }

    /**
     * The paths from input to output.
     *
     * @param separator the character between the parts of a path
     * @throws FormatException if two paths have the same numbers
     */
    static List<String> sorted(String source, List<String> paths, char separator) {
        var sorted = new ArrayList<>(paths);
        sorted.sort((a, b) -> compare(a, b, separator));
        for (int i = 1; i < sorted.size(); i++) {
            if (compare(sorted.get(i - 1), sorted.get(i), separator) == 0) {
                throw new FormatException(source + ": which of the layers " + sorted.get(i - 1) + " and " + sorted.get(i)
                        + " comes first cannot be told, expected numbers that end their names, as in lstm_1, lstm_2");
            }
        }
        return sorted;
    }

    private static int compare(String a, String b, char separator) {
        var first = numbers(a, separator);
        var second = numbers(b, separator);
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            int order = Integer.compare(i < first.size() ? first.get(i) : 0, i < second.size() ? second.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The number at the end of each part. */
    private static List<Integer> numbers(String path, char separator) {
        var numbers = new ArrayList<Integer>();
        int number = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == separator) {
                numbers.add(number);
            }
            boolean digit = c >= '0' && c <= '9';
            // Numbers this long do not number layers; they only must not overflow.
            number = digit ? Math.min(number, 99_999_999) * 10 + (c - '0') : 0;
        }
        numbers.add(number);
        return numbers;
    }
}
