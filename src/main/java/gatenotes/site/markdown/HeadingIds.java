package gatenotes.site.markdown;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How the id of a heading is made from its text: in this site's way, or in that of the generator from which a blog
 * came. With the latter, links from other sites still work. In all ways, repeated ids get -1, -2 and so on at their
 * end.
 */
enum HeadingIds {
    /** The ids of {@link Slug}. */
    OURS("section"),
    /** kramdown's own ("Automatic Generation of Header IDs"): starts at the first ASCII letter and keeps ASCII only. */
    KRAMDOWN("section"),
    /** GitHub's, which is also the default of Jekyll's kramdown: letters of any script, a hyphen for every space. */
    GITHUB("section"),
    /** Hexo's {@code slugize}: keeps upper case, writes Latin letters without accents, leaves out tags, even those in code. */
    HEXO("section"),
    /** Hugo's autoHeadingIDType {@code github}, its default: GitHub's without punctuation marks. */
    HUGO("heading");

    private static final String HEXO_SIGNS = "~`!@#$%^&*()-_+=[]{}|\\;:\"'<>,.?/";
    private static final String NO_ACCENT_FROM = "øØłŁđĐßæÆœŒıðÐþÞ";
    private static final String[] NO_ACCENT_TO = {"o", "O", "l", "L", "d", "D", "s", "ae", "AE", "oe", "OE", "i", "d", "D",
        "th", "TH"};

    /** The id of a heading of which nothing is left. */
    private final String empty;

    HeadingIds(String empty) {
        this.empty = empty;
    }

    /**
     * The way that a setting names; this site's if it is null or empty.
     *
     * @throws IllegalArgumentException if there is no such way, saying what was expected
     */
    static HeadingIds named(String name) {
        if (name == null || name.isBlank()) {
            return OURS;
        }
        for (var ids : values()) {
            if (ids != OURS && ids.name().toLowerCase(Locale.ROOT).equals(name.strip())) {
                return ids;
            }
        }
        throw new IllegalArgumentException(
                "heading.ids is '" + name.strip() + "', expected kramdown, github, hexo or hugo, or no such line");
    }

    /** The id of a heading, before repeated ids are numbered. */
    String of(String heading) {
        var text = heading.strip();
        var id = switch (this) {
            case OURS -> Slug.of(text);
            case KRAMDOWN -> kramdown(text);
            case GITHUB, HUGO -> github(text, this == GITHUB);
            case HEXO -> hexo(StrippedTags.of(text));
        };
        return id.isEmpty() ? empty : id;
    }

    private static String kramdown(String text) {
        var id = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (isLetter || !id.isEmpty() && (c >= '0' && c <= '9' || c == '-' || c == ' ')) {
                id.append(c == ' ' ? '-' : Character.toLowerCase(c));
            }
        }
        return id.toString();
    }

    private static String github(String text, boolean keepsMarks) {
        var id = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == ' ' || c == '-') {
                id.append('-');
            } else if (Character.isLetter(c) || Character.isDigit(c) || c == '_' || keepsMarks && isWord(c)) {
                id.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return id.toString();
    }

    /** Whether a character that is no letter or digit counts as part of a word in a regular expression. */
    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.CONNECTOR_PUNCTUATION, Character.LETTER_NUMBER -> true;
            default -> false;
        };
    }

    private static String hexo(String text) {
        var id = new StringBuilder();
        var gap = false;
        for (var c : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.isWhitespace(c) || c == 0xA0 || c == 0x3000 || c < 128 && HEXO_SIGNS.indexOf(c) >= 0) {
                gap = true;
                continue;
            }
            if (c >= ' ') {
                id.append(gap && !id.isEmpty() ? "-" : "").append(withoutAccent(c));
                gap = false;
            }
        }
        return id.toString();
    }

    private static String withoutAccent(int c) {
        var letter = Character.toString(c);
        var known = NO_ACCENT_FROM.indexOf(c);
        if (known >= 0) {
            return NO_ACCENT_TO[known];
        }
        return c < 0x250 || c >= 0x1E00 && c < 0x1F00
                ? Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "") : letter;
    }
}
