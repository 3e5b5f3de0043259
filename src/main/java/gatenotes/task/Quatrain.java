package gatenotes.task;

/**
 * A poem of four lines. Immutable.
 *
 * @param form the form, which says how long its lines are
 * @param characters the characters of all lines, one after the other, without punctuation; one {@code char} each
 */
public record Quatrain(QuatrainForm form, String characters) {
    /** The symbol that a network reads instead of a topic if there is none. */
    public static final char NO_TOPIC = '*';
    /** The number of symbols that a network reads before the first character: the form and the topic. */
    public static final int PREFIX = 2;

    /** CJK characters start here; full-width punctuation starts at {@link #WIDE_PUNCTUATION}. */
    private static final int FIRST_CHARACTER = 0x3400;
    private static final int WIDE_PUNCTUATION = 0xFF00;
    private static final String PUNCTUATION = "，。，。";

    /** @throws IllegalArgumentException if there are more or fewer characters than the form has */
    public Quatrain {
        if (characters.length() != form.length()) {
            throw new IllegalArgumentException("Quatrain: " + characters.length() + " characters, expected "
                    + form.length());
        }
    }

    /** Whether a code point may occur in a poem: a Chinese character, not a sign, a letter or punctuation. */
    public static boolean isCharacter(int codePoint) {
        return codePoint >= FIRST_CHARACTER && codePoint < WIDE_PUNCTUATION;
    }

    /** A line, counted from 0. */
    public String line(int number) {
        return characters.substring(number * form.line(), (number + 1) * form.line());
    }

    /** The four lines with their punctuation. */
    public String text() {
        var text = new StringBuilder();
        for (int i = 0; i < QuatrainForm.LINES; i++) {
            text.append(line(i)).append(PUNCTUATION.charAt(i));
        }
        return text.toString();
    }
}
