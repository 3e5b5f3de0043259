package gatenotes.figures.textlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Control;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.Engines;
import gatenotes.engine.KeptRun;
import gatenotes.engine.LiveModel;
import gatenotes.engine.LongRun;
import gatenotes.engine.RunFile;
import gatenotes.engine.RunSettings;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.engine.TextTooShortException;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.nn.CellKind;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import gatenotes.task.Vocabulary;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import gatenotes.web.worker.JvmModel;
import gatenotes.web.worker.JvmRun;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Teaching in the figure, with a real run on plain Java in the place of the page's. */
class TeachSessionTest {
    private static final String SMALL = "the cat sat on the mat and the rat sat on the cat; ".repeat(4);

    private final Beside beside = new Beside();
    private final Map<String, byte[]> downloads = new HashMap<>();

    private static final class Beside implements Engines {
        private final ArrayDeque<Runnable> answers = new ArrayDeque<>();
        private JvmRun run;
        private KeptRun kept;

        @Override
        public void findKept(KeptRun.Listener listener) {
            if (kept != null) {
                listener.found(kept);
            }
        }

        @Override
        public LiveModel open(String name, byte[] file, String text, LiveModel.Listener listener) {
            var opened = RunFile.read(name, file, text.isEmpty() ? null : Vocabulary.of(text).symbols());
            return new JvmModel(TextModel.of(opened), opened.settings(), () -> file, answers, listener);
        }

        /** Gives all answers. */
        private void answer() {
            while (!answers.isEmpty()) {
                answers.remove().run();
            }
            if (run != null) {
                run.answer();
            }
        }

        @Override
        public MatMul matMul(Engine engine) {
            return new JavaMatMul();
        }

        @Override
        public LongRun train(TextRun asked, LongRun.Listener listener) {
            run = new JvmRun(asked, listener);
            return run;
        }
    }

    private Session open(String... values) {
        var all = new HashMap<>(Map.of("view", "teach", "units", "16", "time-steps", "8", "batch-size", "2", "steps", "500",
                "learning-rate", "0.03"));
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        var demo = new TextLabDemo();
        return demo.start(Values.parse(demo, all), new Stage(Language.ENGLISH, beside, true,
                (name, bytes) -> downloads.put(name, bytes)));
    }

    private static Control control(String id, List<Control> controls) {
        for (var each : controls) {
            if (each.id().equals(id)) {
                return each;
            }
            if (each instanceof Control.Fold fold && control(id, fold.controls()) != null) {
                return control(id, fold.controls());
            }
        }
        return null;
    }

    private static boolean enabled(Session session, String button) {
        return ((Control.Button) control(button, session.controls())).enabled();
    }

    private static Control.Slider moment(Session session) {
        return (Control.Slider) control("moment", session.controls());
    }

    private void appear(Session session) {
        beside.answer();
        session.advance(0.1);
    }

    private static String svg(Session session) {
        return MarkupText.of(session.scene().toSvg(""));
    }

    /** The characters in the cells of the text. */
    private static String text(Session session) {
        var svg = svg(session);
        var from = svg.indexOf("data-part=\"text\"");
        var found = Pattern.compile("<text[^>]*>([^<]*)</text>").matcher(svg.substring(from, svg.indexOf("</g></g>", from)));
        var text = new StringBuilder();
        while (found.find()) {
            text.append(found.group(1).isEmpty() ? " " : found.group(1));
        }
        return text.toString();
    }

    @Test
    void aRunIsWhatTheSettingsSay() {
        var session = open("cell", "gru", "layers", "2", "optimizer", "rmsprop", "decay", "off", "clip-norm", "3", "dropout",
                "0.25", "engine", "webgl", "seed", "9");
        session.act("own", SMALL);
        session.act("train", "true");
        var run = beside.run.run;
        assertEquals(new TextRun.Shape(CellKind.GRU, 2, 16, 8, 2), run.shape());
        assertEquals(SMALL, run.source().text());
        assertEquals(0.1, run.heldOut());
        assertEquals(500, run.steps());
        assertEquals(9, run.seed());
        assertEquals(Engine.WEBGL, run.engine());
        assertEquals(OptimizerKind.RMS_PROP, run.learning().optimizer());
        assertEquals(0.03, run.learning().learningRate());
        assertFalse(run.learning().decays());
        assertEquals(Clipping.byNorm(3), run.learning().clipping());
        assertEquals(0.25, run.learning().dropout());
        assertEquals(Clipping.NONE, TeachSettings.learning(open("clip-norm", "none").values()).clipping());
    }

    @Test
    void beforeThatItShowsARunOfOurs() {
        var session = open();
        var svg = svg(session);
        assertTrue(svg.contains("an LSTM of 128 units"), svg);
        assertFalse(enabled(session, "anew") || enabled(session, "branch") || enabled(session, "best"));
        assertTrue(session.tables().get(0).rows().toString().contains("2,000"));
    }

    @Test
    void itTellsHowItGoesAndWhenItLearnsByHeart() {
        var session = open();
        session.act("own", SMALL);
        session.act("train", "true");
        assertEquals("Starting…", session.status());
        beside.run.work(40);
        assertEquals("It has begun: 184 characters, the end of which is held out.", session.status());
        var svg = svg(session);
        assertTrue(svg.contains("of 500"), svg);
        for (int i = 0; i < 200 && !session.status().contains("by heart"); i++) {
            beside.run.work(20);
        }
        assertTrue(session.status().contains("by heart"), session.status());
        assertTrue(enabled(session, "best"));
        while (!session.status().startsWith("Done")) {
            beside.run.work(100);
        }
        assertEquals("Done, 500 steps. Drag along the curve to see how it wrote at each moment.", session.status());
        assertEquals(new Control.Toggle("train", "Train", false), control("train", session.controls()));
    }

    @Test
    void eachMomentWritesAndReadsAsItDidThen() {
        var session = open("temperature", "0");
        session.act("own", SMALL);
        session.act("train", "true");
        beside.run.work(100_000);
        appear(session);
        var late = text(session);
        int last = (int) moment(session).max();
        assertTrue(last > 3, "moments: " + last);
        session.act("moment", "1");
        appear(session);
        var early = text(session);
        assertNotEquals(late, early);
        assertTrue(late.contains("sat on the mat and the rat"), late);
        session.act("moment", Integer.toString(last));
        appear(session);
        assertEquals(late, text(session));
        session.act("show", "read");
        beside.answer();
        assertEquals(SMALL.substring(184), text(session).substring(0, SMALL.length() - 184),
                "the beginning of what is held out");
        session.point("char-3", false);
        assertTrue(svg(session).contains("h = "));
        session.act("moment", "0");
        assertEquals("now", moment(session).valueText());
    }

    @Test
    void theCurveCanBeDragged() {
        var session = open();
        session.place(0.5, 0.3);
        session.act("own", SMALL);
        session.act("train", "true");
        beside.run.work(100_000);
        session.place(0, 0.3);
        assertEquals(1, moment(session).value());
        session.place(1, 0.3);
        assertEquals(moment(session).max(), moment(session).value());
        assertTrue(session.status().startsWith("The network of step 500"), session.status());
    }

    @Test
    void itGoesOnFromAMomentWithOtherSettings() {
        var session = open();
        session.act("own", SMALL);
        session.act("train", "true");
        beside.run.work(100_000);
        session.act("dropout", "0.5");
        assertEquals("Takes effect with Go on from here, or Start anew.", session.status());
        session.act("moment", "2");
        var before = session.scene();
        session.act("branch", "");
        assertTrue(beside.run.said.contains("from 1"), beside.run.said::toString);
        assertEquals(new Control.Toggle("train", "Train", true), control("train", session.controls()));
        assertTrue(session.status().startsWith("Goes on from step "), session.status());
        beside.run.work(40);
        assertNotEquals(before, session.scene());
        var measures = session.tables().get(0).rows().toString();
        assertTrue(measures.contains("[500, "), "what was left is still there");
        session.act("best", "");
        assertTrue(session.status().startsWith("Goes on from step "), session.status());
    }

    @Test
    void settingsOfTheShapeWaitForANewRun() {
        var session = open();
        session.act("units", "64");
        assertEquals("Press Train to teach a network from nothing; above is one that we taught.", session.status());
        session.act("own", SMALL);
        session.act("train", "true");
        session.act("units", "32");
        assertEquals("Takes effect with Start anew.", session.status());
        assertFalse(beside.run.said.contains("close"));
        session.act("anew", "");
        assertTrue(beside.run.said.contains("close"));
        session.act("train", "true");
        assertEquals(32, beside.run.run.shape().units());
    }

    @Test
    void rateAndTemperatureChangeInFlight() {
        var session = open();
        session.act("own", SMALL);
        session.act("train", "true");
        session.act("learning-rate", "2");
        session.act("temperature", "1.1");
        session.act("train", "false");
        session.seen(false);
        session.seen(true);
        assertEquals(List.of("temperature 0.7", "rate 0.001", "temperature 1.1", "hold"), beside.run.said);
    }

    @Test
    void itIsHeldWhileNobodySeesIt() {
        var session = open();
        session.act("train", "true");
        session.seen(false);
        session.seen(true);
        assertEquals(List.of("temperature 0.7", "hold", "go on"), beside.run.said);
    }

    @Test
    void anExplodedLossGoesOnWithASmallerRate() {
        var session = open("learning-rate", "100", "clip-norm", "none", "optimizer", "sgd", "decay", "off");
        session.act("own", SMALL);
        session.act("train", "true");
        beside.run.work(2000);
        assertTrue(session.status().startsWith("The loss exploded at step "), session.status());
        // The highest of the rates on offer that is a tenth of this one or less.
        assertTrue(session.status().contains(" Lower the learning rate of 100, to 1 say, and it goes on from there."),
                session.status());
        session.act("learning-rate", "2");
        assertEquals(new Control.Toggle("train", "Train", true), control("train", session.controls()));
        beside.run.work(100);
        assertFalse(session.status().startsWith("The loss exploded"), session.status());
    }

    // Bad input.

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a | The text has one kind of character only (a), there is nothing to learn.",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz | The text has one kind of character only (z), there is nothing to learn.",
        "ab | The text has 2 characters, expected at least 34 for this sequence length and batch size: take a longer text, or "
                + "make them smaller."})
    void aTextThatCannotBeLearntIsTold(String text, String told) {
        var session = open();
        session.act("own", text);
        var refused = assertThrows(IllegalArgumentException.class, () -> session.act("train", "true"));
        assertEquals(told, refused.getMessage());
        assertEquals(new Control.Toggle("train", "Train", false), control("train", session.controls()));
        assertEquals(text, ((Control.TextField) control("own", session.controls())).value(), "the text stays");
        session.act("own", SMALL);
        session.act("train", "true");
        beside.run.work(10);
        assertTrue(session.status().startsWith("It has begun"), session.status());
    }

    @ParameterizedTest
    @CsvSource({"👨‍👩‍👧 ", "é", "\u05E9\u05DC\u05D5\u05DD ", "a\u0000b", "ａ𝒳"})
    void anyTextCanBeLearnt(String piece) {
        var session = open();
        session.act("own", (piece + "x" + piece).repeat(20));
        session.act("train", "true");
        beside.run.work(300);
        session.act("train", "false");
        appear(session);
        assertTrue(text(session).length() > 100, text(session));
    }

    @Test
    void aFileIsTaken() {
        var session = open();
        session.open("file", "cats.txt", SMALL.replace(" ", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertEquals("Your text is taken, 204 characters.", session.status());
        assertEquals(SMALL.replace(' ', '\n'), ((Control.TextField) control("own", session.controls())).value());
    }

    @Test
    void ofALongTextTheBeginningIsShownAndAllIsLearnt() {
        var session = open();
        session.open("file", "cats.txt", SMALL.repeat(100).getBytes(StandardCharsets.UTF_8));
        var shown = ((Control.TextField) control("own", session.controls())).value();
        assertEquals(SMALL.repeat(2).substring(0, 300) + "…\n\n(20,400 characters in all; type here to replace them)", shown);
        session.act("train", "true");
        assertEquals(SMALL.repeat(100), beside.run.run.source().text());
    }

    @Test
    void aFileThatIsNoTextIsTold() {
        var session = open();
        var all = new ArrayList<String>();
        for (var bytes : new byte[][] {null, {}, {'a', (byte) 0xff, 'b'}}) {
            all.add(assertThrows(IllegalArgumentException.class, () -> session.open("file", "x.txt", bytes)).getMessage());
        }
        assertEquals("x.txt is larger than 16 MB, which is too much.", all.get(0));
        assertEquals("x.txt is empty.", all.get(1));
        assertTrue(all.get(2).startsWith("No UTF-8 text: x.txt: byte 1: found 0xFF"), all.get(2));
    }

    @Test
    void halvesOfPairsAreTold() {
        var session = open();
        session.act("own", "a\uD83Db".repeat(30));
        assertEquals("Your text is taken, 90 characters. 30 broken characters became \uFFFD.", session.status());
    }

    // What is kept, and files.

    private Session taught(String... values) {
        var session = open(values);
        session.act("own", SMALL);
        session.act("train", "true");
        beside.run.work(100_000);
        return session;
    }

    @Test
    void aRunIsSavedAndGoesOnFromItsFile() {
        var session = taught("steps", "200", "dropout", "0.1", "cell", "gru");
        session.act("save", "");
        beside.answer();
        assertTrue(session.status().startsWith("Saved: network.safetensors, "), session.status());
        var file = downloads.get("network.safetensors");
        var rows = session.tables().get(0).rows();

        var again = open("units", "32");
        again.act("own", SMALL);
        again.open("file", "network.safetensors", file);
        assertEquals("Opening network.safetensors…", again.status());
        assertThrows(IllegalArgumentException.class, () -> again.act("train", "true"), "it is not known yet");
        beside.answer();
        assertEquals("network.safetensors: 1 layer of 16 units, 13 symbols. Train goes on from it.", again.status());
        appear(again);
        assertTrue(text(again).length() > 100, "it writes at once");
        assertEquals("gru", again.values().texts().get("cell"), "its settings are taken over");
        assertEquals("16", again.values().texts().get("units"));
        assertEquals("0.1", again.values().texts().get("dropout"));
        again.act("train", "true");
        beside.run.work(100_000);
        assertEquals(rows, again.tables().get(0).rows(), "it was at its end");
        again.act("steps", "1");
        again.act("moment", "1");
        again.act("branch", "");
        beside.run.work(100_000);
        assertEquals("500", again.tables().get(0).rows().get(again.tables().get(0).rows().size() - 1).get(0));
    }

    @Test
    void aKeptRunGoesOn() {
        var session = taught("steps", "200");
        var rows = session.tables().get(0).rows();
        beside.kept = new KeptRun(RunSettings.write(beside.run.run, 0.1), TextSource.own(SMALL), 200, beside.run.file());
        var again = open("units", "32");
        assertEquals("This browser has kept a run, at step 200.", again.status());
        assertTrue(enabled(again, "kept"));
        again.act("kept", "");
        beside.run.work(10);
        assertEquals(rows, again.tables().get(0).rows());
        assertEquals(SMALL, ((Control.TextField) control("own", again.controls())).value());
        assertEquals("16", again.values().texts().get("units"));
        assertFalse(enabled(again, "kept"));
    }

    @Test
    void itIsTakenHomeAsAProgram() {
        var session = taught("steps", "200");
        assertTrue(enabled(session, "pytorch"));
        session.act("pytorch", "");
        beside.answer();
        var program = new String(downloads.get("network_pytorch.py"), StandardCharsets.UTF_8);
        assertTrue(program.contains("network.safetensors") && program.contains("import torch"), program);
        assertTrue(session.status().endsWith("Run it beside the network's file."), session.status());
    }

    @Test
    void whatIsNoNetworkIsTold() {
        var session = open();
        assertThrows(IllegalArgumentException.class, () -> session.open("file", "x.safetensors", new byte[3]));
        taught();
        var busy = taught();
        assertEquals("A network is being taught. Save it and press Start anew, then open another.",
                assertThrows(IllegalArgumentException.class, () -> busy.open("file", "x.safetensors", new byte[3])).getMessage());
    }

    @Test
    void aTextOfOtherSymbolsIsTold() {
        var session = taught("steps", "200");
        session.act("save", "");
        beside.answer();
        var again = open();
        again.act("own", "ウミ".repeat(60));
        again.open("file", "network.safetensors", downloads.get("network.safetensors"));
        beside.answer();
        var refused = assertThrows(TextTooShortException.class, () -> again.act("train", "true"));
        assertEquals(0, refused.found());
        assertEquals("ウミ", refused.unknown());
    }
}
