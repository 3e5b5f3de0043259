package gatenotes.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, strings, {@code Double}s, {@code Boolean}s and null. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException naming the offset of the error */
    static Object parse(String text) {
        var json = new Json(text);
        var value = json.value();
        json.skipSpace();
        if (json.at != text.length()) {
            throw json.error("the end");
        }
        return value;
    }

    private Object value() {
        skipSpace();
        char first = at < text.length() ? text.charAt(at) : 0;
        return switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var members = new LinkedHashMap<String, Object>();
        at++;
        if (next('}')) {
            return members;
        }
        do {
            skipSpace();
            var name = string();
            require(':');
            members.put(name, value());
        } while (next(','));
        require('}');
        return members;
    }

    private List<Object> array() {
        var elements = new ArrayList<>();
        at++;
        if (next(']')) {
            return elements;
        }
        do {
            elements.add(value());
        } while (next(','));
        require(']');
        return elements;
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw error("a string");
        }
        var content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return content.toString();
            }
            if (c == '\\') {
                c = escaped();
            }
            content.append(c);
        }
        throw error("the end of a string");
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c == 'u' && at + 4 < text.length()) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        int known = "nrtbf\"\\/".indexOf(c);
        if (known < 0) {
            throw error("an escape");
        }
        return "\n\r\t\b\f\"\\/".charAt(known);
    }

    private Double number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.valueOf(text.substring(from, at));
        } catch (NumberFormatException e) {
            at = from;
            throw error("a value");
        }
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw error(word);
        }
        at += word.length();
        return value;
    }

    private boolean next(char c) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char c) {
        if (!next(c)) {
            throw error("'" + c + "'");
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException error(String expected) {
        var found = text.substring(Math.min(at, text.length()), Math.min(at + 12, text.length()));
        return new IllegalArgumentException("JSON at " + at + ": found '" + found + "', expected " + expected);
    }
}
