package gatenotes.site.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds the formulas in a line: {@code $x$}, and {@code $$x$$} as in kramdown.
 *
 * <p>Money and shell variables stay text by Pandoc's rule (no space inside the dollar signs, no digit after them) and
 * GitHub's (no Latin letter or digit outside, except the "th" of "n-th"). Text with Chinese and without TeX is a
 * sentence between two prices. Text that begins with a variable of make or a shell, and ends where another one begins,
 * is text between two variables ({@link ShellVariables}).
 */
final class FormulaParser implements InlineContentParser, InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        scanner.next();
        if (before == '$' || isLatin(before)) {
            return ParsedInline.none();
        }
        var isDouble = scanner.next('$');
        if (!isDouble && isSpace(scanner.peek())) {
            return ParsedInline.none();
        }
        var from = scanner.position();
        while (scanner.peek() != Scanner.END) {
            if (scanner.peek() == '\\') {
                scanner.next();
            } else if (scanner.peek() == '$') {
                var tex = ChineseEmphasis.without(scanner.getSource(from, scanner.position()).getContent());
                var spaced = isSpace((char) scanner.peekPreviousCodePoint());
                scanner.next();
                var isClosed = isDouble ? scanner.next('$') : !spaced;
                return isClosed && !tex.isBlank() && endsWell(scanner) && !isSentence(tex)
                        && !(ShellVariables.opens(tex) && ShellVariables.follows(scanner))
                        ? ParsedInline.of(new Formula(tex.strip()), scanner.position()) : ParsedInline.none();
            }
            scanner.next();
        }
        return ParsedInline.none();
    }

    private static boolean endsWell(Scanner scanner) {
        var next = scanner.peek();
        if (next == '$') {
            return false;
        }
        if (!isLatin(next)) {
            return true;
        }
        var end = scanner.position();
        var isOrdinal = scanner.next("th") && !isLatin(scanner.peek());
        scanner.setPosition(end);
        return isOrdinal;
    }

    private static boolean isSentence(String tex) {
        return tex.codePoints().anyMatch(Character::isIdeographic)
                && tex.chars().noneMatch(c -> "\\^_={".indexOf(c) >= 0);
    }

    private static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == Scanner.END;
    }
}
