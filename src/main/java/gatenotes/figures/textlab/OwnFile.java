package gatenotes.figures.textlab;

import gatenotes.demo.SettingException;
import gatenotes.store.FormatException;
import gatenotes.store.Utf8;

/** A file that the reader has opened. */
final class OwnFile {
    /** The most bytes of any file: a network of three layers of 512 units, with its optimiser's slots, takes half of that. */
    static final int MOST_BYTES = 128_000_000;
    private static final int MOST_TEXT_BYTES = 16_000_000;

    private OwnFile() {
    }

    /** Whether a file of that name is treated as a network. */
    static boolean isNetwork(String name) {
        return name.endsWith(".safetensors");
    }

    /** @throws IllegalArgumentException in the reader's language, if the file is too large */
    static byte[] network(String name, byte[] bytes, TeachWords words) {
        requireSize(name, bytes, MOST_BYTES, words);
        return bytes;
    }

    private static void requireSize(String name, byte[] bytes, int most, TeachWords words) {
        if (bytes == null || bytes.length > most) {
            throw new SettingException(words.tooLarge(name, most / 1_000_000));
        }
    }

    /**
     * The text of a text file.
     *
     * @param bytes the file's bytes; null if it has more than {@link #MOST_BYTES}
     * @throws IllegalArgumentException in the reader's language, if it is too large, empty or not UTF-8
     */
    static OwnText text(String name, byte[] bytes, TeachWords words) {
        requireSize(name, bytes, MOST_TEXT_BYTES, words);
        try {
            var text = OwnText.of(Utf8.decode(name, bytes));
            if (text.text().isEmpty()) {
                throw new SettingException(words.emptyFile(name));
            }
            return text;
        } catch (FormatException e) {
            throw new SettingException(words.noText(e.getMessage()));
        }
    }
}
