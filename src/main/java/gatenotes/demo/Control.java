package gatenotes.demo;

import java.util.List;

/** A control under a figure, as data; the page draws it as a plain native element. Immutable. */
public sealed interface Control {
    /** Kebab case, unique within its figure. */
    String id();

    /** The visible name, in the reader's language. */
    String label();

    /** Does something once when pressed. */
    record Button(String id, String label, boolean enabled) implements Control {
    }

    /** On or off. */
    record Toggle(String id, String label, boolean on) implements Control {
    }

    /** A number on a scale; {@code valueText} is how the present value reads ("3", "0.05"). */
    record Slider(String id, String label, double min, double max, double step, double value, String valueText)
            implements Control {
        /** This slider with another largest value; its present value is lowered to {@code end} if it lies above. */
        public Slider upTo(int end) {
            return new Slider(id, label, min, end, step, Math.min(value, end),
                    value > end ? Integer.toString(end) : valueText);
        }

        /** This slider with another step size. */
        public Slider inSteps(double steps) {
            return new Slider(id, label, min, max, steps, value, valueText);
        }

        /** This slider with other words for its present value. */
        public Slider reading(String text) {
            return new Slider(id, label, min, max, step, value, text);
        }

        boolean isWhole() {
            return step >= 1 && step == (int) step;
        }
    }

    /**
     * One of a few numbers on a scale; the page says which by its place in {@code values}, counted from 0.
     *
     * @param values the numbers in order, as an author would write them
     * @param place the place of the number nearest to the present value
     * @param valueText how the present value reads
     */
    record Scale(String id, String label, List<String> values, int place, String valueText) implements Control {
        public Scale {
            values = List.copyOf(values);
        }
    }

    /** A whole number typed in, such as a seed. */
    record NumberField(String id, String label, int min, int max, int value) implements Control {
    }

    /**
     * A text typed or pasted in.
     *
     * @param rows how many lines are visible at once
     * @param longest the most characters it takes
     */
    record TextField(String id, String label, int rows, int longest, String value) implements Control {
    }

    /**
     * A file that the reader opens or drops on the figure; see {@link Session#open}.
     *
     * @param accept the file name endings and media types on offer, in the form of HTML's {@code accept} attribute
     * @param mostBytes the most bytes the file may have
     */
    record FilePicker(String id, String label, String accept, int mostBytes) implements Control {
    }

    /** Controls that are folded away until they are wanted; none of them plays or steps. */
    record Fold(String id, String label, List<Control> controls) implements Control {
        public Fold {
            controls = List.copyOf(controls);
        }
    }

    /** One of a few options. */
    record Choice(String id, String label, List<Option> options, String selected) implements Control {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One option of a {@link Choice}; the label of a disabled option says why it is disabled. */
    record Option(String value, String label, boolean enabled) {
    }
}
