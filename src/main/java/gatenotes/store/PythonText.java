package gatenotes.store;

import gatenotes.nn.CellKind;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;

/** What the programs for all frameworks share: Python strings, and checks of the network and the texts. */
final class PythonText {
    /** U+FFFD, if a vocabulary has it, stands for all characters that the vocabulary does not have. */
    private static final int UNKNOWN = 0xFFFD;
    /** The code points on one line; longer texts continue on the next line. */
    private static final int LINE = 90;
    private static final String HEX = "0123456789abcdef";

    private PythonText() {
    }

    /**
     * The lines that define a program's constants.
     *
     * @throws IllegalArgumentException if a text has a character that is no symbol of the network, or is too short
     */
    static String constants(NetworkSpec spec, String symbols, String file, String start, String passage) {
        int count = symbols.codePointCount(0, symbols.length());
        if (count != spec.inputSize() || spec.classes() != spec.inputSize() || spec.lastOnly()) {
            throw new IllegalArgumentException("PythonText: the network is " + spec + " and the vocabulary has " + count
                    + " symbols, expected one for each input and output");
        }
        require("start", start, 1, symbols);
        require("passage", passage, 2, symbols);
        return "FILE = " + literal(file)
                + "\nSYMBOLS = " + literal(symbols)
                + "\nSTART = " + literal(start)
                + "\nPASSAGE = " + literal(passage) + "\n";
    }

    /** A Python expression for the number of a symbol. */
    static String lookUp(String symbols) {
        return "SYMBOLS.index(symbol" + (symbols.indexOf(UNKNOWN) < 0 ? ")" : " if symbol in SYMBOLS else \"\\ufffd\")");
    }

    private static void require(String what, String text, int least, String symbols) {
        if (text.codePointCount(0, text.length()) < least) {
            throw new IllegalArgumentException("PythonText: the " + what + " has " + text.length()
                    + " characters, expected at least " + least);
        }
        for (int i = 0; i < text.length(); i += text.codePointAt(i) < 0x10000 ? 1 : 2) {
            if (symbols.indexOf(text.codePointAt(i)) < 0 && symbols.indexOf(UNKNOWN) < 0) {
                throw new IllegalArgumentException("PythonText: U+" + Integer.toHexString(text.codePointAt(i)) + " at "
                        + i + " of the " + what + " is not in the vocabulary, and there is no symbol for the unknown");
            }
        }
    }

    /** Throws for a network with an embedding, for which no program can be written yet. */
    static void refuseEmbedding(NetworkSpec spec) {
        if (spec.embedding() > 0) {
            throw new IllegalArgumentException("PythonText: a network with an embedding, expected one without; no program for"
                    + " one is written yet");
        }
    }

    /** Throws for peepholes, for which PyTorch and Keras have no layer. */
    static void refusePeepholes(LayerSpec layer) {
        if (layer.peepholes()) {
            throw new IllegalArgumentException("PythonText: an LSTM with peepholes, expected one without; "
                    + "neither PyTorch nor Keras has such a layer");
        }
    }

    /** The name of the layer's class; both frameworks use the same names except for the simple RNN. */
    static String className(CellKind kind, String simpleRnn) {
        return switch (kind) {
            case LSTM -> "LSTM";
            case GRU -> "GRU";
            default -> simpleRnn;
        };
    }

    /** A Python string; a long one is several pieces in parentheses, one on each line. */
    static String literal(String text) {
        var literal = new StringBuilder("\"");
        boolean lines = false;
        int onLine = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (onLine == LINE) {
                literal.append("\"\n    \"");
                lines = true;
                onLine = 0;
            }
            append(literal, codePoint);
            onLine++;
            i += codePoint < 0x10000 ? 1 : 2;
        }
        literal.append('"');
        return lines ? "(\n    " + literal + ")" : literal.toString();
    }

    private static void append(StringBuilder literal, int c) {
        if (c == '"' || c == '\\') {
            literal.append('\\').append((char) c);
        } else if (c == '\n') {
            literal.append("\\n");
        } else if (isUnseen(c)) {
            literal.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                literal.append(HEX.charAt(c >> shift & 15));
            }
        } else {
            literal.appendCodePoint(c);
        }
    }

    /**
     * Whether a character has to be escaped to be seen: control characters, unusual spaces, direction marks, surrogates,
     * private use.
     */
    private static boolean isUnseen(int c) {
        return c < ' ' || c >= 0x7F && c <= 0xA0 || c == 0xAD || c >= 0x2000 && c <= 0x200F
                || c >= 0x2028 && c <= 0x202F || c >= 0x205F && c <= 0x206F || c == 0x3000
                || c >= 0xD800 && c < 0xF900 || c == 0xFEFF || c == UNKNOWN;
    }
}
