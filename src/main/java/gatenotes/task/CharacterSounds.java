package gatenotes.task;

/**
 * How the symbols of a vocabulary sound in verse. Immutable.
 *
 * @param tones for each symbol {@link #LEVEL}, {@link #OBLIQUE}, {@link #EITHER} or {@link #UNKNOWN}
 * @param rhymes for each symbol a character that stands for its rhyme, or {@link #UNKNOWN}
 */
public record CharacterSounds(String tones, String rhymes) {
    /** The level tone, 平. */
    public static final char LEVEL = 'L';
    /** The oblique tone, 仄. */
    public static final char OBLIQUE = 'O';
    /** Both tones occur in the poems from which the table was made. */
    public static final char EITHER = 'E';
    /** The symbol occurs too seldom to tell. */
    public static final char UNKNOWN = '-';

    /** @throws IllegalArgumentException if the tables are not equally long */
    public CharacterSounds {
        if (tones.length() != rhymes.length()) {
            throw new IllegalArgumentException("CharacterSounds: " + tones.length() + " tones and " + rhymes.length()
                    + " rhymes, expected as many, one for each symbol");
        }
    }

    /** Whether a symbol fits a place for a level tone or, if {@code level} is false, for an oblique one. */
    public boolean fits(int symbol, boolean level) {
        char tone = tones.charAt(symbol);
        return tone == (level ? LEVEL : OBLIQUE) || tone == EITHER;
    }

    /** Whether a symbol is known to have only one tone. */
    public boolean isSettled(int symbol) {
        char tone = tones.charAt(symbol);
        return tone == LEVEL || tone == OBLIQUE;
    }

    /** Whether two symbols are known to rhyme. */
    public boolean rhyme(int first, int second) {
        return hasRhyme(first) && rhymes.charAt(first) == rhymes.charAt(second);
    }

    public boolean hasRhyme(int symbol) {
        return rhymes.charAt(symbol) != UNKNOWN;
    }
}
