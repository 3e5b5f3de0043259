package gatenotes.task;

/**
 * How the symbols of a vocabulary sound in verse. Immutable.
 *
 * @param tones for each symbol {@link #LEVEL}, {@link #OBLIQUE}, {@link #EITHER} or {@link #UNKNOWN}
 * @param rhymes for each symbol the sign of what it rhymes with, or {@link #UNKNOWN}
 */
public record CharacterSounds(String tones, String rhymes) {
    /** 平 */
    public static final char LEVEL = 'L';
    /** 仄 */
    public static final char OBLIQUE = 'O';
    /** Both are heard in the poems it is known from. */
    public static final char EITHER = 'E';
    /** Too seldom heard. */
    public static final char UNKNOWN = '-';

    /** @throws IllegalArgumentException if the tables are not equally long */
    public CharacterSounds {
        if (tones.length() != rhymes.length()) {
            throw new IllegalArgumentException("CharacterSounds: " + tones.length() + " tones and " + rhymes.length()
                    + " rhymes, expected as many, one for each symbol");
        }
    }

    /** Whether a symbol may stand where a level tone is asked for, or where an oblique one is. */
    public boolean fits(int symbol, boolean level) {
        char tone = tones.charAt(symbol);
        return tone == (level ? LEVEL : OBLIQUE) || tone == EITHER;
    }

    /** Whether a symbol has one tone, and only one. */
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
