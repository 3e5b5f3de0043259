package gatenotes.task;

/** The two forms of a quatrain in Chinese: four lines of five, or of seven, characters. */
public enum QuatrainForm {
    /** 五绝, lines of five characters. */
    FIVE(5, '5'),
    /** 七绝, lines of seven characters. */
    SEVEN(7, '7');

    /** The number of lines of a poem. */
    public static final int LINES = 4;

    private final int line;
    private final char symbol;

    QuatrainForm(int line, char symbol) {
        this.line = line;
        this.symbol = symbol;
    }

    /** @throws IllegalArgumentException if no form has that symbol */
    public static QuatrainForm of(char symbol) {
        for (var form : values()) {
            if (form.symbol == symbol) {
                return form;
            }
        }
        throw new IllegalArgumentException("QuatrainForm: '" + symbol + "', expected 5 or 7");
    }

    /** The number of characters of a line. */
    public int line() {
        return line;
    }

    /** The number of characters of a poem. */
    public int length() {
        return LINES * line;
    }

    /** The symbol that a network reads first, to know the form. */
    public char symbol() {
        return symbol;
    }
}
