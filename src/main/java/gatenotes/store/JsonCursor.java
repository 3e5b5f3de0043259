package gatenotes.store;

/**
 * Reads the few JSON tokens that a safetensors header is made of, straight from its bytes.
 *
 * <p>Every method leaves the cursor behind what it read and the white space after that.
 */
final class JsonCursor {
    private final String source;
    private final byte[] bytes;
    private final int end;
    private int at;

    /** A cursor on {@code bytes[from, end)}. */
    JsonCursor(String source, byte[] bytes, int from, int end) {
        this.source = source;
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Offset in the file of what comes next. */
    int at() {
        return at;
    }

    boolean atEnd() {
        return at == end;
    }

    /** Whether {@code symbol} comes next; if so it is read. */
    boolean take(char symbol) {
        if (at == end || bytes[at] != symbol) {
            return false;
        }
        at++;
        skipSpace();
        return true;
    }

    void expect(char symbol) {
        if (!take(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    /** An integer from 0 to 2^53, the whole numbers that every JSON reader agrees on. */
    long integer() {
        int start = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && value < 1L << 53) {
            value = value * 10 + bytes[at++] - '0';
        }
        boolean leadingZero = at - start > 1 && bytes[start] == '0';
        if (at == start || leadingZero || value > 1L << 53 || at < end && continuesNumber(bytes[at])) {
            at = start;
            throw unexpected("a whole number from 0 to 2^53");
        }
        skipSpace();
        return value;
    }

    private static boolean continuesNumber(byte next) {
        return next >= '0' && next <= '9' || next == '.' || next == 'e' || next == 'E';
    }

    String string() {
        if (at == end || bytes[at] != '"') {
            throw unexpected("a string in double quotes");
        }
        var text = new StringBuilder();
        int plain = ++at;
        while (true) {
            if (at == end) {
                throw unexpected("a closing double quote");
            }
            byte next = bytes[at];
            if (next == '"' || next == '\\') {
                text.append(Utf8.decode(source + ": header", bytes, plain, at));
                at++;
                if (next == '"') {
                    break;
                }
                text.append(escaped());
                plain = at;
            } else if (next >= 0 && next < ' ') {
                throw unexpected("no control character inside a string");
            } else {
                at++;
            }
        }
        String result = text.toString();
        requireWholePairs(result);
        skipSpace();
        return result;
    }

    private char escaped() {
        char kind = at < end ? (char) (bytes[at++] & 0xFF) : 0;
        switch (kind) {
            case '"':
            case '\\':
            case '/':
                return kind;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                int value = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = at < end ? Character.digit((char) (bytes[at] & 0xFF), 16) : -1;
                    if (digit < 0) {
                        throw unexpected("four hexadecimal digits after \\u");
                    }
                    value = value << 4 | digit;
                    at++;
                }
                return (char) value;
            default:
                at = kind == 0 ? at : at - 1;
                throw unexpected("one of \" \\ / b f n r t u after a backslash");
        }
    }

    private void requireWholePairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= 0xD800 && codePoint < 0xE000) {
                throw new FormatException(source + ": header, before byte " + at
                        + ": found half of a surrogate pair, expected whole characters");
            }
            i += codePoint < 0x10000 ? 0 : 1;
        }
    }

    void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    /** The error that something else than {@code expected} comes next. */
    FormatException unexpected(String expected) {
        String found = at == end ? "its end" : bytes[at] > ' ' && bytes[at] < 127 ? "'" + (char) bytes[at] + "'"
                : "the byte " + (bytes[at] & 0xFF);
        return new FormatException(source + ": header, byte " + at + ": found " + found + ", expected " + expected);
    }
}
