package gatenotes.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the few kinds of JSON tokens in a safetensors header directly from its bytes.
 *
 * <p>Every method moves the cursor past what it read and past the white space after it.
 */
final class JsonCursor {
    private static final String HEX = "0123456789abcdef";
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

    boolean atEnd() {
        return at == end;
    }

    /** Whether {@code symbol} comes next; if so, the cursor moves past it. */
    private boolean take(char symbol) {
        if (at == end || bytes[at] != symbol) {
            return false;
        }
        at++;
        skipSpace();
        return true;
    }

    private void expect(char symbol) {
        if (!take(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    /** Receives the members of an object. */
    interface Members {
        /**
         * Reads the value that comes next.
         *
         * @param at the offset of the name in the file
         */
        void read(String name, int at);
    }

    void object(Members members) {
        list('{', '}', () -> {
            int start = at;
            String name = string();
            expect(':');
            members.read(name, start);
        });
    }

    List<Long> integers() {
        var integers = new ArrayList<Long>();
        list('[', ']', () -> integers.add(integer()));
        return integers;
    }

    private void list(char open, char close, Runnable item) {
        expect(open);
        if (!take(close)) {
            do {
                item.run();
            } while (take(','));
            expect(close);
        }
    }

    /** An integer from 0 to 2^53, the range that every JSON reader reads exactly. */
    private long integer() {
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
        if (Utf8.halfPair(result) >= 0) {
            throw new FormatException(source + ": header, before byte " + at
                    + ": found half of a surrogate pair, expected whole characters");
        }
        skipSpace();
        return result;
    }

    private char escaped() {
        char kind = at < end ? (char) (bytes[at++] & 0xFF) : 0;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourDigits();
            default -> {
                at = kind == 0 ? at : at - 1;
                throw unexpected("one of \" \\ / b f n r t u after a backslash");
            }
        };
    }

    /** Reads the digits by hand: the JDK's method would bring the digits of all writing systems into the compiled script. */
    private char fourDigits() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int symbol = at < end ? bytes[at] : -1;
            int digit = HEX.indexOf(symbol >= 'A' && symbol <= 'F' ? symbol + 'a' - 'A' : symbol);
            if (digit < 0) {
                throw unexpected("four hexadecimal digits after \\u");
            }
            value = value << 4 | digit;
            at++;
        }
        return (char) value;
    }

    private void skipSpace() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    /** The error for a place where something other than {@code expected} comes next. */
    FormatException unexpected(String expected) {
        String found = at == end ? "its end" : bytes[at] > ' ' && bytes[at] < 127 ? "'" + (char) bytes[at] + "'"
                : "the byte " + (bytes[at] & 0xFF);
        return new FormatException(source + ": header, byte " + at + ": found " + found + ", expected " + expected);
    }
}
