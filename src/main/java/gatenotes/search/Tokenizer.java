package gatenotes.search;

/**
 * Cuts a text into tokens, for the index and for queries.
 *
 * <p>Words of letters and digits become lower case, without accents and apostrophes. Chinese, Japanese and Korean have no
 * spaces to cut at: their characters become overlapping pairs, and the last character of a run is a token alone. So every
 * such character starts a token.
 */
public final class Tokenizer {
    /** The most characters of a word. Longer ones, such as encoded data, are cut short: nobody types them. */
    static final int LONGEST = 40;

    /** U+00C0 to U+017F without accents, in lower case; a space for characters that are not letters. */
    private static final String LATIN = "aaaaaaæceeeeiiiiðnooooo ouuuuyþß" + "aaaaaaæceeeeiiiiðnooooo ouuuuyþy"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnooooooœœrrrrrrsssssssstttttt"
            + "uuuuuuuuuuuuwwyyyzzzzzzs";

    /** Receives the tokens in the order of the text. */
    public interface Receiver {
        /** A token and the part of the text it was cut from: {@code start} inclusive, {@code end} exclusive. */
        void token(String token, int start, int end);
    }

    private Tokenizer() {
    }

    /** Cuts a whole text into tokens. */
    public static void read(String text, Receiver receiver) {
        var at = 0;
        while (at < text.length()) {
            if (isCharacter(text, at)) {
                at = characters(text, at, receiver);
            } else if (folded(text.charAt(at)) != ' ') {
                at = word(text, at, receiver);
            } else {
                at++;
            }
        }
    }

    private static int characters(String text, int from, Receiver receiver) {
        var at = from;
        while (at < text.length() && isCharacter(text, at)) {
            var next = at + width(text, at);
            var end = next < text.length() && isCharacter(text, next) ? next + width(text, next) : next;
            receiver.token(text.substring(at, end), at, end);
            at = next;
        }
        return at;
    }

    private static int word(String text, int from, Receiver receiver) {
        var word = new StringBuilder();
        var at = from;
        while (at < text.length()) {
            var c = folded(text.charAt(at));
            var joins = c == ' ' && isApostrophe(text.charAt(at)) && at + 1 < text.length()
                    && folded(text.charAt(at + 1)) != ' ' && !isCharacter(text, at + 1);
            if (c == ' ' && !joins || isCharacter(text, at)) {
                break;
            }
            if (c != ' ' && word.length() < LONGEST) {
                word.append(c);
            }
            at++;
        }
        // Without this, the languages C++, C# and F# would be single letters.
        if (word.length() == 1 && text.startsWith("++", at) && word.charAt(0) == 'c') {
            word.append("++");
            at += 2;
        } else if (word.length() == 1 && text.startsWith("#", at) && (word.charAt(0) == 'c' || word.charAt(0) == 'f')) {
            word.append('#');
            at++;
        }
        receiver.token(word.toString(), from, at);
        return at;
    }

    /** Whether the character at that place belongs to a script written without spaces. */
    static boolean isCharacter(String text, int at) {
        var c = text.charAt(at);
        return c >= 0x3400 && c <= 0x4DBF || c >= 0x4E00 && c <= 0x9FFF || c == '々' || c == '〇'
                || c >= 0x3041 && c <= 0x3096 || c >= 0x30A1 && c <= 0x30FA || c == 'ー'
                || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xD840 && c <= 0xD8BF && width(text, at) == 2;
    }

    /** How many {@code char}s the character at that place takes: two beyond U+FFFF. */
    static int width(String text, int at) {
        var c = text.charAt(at);
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return c >= 0xD800 && c <= 0xDBFF && next >= 0xDC00 && next <= 0xDFFF ? 2 : 1;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /** A letter or digit as tokens have it; a space for any other character. */
    private static char folded(char wide) {
        // Chinese keyboards also type full-width letters and digits.
        var c = wide >= 0xFF01 && wide <= 0xFF5E ? (char) (wide - 0xFEE0) : wide;
        if (c < 0xC0) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? c : ' ';
        }
        if (c < 0x180) {
            return LATIN.charAt(c - 0xC0);
        }
        return c >= 0x370 && c < 0x2000 && c != 0x37E && c != 0x387 ? Character.toLowerCase(c) : ' ';
    }
}
