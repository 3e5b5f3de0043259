package gatenotes.demo;

import gatenotes.math.DecimalText;
import java.util.List;

/** Something an author may set on a figure, in kebab case, with its range and default. */
public sealed interface Setting {
    String name();

    /** The default, as an author would write it. */
    String defaultText();

    /** A whole number from {@code min} to {@code max}, both included. */
    record Whole(String name, int min, int max, int defaultValue) implements Setting {
        @Override
        public String defaultText() {
            return Integer.toString(defaultValue);
        }
    }

    /** A decimal number from {@code min} to {@code max}, both included. */
    record Decimal(String name, double min, double max, double defaultValue) implements Setting {
        @Override
        public String defaultText() {
            return DecimalText.write(defaultValue);
        }
    }

    /** One of a few words. */
    record Word(String name, List<String> words, String defaultText) implements Setting {
        public Word {
            words = List.copyOf(words);
        }
    }

    /** A text that its demo reads itself, of at most {@code longest} characters; empty by default. */
    record Text(String name, int longest) implements Setting {
        @Override
        public String defaultText() {
            return "";
        }
    }
}
