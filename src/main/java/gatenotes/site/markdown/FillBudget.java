package gatenotes.site.markdown;

/**
 * How much the tags of a text may still fill in. A few lines of them can double a text with each line, or include a file that
 * includes itself.
 */
final class FillBudget {
    private static final int MOST = 1_000_000;
    private static final int TIMES = 10;

    private final int most;
    private int left;
    private boolean told;

    /** @param length of the text, in characters */
    FillBudget(int length) {
        most = MOST + (int) Math.min((long) TIMES * length, Integer.MAX_VALUE / 2);
        left = most;
    }

    /** Characters in all. */
    int most() {
        return most;
    }

    /** Takes so many characters; false if there are not as many left, and from then on always. */
    boolean take(int characters) {
        left = characters > left ? -1 : left - characters;
        return left >= 0;
    }

    /** Whether too much was asked for, and nobody was told of it yet. */
    boolean isFirstRefusal() {
        var first = isSpent() && !told;
        told |= first;
        return first;
    }

    /** Whether too much was asked for. */
    boolean isSpent() {
        return left < 0;
    }
}
