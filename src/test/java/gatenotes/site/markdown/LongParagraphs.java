package gatenotes.site.markdown;

/**
 * Divides texts for tests of time: commonmark-java copies the lines of a paragraph for each line that is added, so that a
 * paragraph of 16,000 lines takes up to a second.
 */
public final class LongParagraphs {
    private static final int MOST_LINES = 2000;

    private LongParagraphs() {
    }

    /** The text with an empty line after every 2,000 lines. */
    public static String divided(String text) {
        var divided = new StringBuilder();
        var lines = 0;
        for (int i = 0; i < text.length(); i++) {
            divided.append(text.charAt(i));
            if (text.charAt(i) == '\n' && ++lines % MOST_LINES == 0) {
                divided.append('\n');
            }
        }
        return divided.toString();
    }
}
