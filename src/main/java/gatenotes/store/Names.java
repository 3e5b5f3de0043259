package gatenotes.store;

/** Lists of names for messages. */
final class Names {
    private static final int MOST = 8;

    private Names() {
    }

    /** {@code a, b, c}; after the eighth, how many more there are. */
    static String joined(Iterable<String> names) {
        var text = new StringBuilder();
        int count = 0;
        for (String name : names) {
            if (count < MOST) {
                text.append(count == 0 ? "" : ", ").append(name);
            }
            count++;
        }
        return text.append(count > MOST ? " and " + (count - MOST) + " more" : "").toString();
    }
}
