package gatenotes.figures.quatrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Control;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.Engines;
import gatenotes.engine.FileListener;
import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.TextModel;
import gatenotes.figures.StillDemos;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.scene.Language;
import gatenotes.task.QuatrainForm;
import gatenotes.task.QuatrainRules;
import gatenotes.web.worker.JvmModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuatrainDemoTest {
    /** A page with the shipped network, on the JVM, which answers when the test says so. */
    private static final class Page implements Engines {
        private final TextModel model;
        private final ArrayDeque<Runnable> answers = new ArrayDeque<>();
        private LiveModel.Listener listener;
        private FileListener lines;

        private Page(TextModel model) {
            this.model = model;
        }

        @Override
        public MatMul matMul(Engine engine) {
            return new JavaMatMul();
        }

        @Override
        public LiveModel open(ModelFile file, LiveModel.Listener hears) {
            listener = hears;
            return new JvmModel(model, "", () -> new byte[0], answers, hears);
        }

        @Override
        public void fetch(ModelFile file, FileListener told) {
            lines = told;
        }
    }

    private final Page page = new Page(QuatrainNumbersTest.model());

    QuatrainDemoTest() throws IOException {
    }

    private Session start(Map<String, String> values) {
        return new QuatrainDemo().start(Values.parse(new QuatrainDemo(), values), new Stage(Language.ENGLISH, page));
    }

    /** Gives all answers, and lets the poem appear. */
    private String finish(Session session) {
        while (!page.answers.isEmpty()) {
            page.answers.remove().run();
        }
        for (int i = 0; session.running(); i++) {
            assertTrue(i < 500, "it ends");
            session.advance(StillDemos.FRAME);
        }
        return poem(session);
    }

    private static String poem(Session session) {
        return session.values().text("poem");
    }

    private String write(Map<String, String> values) {
        var session = start(values);
        session.act("write", "true");
        return finish(session);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void firstPicture(Language language) {
        StillDemos.golden("quatrain", StillDemos.start(new QuatrainDemo(), language, Map.of()), language);
        StillDemos.golden("quatrain-seven",
                StillDemos.start(new QuatrainDemo(), language, Map.of("form", "seven", "at", "0")), language);
    }

    @Test
    void theFirstPoemIsTheOneThatIsShown() {
        assertEquals(QuatrainNumbers.poem(QuatrainForm.FIVE), write(Map.of()));
        assertEquals(QuatrainNumbers.poem(QuatrainForm.SEVEN), write(Map.of("form", "seven")));
    }

    @ParameterizedTest
    @CsvSource({"five, free, 1", "five, sounds, 1.5", "seven, sounds, 0.8", "seven, free, 1.5", "five, free, 0",
            "seven, sounds, 0"})
    void theFormHolds(String form, String rules, String temperature) {
        for (int seed = 2; seed < 6; seed++) {
            var poem = write(Map.of("form", form, "rules", rules, "temperature", temperature, "seed", "" + seed));
            assertEquals(form.equals("five") ? 20 : 28, poem.length());
            for (char character : poem.toCharArray()) {
                assertTrue(Character.isIdeographic(character), poem);
                assertTrue(poem.chars().filter(other -> other == character).count() < 3, poem);
            }
            if (rules.equals("sounds")) {
                assertTrue(QuatrainRules.rhymes(form.equals("five") ? QuatrainForm.FIVE : QuatrainForm.SEVEN,
                        page.model.sounds(), page.model.vocabulary().encode(poem)), poem);
            }
        }
    }

    @Test
    void wishesAreKept() {
        var line = write(Map.of("first-line", "明月照高楼，", "seed", "3"));
        assertTrue(line.startsWith("明月照高楼"), line);
        var acrostic = write(Map.of("acrostic", "春夏秋冬", "form", "seven", "rules", "sounds"));
        assertEquals("春夏秋冬", "" + acrostic.charAt(0) + acrostic.charAt(7) + acrostic.charAt(14) + acrostic.charAt(21));
        assertFalse(write(Map.of("topic", "雪", "seed", "5")).equals(write(Map.of("seed", "5"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "first-line | 明月 | The first line has 2 characters, expected 5.",
        "acrostic | 春夏秋 | The acrostic has 3 characters, expected four.",
        "acrostic | 春春春春 | 春 is there 4 times, a poem takes it twice at most.",
        "first-line | 龘月照高楼 | It has never learnt 龘: choose more common characters (simplified ones; it read Tang poems).",
        "topic | x | It has never learnt x: choose more common characters (simplified ones; it read Tang poems)."})
    void wishesThatCannotBeAreAnsweredInWords(String setting, String value, String answer) {
        var session = start(Map.of(setting, value));
        session.act("write", "true");
        assertEquals("", finish(session));
        assertEquals(answer, session.status());
        session.act(setting, "");
        session.act("write", "true");
        assertEquals(20, finish(session).length());
    }

    @ParameterizedTest
    @CsvSource({"topic, x", "first-line, 明月", "first-line, 龘月照高楼"})
    void aWishThatCannotBeTakesNoPoemAway(String setting, String value) {
        var session = start(Map.of());
        session.act("write", "true");
        var before = finish(session);
        session.act(setting, value);
        assertEquals(before, finish(session));
        assertFalse(session.controls().contains(new Control.Toggle("write", "Write", true)), "nothing is being written");
        session.act("another", "");
        assertEquals(before, finish(session));
        assertFalse(session.controls().contains(new Control.Toggle("write", "Write", true)), "nothing is being written");
        assertEquals(before.substring(0, 1), StillDemos.texts(session).get(1));
    }

    @Test
    void twoWishesMustAgree() {
        var session = start(Map.of("first-line", "明月照高楼", "acrostic", "春夏秋冬"));
        session.act("write", "true");
        assertEquals("The first line begins with 明 and the acrostic with 春: make them the same.", session.status());
    }

    @Test
    void aLineIsRewrittenAndTheRestStays() {
        var session = start(Map.of());
        session.act("write", "true");
        var before = finish(session);
        session.act("line-3", "");
        var after = finish(session);
        assertEquals(before.substring(0, 10), after.substring(0, 10));
        assertEquals(before.substring(15), after.substring(15));
        assertFalse(before.equals(after));
    }

    @Test
    void anotherCandidateGoesOnFromThere() {
        var session = start(Map.of());
        session.point("char-8", true);
        assertTrue(session.status().startsWith("Character 8, "), session.status());
        var candidates = session.tables().get(0).rows();
        var before = QuatrainNumbers.poem(QuatrainForm.FIVE);
        int rank = candidates.get(0).get(0).equals(before.substring(7, 8)) ? 1 : 0;
        session.point("candidate-" + rank, true);
        var after = finish(session);
        assertEquals(before.substring(0, 7), after.substring(0, 7));
        assertEquals(candidates.get(rank).get(0), after.substring(7, 8));
    }

    @Test
    void aLinkBringsThePoemBackAndTheNetworkSaysWhatItWeighed() {
        var session = start(Map.of("seed", "7"));
        session.act("write", "true");
        var poem = finish(session);
        session.act("at", "5");
        var weighed = session.tables().get(0).rows();
        var again = start(session.values().texts());
        assertEquals(poem, poem(again));
        assertEquals(StillDemos.texts(session).subList(1, 24), StillDemos.texts(again).subList(1, 24));
        again.point("char-5", true);
        finish(again);
        assertEquals(weighed, again.tables().get(0).rows());
        assertEquals(poem, poem(again), "what is weighed stays");
    }

    @Test
    void aPoemOfAnotherFormIsRefused() {
        assertEquals("demo:quatrain: poem is '明月abc', expected 20 characters without punctuation",
                assertThrows(IllegalArgumentException.class, () -> start(Map.of("poem", "明月abc"))).getMessage());
    }

    @Test
    void itIsLookedUpWhetherALineIsCopied() throws IOException {
        var session = start(Map.of("poem", "白日依山尽黄河入海流欲穷千里目更上一层楼"));
        session.act("look", "");
        page.lines.loading(500_000);
        assertTrue(StillDemos.texts(session).contains("Fetching the index of lines: 500 / 1019 KB"));
        page.lines.fetched(Files.readAllBytes(Path.of("assets/models/tang-lines.bin")));
        assertTrue(session.status().startsWith("line 1: all of it, "), session.status());
        assertTrue(session.status().endsWith("and 3 more, see the table below"), session.status());
        assertEquals(4, session.tables().get(session.tables().size() - 1).rows().stream()
                .filter(row -> row.get(3).contains("all of it")).count());
        session.act("write", "true");
        finish(session);
        assertTrue(StillDemos.texts(session).contains("No line, and no five in a row, is copied."), "at once for the next");
    }

    @Test
    void whatCannotBeHadIsOneLine() throws IOException {
        var session = start(Map.of());
        session.act("write", "true");
        page.listener.failed(new ModelTrouble(ModelTrouble.Kind.OTHER_FILE, "3 / 4"));
        assertEquals("The file is cut off, or not the one this figure knows (3 / 4 bytes). Press again to try once more.",
                session.status());
        assertFalse(session.running());
        assertEquals(QuatrainNumbers.poem(QuatrainForm.FIVE), poem(session), "what was there stays");
        session.act("look", "");
        page.lines.fetched(new byte[2]);
        assertEquals("The file holds no network that works here: tangLines: the list is -1 bytes long, expected at most 0, which"
                + " the file has", session.status());
    }
}
