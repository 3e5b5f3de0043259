package gatenotes.figures.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.demo.Session.Pen;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.Engines;
import gatenotes.engine.FileListener;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.figures.StillDemos;
import gatenotes.figures.parts.DigitNetwork;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.scene.Language;
import gatenotes.task.DigitChange;
import gatenotes.task.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DigitsDemoTest {
    /** A page that gives the shipped file to the figure when the test says so. */
    private static final class Page implements Engines {
        private FileListener listener;
        private ModelFile wanted;
        private int asked;

        @Override
        public MatMul matMul(Engine engine) {
            return new JavaMatMul();
        }

        @Override
        public void fetch(ModelFile file, FileListener told) {
            listener = told;
            wanted = file;
            asked++;
        }

        private void deliver() throws IOException {
            listener.fetched(Files.readAllBytes(Path.of("assets/models",
                    wanted.name().replaceAll("(\\d+)", "-$1") + ".safetensors")));
        }
    }

    private final Page page = new Page();

    private Session start(Map<String, String> values) {
        return new DigitsDemo().start(Values.parse(new DigitsDemo(), values), new Stage(Language.ENGLISH, page));
    }

    private Session ready(Map<String, String> values) throws IOException {
        var session = start(values);
        session.seen(true);
        page.deliver();
        return session;
    }

    /** Draws a line with the reader's pen, in coordinates of the picture. */
    private static void line(Session session, double... places) {
        session.draw(Pen.DOWN, places[0], places[1], 0.5);
        for (int i = 2; i < places.length; i += 2) {
            session.draw(Pen.MOVE, places[i], places[i + 1], 0.5);
        }
        session.draw(Pen.UP, places[places.length - 2], places[places.length - 1], 0.5);
    }

    private static void has(Session session, String... expected) {
        var texts = StillDemos.texts(session);
        for (var text : expected) {
            assertTrue(texts.contains(text), text + " is not in " + texts);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        StillDemos.golden("digits", StillDemos.start(new DigitsDemo(), language, Map.of()), language);
        StillDemos.narrowGolden("digits", StillDemos.start(new DigitsDemo(), language, Map.of()), language);
    }

    @Test
    void theFirstSampleIsReadBeforeTheNetworkIsHere() {
        var session = start(Map.of());
        has(session, "99 %", "As drawn: 99.4 % of 10,000 test images right");
        session.act("sample", "8");
        assertEquals("The network is not here yet.", session.status());
        assertEquals(1, session.tables().size());
        assertEquals(0, page.asked, "a figure that nobody sees fetches nothing");
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "2, 3", "3, 3", "4, 3", "5, 3", "6, 3", "7, 3", "8, 3", "9, 3"})
    void samplesAreRead(int digit, int hand) throws IOException {
        var session = ready(Map.of("sample", Integer.toString(digit), "hand", Integer.toString(hand)));
        session.act("step", "28");
        assertTrue(session.status().startsWith("All rows are read: " + digit), session.status());
    }

    /** What the post says about the first sample. */
    @ParameterizedTest
    @CsvSource({"7, 3", "10, 2", "12, 5", "28, 5"})
    void onTheWayItGuesses(int row, int digit) {
        assertEquals(digit, SampleNumbers.states().likeliest(row - 1));
    }

    /** The post links to this state. */
    @Test
    void aOneWithAFlagIsReadAsASeven() throws IOException {
        var session = ready(Map.of("sample", "1", "hand", "20"));
        session.act("step", "28");
        assertTrue(session.status().startsWith("All rows are read: 7 (90 %)"), session.status());
    }

    @Test
    void theReaderDrawsASeven() throws IOException {
        var session = ready(Map.of());
        line(session, 60, 60, 160, 60, 110, 220);
        assertTrue(session.status().startsWith("All rows are read: 7"), session.status());
        var drawing = session.values().text("drawing");
        // Three points of three letters each: the points between them are left out.
        assertEquals(9, drawing.length());
        var again = ready(Map.of("drawing", drawing));
        assertEquals(StillDemos.texts(session), StillDemos.texts(again), "the link brings it back");
        line(session, 80, 140, 150, 140);
        assertEquals(2, session.values().text("drawing").split("\\.").length, "one's own drawing is drawn on");
        session.act("undo", "");
        assertEquals(drawing, session.values().text("drawing"));
        session.act("clear", "");
        assertEquals("The sheet is empty.", session.status());
        assertEquals("-", session.values().text("drawing"));
        assertEquals(1, session.tables().size());
        assertFalse(StillDemos.texts(session).contains("99 %"));
    }

    @Test
    void aDrawingIsMovedByKeys() throws IOException {
        var session = ready(Map.of());
        line(session, 60, 60, 160, 60, 110, 220);
        var texts = StillDemos.texts(session);
        var before = session.values().text("drawing");
        session.act("right", "");
        session.act("down", "");
        assertFalse(before.equals(session.values().text("drawing")));
        assertEquals(texts, StillDemos.texts(session), "its place on the sheet does not matter");
        session.act("left", "");
        session.act("up", "");
        assertEquals(before, session.values().text("drawing"));
    }

    @Test
    void arrowKeysMoveTheStrokeThatEnterChose() throws IOException {
        var session = ready(Map.of());
        line(session, 60, 60, 160, 60);
        line(session, 60, 120, 160, 120);
        var before = Drawing.parse(session.values().text("drawing"));
        session.point("sheet", true);
        assertEquals("The arrow keys move stroke 1.", session.status());
        session.point("sheet", true);
        session.move(0, 1);
        var after = Drawing.parse(session.values().text("drawing"));
        assertEquals(before.y(0, 0), after.y(0, 0));
        assertEquals(before.y(1, 0) + 3, after.y(1, 0));
        assertEquals(before.x(1, 0), after.x(1, 0));
        session.point("sheet", true);
        assertEquals("The arrow keys move all of them.", session.status());
        session.move(-1, 0);
        assertEquals(before.x(0, 0) - 3, Drawing.parse(session.values().text("drawing")).x(0, 0));
    }

    @Test
    void aSmallerNetworkIsFetchedAndReads() throws IOException {
        var session = ready(Map.of());
        session.act("units", "16");
        assertEquals("digits16", page.wanted.name());
        has(session, "As drawn: 96.6 % of 10,000 test images right", "fetching the network: 0 / 5 KB");
        page.deliver();
        assertTrue(session.status().startsWith("All rows are read: 5"), session.status());
        session.act("units", "128");
        assertEquals("digits", page.wanted.name());
    }

    @Test
    void changesOfThePictureSayHowWellTheyGo() throws IOException {
        var session = ready(Map.of());
        session.act("turn", "6");
        assertEquals("turned", session.values().text("change"));
        has(session, "Turned by 90°: " + accuracy(6) + " % of the test images right");
        session.act("cover", "1");
        assertEquals("covered", session.values().text("change"));
        session.act("change", "upwards");
        assertEquals(2, session.tables().size());
        session.act("change", "none");
        has(session, "99 %");
    }

    private static String accuracy(int turn) {
        return String.format("%.1f", MeasuredAccuracies.percent(DigitNetwork.LARGEST, DigitChange.TURNED, turn));
    }

    @Test
    void playsToTheLastRow() {
        var session = start(Map.of());
        session.act("play", "true");
        has(session, "after row 1 it looks like");
        for (int frame = 0; session.running(); frame++) {
            assertTrue(frame < 1000, "it never ends");
            session.advance(StillDemos.FRAME);
        }
        has(session, "after row 28 it looks like");
        session.point("row-9", false);
        has(session, "after row 9 it looks like");
        session.point("sheet", false);
        has(session, "after row 28 it looks like");
    }

    @Test
    void whatGoesWrongIsOneLineAndCanBeTriedAgain() throws IOException {
        var session = start(Map.of("sample", "2"));
        session.seen(true);
        page.listener.loading(40_000);
        has(session, "fetching the network: 40 / 86 KB");
        page.listener.failed(new ModelTrouble(ModelTrouble.Kind.OTHER_FILE, "12 / 85504"));
        has(session, "The file is cut off, or not the one this figure knows (12 / 85504 bytes). Choose a sample to retry.");
        session.act("sample", "3");
        assertEquals(2, page.asked);
        assertEquals("The network is not here yet.", session.status());
        page.deliver();
        has(session, "99 %");
        assertTrue(session.status().startsWith("All rows are read: 3"), "what was asked for is told: " + session.status());
    }

    @Test
    void refusesWhatIsNoDrawing() {
        assertThrows(IllegalArgumentException.class, () -> start(Map.of("drawing", "AB")));
        assertThrows(IllegalArgumentException.class, () -> start(Map.of()).act("turn", "7"));
    }
}
