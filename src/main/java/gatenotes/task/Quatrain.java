package gatenotes.task;

/**
 * A poem of four lines. Immutable.
 *
 * @param form how long its lines are
 * @param characters of all lines, one after the other, without punctuation; one {@code char} each
 */
public record Quatrain(QuatrainForm form, String characters) {
    /** What a network reads in place of a topic where it has none. */
    public static final char NO_TOPIC = '*';
    /** What a network reads before the first character: the form and the topic. */
    public static final int PREFIX = 2;

    /** CJK characters are from here on, punctuation as wide as they are from there. */
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

    /** Whether a code point can stand in a poem: a Chinese character, no sign, letter or punctuation. */
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
