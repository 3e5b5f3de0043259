package gatenotes.figures.hello;

import gatenotes.demo.SettingException;
import gatenotes.math.DecimalText;
import java.util.ArrayList;
import java.util.List;

/**
 * One change that a reader made to a network in training: set a weight, or cut or restored its memory.
 *
 * <p>An address lists them one after another. In {@code 0k12*1.25_40m}, element 12 of the kernel becomes 1.25 before the
 * first step, and the memory is switched after step 40.
 *
 * @param step how many training steps had been taken
 * @param parameter one of {@link #PARAMETERS}, or {@link #MEMORY}
 * @param index the index of the element; 0 for the memory
 * @param value the new value of the element; 0 for the memory
 */
record HelloEdit(int step, char parameter, int index, double value) {
    /** A letter for each parameter, in the network's order: kernel, recurrent kernel, bias, the dense kernel and bias. */
    static final String PARAMETERS = "krbde";
    static final char MEMORY = 'm';
    /** The largest magnitude of a weight that a reader may set; such a weight already saturates a unit. */
    static final double LIMIT = 20;

    static HelloEdit memory(int step) {
        return new HelloEdit(step, MEMORY, 0, 0);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static List<HelloEdit> read(String text) {
        var edits = new ArrayList<HelloEdit>();
        for (int from = 0; from < text.length();) {
            var end = text.indexOf('_', from);
            end = end < 0 ? text.length() : end;
            edits.add(one(text.substring(from, end)));
            from = end + 1;
        }
        return edits;
    }

    static String write(List<HelloEdit> edits) {
        var text = "";
        for (var edit : edits) {
            text += (text.isEmpty() ? "" : "_") + edit.step + edit.parameter;
            if (edit.parameter != MEMORY) {
                text += edit.index + "*" + DecimalText.write(edit.value);
            }
        }
        return text;
    }

    private static HelloEdit one(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        try {
            var step = DecimalText.readWhole(text.substring(0, at));
            if (at == text.length() - 1 && text.charAt(at) == MEMORY) {
                return memory(step);
            }
            var star = text.indexOf('*');
            if (star > at && PARAMETERS.indexOf(text.charAt(at)) >= 0) {
                var value = DecimalText.read(text.substring(star + 1));
                if (Math.abs(value) <= LIMIT) {
                    return new HelloEdit(step, text.charAt(at), DecimalText.readWhole(text.substring(at + 1, star)),
                            value);
                }
            }
        } catch (NumberFormatException e) {
            // Reported below, like all other text that is no edit.
        }
        throw refused(text);
    }

    /** The exception for an edit that no network of this shape can have had. */
    static SettingException refused(String text) {
        return new SettingException("demo:hello: edits has '" + text
                + "', expected edits such as 0k12*1.25 (element 12 of the kernel) and 40m (memory), joined by _");
    }
}
