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
    }

    /** A whole number typed in, such as a seed. */
    record NumberField(String id, String label, int min, int max, int value) implements Control {
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
