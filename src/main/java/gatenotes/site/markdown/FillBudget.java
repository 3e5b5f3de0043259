package gatenotes.site.markdown;

/**
 * How many characters the tags of a text may still insert. Without a limit, a few lines could double a text with each line,
 * or include a file that includes itself.
 */
final class FillBudget {
    private static final int MOST = 1_000_000;
    private static final int TIMES = 10;

    private final int most;
    private int left;
    private boolean told;

    /** @param length the length of the text, in characters */
    FillBudget(int length) {
        most = MOST + (int) Math.min((long) TIMES * length, Integer.MAX_VALUE / 2);
        left = most;
    }

    /** The whole budget, in characters. */
    int most() {
        return most;
    }

    /** Takes characters from the budget. Returns false if fewer are left, and from then on always. */
    boolean take(int characters) {
        left = characters > left ? -1 : left - characters;
        return left >= 0;
    }

    /** Whether the budget is spent and this is the first call that says so. */
    boolean isFirstRefusal() {
        var first = isSpent() && !told;
        told |= first;
        return first;
    }

    /** Whether more was asked for than the budget had. */
    boolean isSpent() {
        return left < 0;
    }
}
