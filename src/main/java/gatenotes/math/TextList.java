package gatenotes.math;

import java.util.List;

/**
 * Looks for a text in a list. {@link List#indexOf} and {@code contains} ask every kind of object there is whether it
 * equals another, and so bring {@code equals} and {@code hashCode} of all records to the reader.
 */
public final class TextList {
    private TextList() {
    }

    /** The place of the first that is this text; -1 if none is. */
    public static int indexOf(List<String> texts, String text) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one of them is this text. */
    public static boolean contains(List<String> texts, String text) {
        return indexOf(texts, text) >= 0;
    }
}
