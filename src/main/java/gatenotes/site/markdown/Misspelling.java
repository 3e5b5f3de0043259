package gatenotes.site.markdown;

/** Finds the known word that a misspelt word was meant to be. */
public final class Misspelling {
    /** The shortest word that is checked: shorter ones resemble too many others. */
    private static final int SHORTEST = 5;

    private Misspelling() {
    }

    /** The known word that was probably meant: one edit away, or two in a long word; null if there is none. */
    public static String meant(String word, Iterable<String> known) {
        if (word.length() < SHORTEST) {
            return null;
        }
        for (var other : known) {
            // Words that differ in length by more than 2 need more edits than allowed; without this check, a very long word
            // would need a large table.
            var edits = Math.abs(word.length() - other.length()) > 2 ? 0 : edits(word, other);
            if (other.length() >= SHORTEST && other.charAt(0) == word.charAt(0) && edits > 0
                    && edits <= (word.length() > SHORTEST ? 2 : 1)) {
                return other;
            }
        }
        return null;
    }

    /** The number of letters left out, inserted, changed or exchanged with their neighbour. Source: Damerau 1964. */
    static int edits(String one, String other) {
        var table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                table[i][j] = Math.min(table[i - 1][j - 1] + (same ? 0 : 1),
                        Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
