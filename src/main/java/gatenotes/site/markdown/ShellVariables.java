package gatenotes.site.markdown;

import org.commonmark.parser.beta.Scanner;

/**
 * Tells the dollar signs of make and shells from those of formulas: in {@code $(DIST)/lib/$(NAME)} what lies between the
 * two looks like a formula and is none.
 *
 * <p>Only both signs together tell: {@code $(x+1)^2$} is a formula, and so is {@code $p$(see below)}.
 */
final class ShellVariables {
    /** Characters in brackets; a line of openings must not be read to its end from each. */
    private static final int LONGEST = 200;

    private ShellVariables() {
    }

    /** Whether the text behind an opening sign begins with a variable's name or a command. */
    static boolean opens(String text) {
        if (text.isEmpty()) {
            return false;
        }
        var first = text.charAt(0);
        if (first == '(' || first == '{') {
            var end = text.indexOf(first == '(' ? ')' : '}');
            return end > 1 && isName(text.substring(1, end));
        }
        var end = 0;
        while (end < text.length() && isCapital(text.charAt(end))) {
            end++;
        }
        // TeX has few names of capitals alone, the environment has nearly nothing else.
        return end > 1 && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Whether behind a closing sign a variable goes on; leaves the scanner where it was. */
    static boolean follows(Scanner scanner) {
        var before = scanner.position();
        var first = scanner.peek();
        var follows = "@<^_".indexOf(first) >= 0;
        if (first == '(' || first == '{') {
            scanner.next();
            var close = first == '(' ? ')' : '}';
            var name = new StringBuilder();
            while (scanner.peek() != close && scanner.peek() != Scanner.END && name.length() < LONGEST) {
                name.append(scanner.peek());
                scanner.next();
            }
            follows = !name.isEmpty() && scanner.peek() == close && isName(name.toString());
        }
        scanner.setPosition(before);
        return follows;
    }

    /** A name such as {@code PREFIX} or {@code a:-b}, or a command such as {@code ls -l}. */
    private static boolean isName(String text) {
        var end = 0;
        while (end < text.length() && (isCapital(text.charAt(end)) || Character.isLowerCase(text.charAt(end)))) {
            end++;
        }
        if (end == 0 || Character.isDigit(text.charAt(0))) {
            return false;
        }
        if (end == text.length()) {
            return true;
        }
        // One letter and a sign is a sum or a product, but for ${A:-default}.
        return (end > 1 || ":#%".indexOf(text.charAt(end)) >= 0)
                && text.substring(end).chars().allMatch(c -> c < 128 && c != '\\' && c != '^' && c != '\n');
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9';
    }
}
