package gatenotes.figures.quatrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.engine.TextModel;
import gatenotes.engine.TextWriter;
import gatenotes.engine.WritingPlan;
import gatenotes.engine.WritingPlan.Verse;
import gatenotes.engine.WrittenText;
import gatenotes.figures.StringConstants;
import gatenotes.store.Digest;
import gatenotes.store.LineIndex;
import gatenotes.task.CharacterSounds;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The poems that the figure shows before the network is fetched are the network's, and the files have the digests that the
 * figure expects.
 */
class QuatrainNumbersTest {
    private static final Path NUMBERS = Path.of("src/main/java/gatenotes/figures/quatrain/QuatrainNumbers.java");
    private static final Path LINES = Path.of("assets/models/tang-lines.bin");

    static TextModel model() throws IOException {
        return TextModel.read("quatrains", Files.readAllBytes(Path.of("assets/models/quatrains.safetensors")));
    }

    private final TextModel model = model();

    QuatrainNumbersTest() throws IOException {
    }

    private WrittenText write(QuatrainForm form) {
        var plan = WritingPlan.quatrain(new Verse(form, QuatrainDemo.RULES.defaultText().equals("sounds")), Quatrain.NO_TOPIC,
                QuatrainDemo.TEMPERATURE.defaultValue(), QuatrainDemo.SEED.defaultValue(), List.of());
        return new TextWriter(model, plan, TextWriter.holding(model, plan)).next(plan.count());
    }

    @Test
    void theFirstPoemsAreTheNetworks() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            write();
            return;
        }
        for (var form : QuatrainForm.values()) {
            var exact = write(form);
            var shown = QuatrainNumbers.written(form);
            assertEquals(text(exact.codePoints()), QuatrainNumbers.poem(form));
            assertEquals(text(exact.codePoints()), text(shown.codePoints()));
            assertEquals(text(exact.candidates()), text(shown.candidates()));
            for (int i = 0; i < exact.shares().length; i++) {
                assertEquals(exact.shares()[i], shown.shares()[i], 0.00051);
                assertEquals(exact.probabilities()[i], shown.probabilities()[i], 0.00051);
            }
            for (int i = 0; i < exact.nats().length; i++) {
                assertEquals(exact.nats()[i], shown.nats()[i], 0.0051);
            }
            assertEquals(tones(exact), QuatrainNumbers.tones(form));
        }
    }

    @Test
    void theFilesAreThoseTheFigureKnows() throws IOException {
        var file = Files.readAllBytes(Path.of("assets/models/quatrains.safetensors"));
        assertEquals(file.length, QuatrainNumbers.FILE.bytes());
        assertEquals(Digest.sha256(file), QuatrainNumbers.FILE.sha256());
        assertTrue(file.length <= 1_500_000, "promised: at most 1.5 MB");
        var lines = Files.readAllBytes(LINES);
        assertEquals(lines.length, QuatrainNumbers.LINES.bytes());
        assertEquals(Digest.sha256(lines), QuatrainNumbers.LINES.sha256());
    }

    /** Lines of Li Bai and Wang Zhihuan, as in every schoolbook. */
    @Test
    void theIndexFindsFamousLines() throws IOException {
        var index = LineIndex.read("lines", Files.readAllBytes(LINES));
        var match = index.find("白日依山尽");
        assertTrue(match.isLine());
        assertEquals(0, match.line());
        assertEquals(5, match.length());
        assertEquals(null, index.find("网络写诗句"));
        var seven = index.find("朝辞白帝彩云间");
        assertEquals("李白", seven.run().author());
        assertEquals(7, seven.length());
        var part = index.find("又辞白帝彩云间");
        assertEquals(6, part.length());
        assertEquals(1, part.at());
        assertEquals(false, part.isLine());
    }

    /** The characters are those of the rhyme books' first examples; the characters of the second line once ended in p, t or k. */
    @Test
    void theTablesAgreeWithTheRhymeBooks() {
        for (char level : "天人风山花春秋东江何".toCharArray()) {
            assertEquals(CharacterSounds.LEVEL, model.sounds().tones().charAt(index(level)), "" + level);
        }
        for (char oblique : "白国十菊一石雪月出水去上".toCharArray()) {
            assertEquals(CharacterSounds.OBLIQUE, model.sounds().tones().charAt(index(oblique)), "" + oblique);
        }
        for (var pair : List.of("流楼", "光乡", "东空", "归飞", "知诗", "山闲", "心深", "鱼书")) {
            assertTrue(model.sounds().rhyme(index(pair.charAt(0)), index(pair.charAt(1))), pair);
        }
        // Pairs that sound alike in today's Mandarin but are separate in the rhyme books: 冬 and 东, 支 and 微, 鱼 and 虞; and pairs
        // that never rhymed.
        for (var pair : List.of("冬东", "知归", "书无", "光山", "流来", "心新")) {
            assertFalse(model.sounds().rhyme(index(pair.charAt(0)), index(pair.charAt(1))), pair);
        }
    }

    private int index(char character) {
        return model.vocabulary().index(character);
    }

    private String tones(WrittenText text) {
        var tones = new StringBuilder();
        for (int codePoint : text.codePoints()) {
            tones.append(model.sounds().tones().charAt(model.vocabulary().index(codePoint)));
        }
        return tones.toString();
    }

    private static String text(int[] codePoints) {
        return new String(codePoints, 0, codePoints.length);
    }

    private void write() throws IOException {
        var poems = new StringBuilder();
        var tones = new StringBuilder();
        var candidates = new StringBuilder();
        var probabilities = new StringBuilder();
        var shares = new StringBuilder();
        var nats = new StringBuilder();
        for (var form : QuatrainForm.values()) {
            var text = write(form);
            poems.append(text(text.codePoints()));
            tones.append(tones(text));
            candidates.append(text(text.candidates()));
            for (int i = 0; i < text.shares().length; i++) {
                probabilities.append(String.format("%04d", Math.round(1000 * text.probabilities()[i])));
                shares.append(String.format("%04d", Math.round(1000 * text.shares()[i])));
            }
            for (float each : text.nats()) {
                nats.append(String.format("%04d", Math.round(100 * each)));
            }
        }
        var source = Files.readString(NUMBERS);
        source = StringConstants.replaced(source, "POEMS", poems.toString());
        source = StringConstants.replaced(source, "TONES", tones.toString());
        source = StringConstants.replaced(source, "CANDIDATES", candidates.toString());
        source = StringConstants.replaced(source, "PROBABILITIES", probabilities.toString());
        source = StringConstants.replaced(source, "SHARES", shares.toString());
        source = StringConstants.replaced(source, "NATS", nats.toString());
        var file = Files.readAllBytes(Path.of("assets/models/quatrains.safetensors"));
        var lines = Files.readAllBytes(LINES);
        source = withFile(source, "quatrains", file);
        source = withFile(source, "tangLines", lines);
        Files.writeString(NUMBERS, source);
    }

    private static String withFile(String source, String name, byte[] file) {
        return source.replaceFirst("\"" + name + "\", [0-9_]+,\\s+\"[0-9a-f]*\"",
                "\"" + name + "\", " + file.length + ",\n            \"" + Digest.sha256(file) + "\"");
    }
}
