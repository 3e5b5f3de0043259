package gatenotes.figures.textlab;

import gatenotes.store.FormatException;
import gatenotes.store.Utf8;

/** A file that the reader has opened. */
final class OwnFile {
    /** As much as one would wait for. */
    static final int MOST_BYTES = 16_000_000;

    private OwnFile() {
    }

    /**
     * A text file.
     *
     * @param bytes null for more than {@link #MOST_BYTES}
     * @throws IllegalArgumentException in the reader's language, if it is none
     */
    static OwnText text(String name, byte[] bytes, TeachWords words) {
        if (bytes == null) {
            throw new IllegalArgumentException(words.tooLarge(name, MOST_BYTES / 1_000_000));
        }
        try {
            var text = OwnText.of(Utf8.decode(name, bytes));
            if (text.text().isEmpty()) {
                throw new IllegalArgumentException(words.emptyFile(name));
            }
            return text;
        } catch (FormatException e) {
            throw new IllegalArgumentException(words.noText(e.getMessage()));
        }
    }
}
