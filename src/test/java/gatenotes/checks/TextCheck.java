package gatenotes.checks;

import java.util.List;

/** Joined texts are the same, although the compiler to JavaScript joins them in another way. */
final class TextCheck implements Check {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public String run() {
        return joined(-3, 'c', true, 1L << 40, null, (byte) -1, (short) 300, new int[] {1}.length)
                + quoted("x\1y", "z\\1$&") + Integer.toString(Integer.MIN_VALUE) + listed(List.of("", "乙", ""))
                + listed(List.of());
    }

    private static String listed(List<String> texts) {
        return String.join("、", texts) + "|" + String.join(", ", texts);
    }

    /** The character that marks a place in the compiler's recipes is ordinary text if it occurs in a part. */
    private static String quoted(String one, String other) {
        return "<" + one + ">" + other;
    }

    private static String joined(int number, char letter, boolean truth, long large, String none, byte small,
            short middling, Object boxed) {
        return number + "," + letter + "; " + truth + large + " " + none + "~" + (none + letter) + small + middling
                + "|" + (boxed + "-" + number) + ("第 " + large + " 步 " + letter + truth);
    }
}
