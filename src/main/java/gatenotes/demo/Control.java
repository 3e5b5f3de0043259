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
        /** This slider with another end, which its value does not pass. */
        public Slider upTo(int end) {
            return new Slider(id, label, min, end, step, Math.min(value, end),
                    value > end ? Integer.toString(end) : valueText);
        }

        /** This slider in other steps. */
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
     * One of a few numbers that lie on a scale, the page tells which by its place from 0 on.
     *
     * @param values in order, as an author would write them
     * @param place of the nearest to the present value
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
     * @param rows that are seen at once
     * @param longest characters it takes
     */
    record TextField(String id, String label, int rows, int longest, String value) implements Control {
    }

    /**
     * A file of the reader's, opened or dropped on the figure; see {@link Session#open}.
     *
     * @param accept endings and kinds that are offered, as browsers take them
     * @param mostBytes it may have
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

    /** One option of a {@link Choice}; a disabled one says in its label why. */
    record Option(String value, String label, boolean enabled) {
    }
}
