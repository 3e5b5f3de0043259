package gatenotes.math;

/** Keeps a message one readable line, even if it quotes text from a file. */
public final class OneLine {
    private static final String HEX = "0123456789abcdef";
    /** The most characters of a message that are kept whole; of a longer one, its start and its end are kept. */
    private static final int LONGEST = 2000;
    private static final int START = 1400;
    private static final int END = 500;

    private OneLine() {
    }

    /**
     * The text with line breaks and other control characters as escapes, {@code \n} or {@code \}{@code u2028}. Characters that
     * change the direction of writing are escaped, too, since they would show the line in another order. A message of more than
     * {@link #LONGEST} characters loses its middle.
     */
    public static String of(String message) {
        var text = message.length() <= LONGEST ? message
                : message.substring(0, START) + " … " + message.substring(message.length() - END);
        int from = 0;
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                line.append(text, from, i);
                from = i + 1;
                switch (c) {
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    case '\t' -> line.append("\\t");
                    default -> {
                        line.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            line.append(HEX.charAt(c >> shift & 15));
                        }
                    }
                }
            }
        }
        return from == 0 ? text : line.append(text, from, text.length()).toString();
    }

    private static boolean isControl(char c) {
        return c < ' ' || c >= 0x7F && c < 0xA0 || c >= 0x2028 && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
