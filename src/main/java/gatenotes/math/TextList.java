package gatenotes.math;

import java.util.List;

/**
 * Looks for a text in a list. {@link List#indexOf} and {@code contains} call {@code equals} of any object, and so the
 * compiled script would carry {@code equals} and {@code hashCode} of all records.
 */
public final class TextList {
    private TextList() {
    }

    /** The place of the first text equal to this one; −1 if there is none. */
    public static int indexOf(List<String> texts, String text) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one of them equals this text. */
    public static boolean contains(List<String> texts, String text) {
        return indexOf(texts, text) >= 0;
    }
}
