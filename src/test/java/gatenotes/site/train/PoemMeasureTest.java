package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.engine.TextModel;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.store.LineIndex;
import gatenotes.task.CharacterSounds;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import gatenotes.task.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on poems of an untrained network. */
class PoemMeasureTest {
    private static final String SYMBOLS = "*57" + IntStream.range(0, 60).mapToObj(i -> "" + (char) ('一' + i))
            .reduce("", String::concat) + Character.toString(Vocabulary.UNKNOWN);

    @TempDir
    Path folder;

    /** A network for which half of the characters are level, and all of those rhyme. */
    private static TextModel model() {
        var vocabulary = Vocabulary.of(SYMBOLS);
        var network = Network.create(NetworkSpec.input(vocabulary.size()).embedding(4).lstm(4).tiedDense(), new Random(1),
                new JavaMatMul());
        return new TextModel(network, vocabulary,
                new CharacterSounds("---" + "LO".repeat(30) + "-", "---" + "a-".repeat(30) + "-"));
    }

    private static List<String> told(List<Quatrain> corpus) {
        var out = new ByteArrayOutputStream();
        PoemMeasure.measure(model(), corpus, 4, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void tellsWhatIsCopiedAndWhatRhymes() {
        var nothing = told(List.of(new Quatrain(QuatrainForm.FIVE, "龘".repeat(20))));
        assertEquals("5 characters a line, 1 poems of the corpus: rhyme 0.0 %, 1 distinct lines of 4", nothing.get(0));
        assertTrue(nothing.get(1).startsWith("5 characters a line, 4 poems written freely: rhyme "), nothing.get(1));
        assertTrue(nothing.get(1).endsWith("with a line of the corpus 0.0 %, with five of its characters in a row 0.0 %"),
                nothing.get(1));
        assertTrue(nothing.get(3).startsWith("5 characters a line, 4 poems written by rhyme and tone: rhyme 100.0 %"),
                nothing.get(3));
        // If the first of the four poems is in the corpus, it counts as a copy; with its second line, five successive
        // characters do.
        var poem = nothing.get(2).strip().replaceAll("[，。]", "");
        var known = told(List.of(new Quatrain(QuatrainForm.FIVE, poem.substring(0, 5) + "龘".repeat(15))));
        assertTrue(known.get(1).endsWith("with a line of the corpus 25.0 %, with five of its characters in a row 25.0 %"),
                known.get(1));
        var longer = told(List.of(new Quatrain(QuatrainForm.SEVEN, "龘" + poem.substring(5, 10) + "龘".repeat(22))));
        assertTrue(longer.get(0).endsWith("with a line of the corpus 0.0 %, with five of its characters in a row 25.0 %"),
                longer.get(0));
    }

    @Test
    void theIndexOfPoemsTellsWhoseTheyAre() throws IOException {
        var poems = folder.resolve("poems.txt");
        Files.writeString(poems, """
                a|甲|一二三四五，六七八九十。天地日月星，山川草木花。
                b|乙|青红黄白黑灰紫，琴棋书画诗酒花。天地玄黄宇宙洪，甲乙丙丁戊己庚。
                c|甲|春夏秋冬年，风雨雷电雪。东南西北中，金木水火土。
                """);
        var index = LineIndex.read("index", LineIndexFile.write(List.of(poems)));
        var match = index.find("金木水火土");
        assertEquals("甲", match.run().author());
        assertEquals(1, match.poem());
        assertEquals(3, match.line());
        assertEquals(2, match.run().poems(), "poems of one author stand together");
        assertEquals("乙", index.find("琴棋书画诗酒花").run().author());
    }
}
