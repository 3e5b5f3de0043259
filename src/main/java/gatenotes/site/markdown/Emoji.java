package gatenotes.site.markdown;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.io.function.Uncheck;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/** Turns short codes such as {@code :smile:} into emoji; an unknown code, as in 12:30:45, stays as it is. */
final class Emoji implements InlineContentParser, InlineContentParserFactory {
    private static final Properties CODES = new Properties();
    private static final int LONGEST = 40;

    static {
        Uncheck.run(() -> {
            try (var in = new InputStreamReader(Emoji.class.getResourceAsStream("emoji.properties"), StandardCharsets.UTF_8)) {
                CODES.load(in);
            }
        });
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of(':');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        if (before < 0x250 && Character.isLetterOrDigit(before) || before == '/' || before == ':') {
            return ParsedInline.none();
        }
        scanner.next();
        var code = new StringBuilder();
        while (isCode(scanner.peek()) && code.length() < LONGEST) {
            code.append(scanner.peek());
            scanner.next();
        }
        var emoji = scanner.next(':') ? CODES.getProperty(code.toString()) : null;
        return emoji == null ? ParsedInline.none() : ParsedInline.of(new Text(emoji), scanner.position());
    }

    private static boolean isCode(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '+' || c == '-';
    }
}
