package gatenotes.site.markdown;

import org.commonmark.parser.beta.Scanner;

/**
 * Tells the dollar signs of make and shells from those of formulas: in {@code $(DIST)/lib/$(NAME)} the text between the
 * two dollar signs looks like a formula and is none.
 *
 * <p>Only both signs together decide: {@code $(x+1)^2$} is a formula, and so is {@code $p$(see below)}.
 */
final class ShellVariables {
    /** The most characters in brackets that are read, so that a line of many open brackets is not read to its end from each. */
    private static final int LONGEST = 200;

    private ShellVariables() {
    }

    /** Whether the text after the first dollar sign begins with a variable's name or a command. */
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
        // Environment variables are nearly always written in capitals, while few names in TeX are.
        return end > 1 && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Whether a variable's name follows the second dollar sign; leaves the scanner at its position. */
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
        // One letter and an operator is a formula, except in ${A:-default} and the like.
        return (end > 1 || ":#%".indexOf(text.charAt(end)) >= 0)
                && text.substring(end).chars().allMatch(c -> c < 128 && c != '\\' && c != '^' && c != '\n');
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9';
    }
}
