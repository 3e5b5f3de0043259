package gatenotes.store;

import java.util.ArrayList;
import java.util.Collection;

/** Lists of names for messages. */
final class Names {
    private static final int MOST = 8;

    private Names() {
    }

    /** The names as {@code a, b, c}; after the eighth it says how many more there are. */
    static String joined(Collection<String> names) {
        var first = new ArrayList<>(names).subList(0, Math.min(MOST, names.size()));
        return String.join(", ", first) + (names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "");
    }
}
