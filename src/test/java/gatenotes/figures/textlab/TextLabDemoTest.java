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
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.WrittenText;
import gatenotes.figures.LabelFit;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextLabDemoTest {
    private final LabEngines engines = new LabEngines();

    private Session start(Map<String, String> values) {
        var demo = new TextLabDemo();
        return demo.start(Values.parse(demo, values), new Stage(Language.ENGLISH, engines));
    }

    private Session inside(String... more) {
        var values = new HashMap<>(Map.of("view", "inside"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return start(values);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstPictures(Language language) {
        for (var view : List.of("write", "teach", "inside")) {
            var session = StillDemos.start(new TextLabDemo(), language, Map.of("view", view));
            var name = view.equals("write") ? "text-lab" : "text-lab-" + view;
            StillDemos.golden(name, session, language);
            StillDemos.narrowGolden(name, session, language);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrittenAndWeighedStandsInANarrowColumn(Language language) {
        var demo = new TextLabDemo();
        var session = demo.start(Values.parse(demo, Map.of("start", "ROMEO:\n", "temperature", "0")), new Stage(language, engines));
        session.act("write", "true");
        engines.answer();
        LabelFit.require("on its way", session.narrowScene());
        finish(session);
        session.act("at", "21");
        StillDemos.narrowGolden("text-lab-written", session, language);
        LabelFit.require("written", session.narrowScene());
    }

    /** The characters of a part of the picture, with visible spaces. */
    private static String shown(Session session) {
        var text = new StringBuilder();
        for (int i = 0; i < TextLabDemo.LENGTH; i++) {
            var named = "\"char-" + i + "\"";
            var svg = MarkupText.of(session.scene().toSvg(""));
            var at = svg.indexOf(named);
            if (at < 0) {
                break;
            }
            var label = svg.indexOf("aria-label=\"", at) + "aria-label=\"".length();
            text.append(svg.substring(label, svg.indexOf(',', label + 1)));
        }
        return text.toString();
    }

    private static Control control(Session session, String id) {
        return session.controls().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Lets the figure show all that is written; at 60 characters per second, 300 take 5 s. */
    private void finish(Session session) {
        engines.answerAll();
        for (int i = 0; i < 51; i++) {
            session.advance(0.1);
        }
    }

    @Test
    void fetchesNothingBeforeItIsAsked() {
        start(Map.of());
        inside();
        assertEquals(0, engines.opened);
    }

    @Test
    void writesSixtyCharactersASecond() {
        var session = start(Map.of("start", "ROMEO:\n"));
        session.act("write", "true");
        assertEquals("Fetching the network…", session.status());
        assertFalse(session.running());
        engines.answer();
        assertTrue(StillDemos.texts(session).contains("285 / 571 KB"), StillDemos.texts(session).toString());
        engines.answer();
        engines.answer();
        assertTrue(session.running());
        session.advance(0.1);
        assertEquals(6, shown(session).length());
        finish(session);
        assertFalse(session.running());
        assertTrue(session.status().startsWith("Done. Its own text surprised it by "), session.status());
        assertEquals(300, ((Control.Slider) control(session, "at")).max());
    }

    @Test
    void aPickChangesWhatComesAfterAndALinkBringsItBack() {
        var session = start(Map.of("start", "ROMEO:\n"));
        session.act("write", "true");
        finish(session);
        session.act("at", "21");
        assertTrue(session.status().startsWith("The network itself gave "), session.status());
        var choice = (Control.Choice) control(session, "candidate");
        assertEquals(1 + WrittenText.CANDIDATES, choice.options().size());
        var before = shown(session);
        var open = choice.options().stream().filter(Control.Option::enabled).skip(1)
                .filter(option -> !option.label().startsWith(before.substring(20, 21))).findFirst().orElseThrow();
        session.act("candidate", open.value());
        assertEquals(1 + WrittenText.CANDIDATES, ((Control.Choice) control(session, "candidate")).options().size(),
                "what the reader works with stays while it comes again");
        finish(session);
        var after = shown(session);
        assertEquals(before.substring(0, 20), after.substring(0, 20));
        assertEquals(open.label().substring(0, 1), after.substring(20, 21));
        assertNotEquals(before, after);

        var again = start(session.values().texts());
        again.act("write", "true");
        finish(again);
        assertEquals(after, shown(again));
    }

    @Test
    void aHeldGateChangesWhatItWrites() {
        var session = start(Map.of("temperature", "0"));
        session.act("write", "true");
        finish(session);
        var before = shown(session);
        // The gate is held for the whole text, because shutting the output gate of one unit among 336 may change nothing.
        session.act("held-unit", Integer.toString(HeldOutPassage.UNIT + 1));
        session.act("hold", "f");
        finish(session);
        assertNotEquals(before, shown(session));
    }

    @Test
    void saysWhatItDoesNotKnow() {
        var session = start(Map.of("start", "水 and ж"));
        session.act("write", "true");
        engines.answer();
        engines.answer();
        assertEquals("The network does not know 水ж and leaves it out.", session.status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NOT_FETCHED | HTTP 404 | The network could not be fetched (HTTP 404). Press again to retry.",
        "OTHER_FILE | 9 / 10 | The file is cut off, or not the one this figure knows (9 / 10 bytes). Press again to retry.",
        "NO_SCRIPT | '' | The engines could not be fetched. Press again to retry.",
    })
    void saysWhatWentWrongAndTriesAgain(ModelTrouble.Kind kind, String detail, String sentence) {
        var session = start(Map.of());
        session.act("write", "true");
        engines.answers.clear();
        engines.listener.failed(new ModelTrouble(kind, detail));
        assertEquals(sentence, session.status());
        assertFalse(session.running());
        session.act("write", "true");
        assertEquals(2, engines.opened);
        finish(session);
        assertEquals(300, shown(session).length());
    }

    @Test
    void refusesALinkThatNoReaderCanHaveMade() {
        assertEquals("demo:text-lab: picks has '12', expected picks such as 12*101 (character 12 is e), joined by _",
                assertThrows(IllegalArgumentException.class, () -> start(Map.of("picks", "12"))).getMessage());
    }

    /** The network's numbers for its own passage are those in the first picture, except for rounding. */
    @Test
    void readsWhatTheReaderGives() {
        var session = inside();
        session.act("read", "");
        engines.answerAll();
        assertTrue(session.status().startsWith("Read 270 characters, "), session.status());
        var choice = (Control.Choice) control(session, "look");
        assertTrue(choice.options().stream().anyMatch(option -> option.label()
                .startsWith("position in the line: unit " + (HeldOutPassage.UNIT + 1) + ", r = ")), choice.toString());
        session.act("text", "Ж x");
        engines.answerAll();
        assertEquals("Read 2 characters, ", session.status().substring(0, 19));
        assertTrue(session.status().endsWith("The network does not know Ж and leaves it out."), session.status());
    }

    @Test
    void readsOneTextAtATimeAndTheNewestAfterIt() {
        var session = inside();
        session.act("text", "abc");
        assertEquals(0, engines.opened, "typing asks for nothing before the reader has read once");
        session.act("read", "");
        session.act("text", "abcd");
        session.act("text", "abcde");
        engines.answer();
        engines.answer();
        engines.answer();
        assertEquals("Read 3 characters", session.status().substring(0, 17));
        assertEquals(1, engines.answers.size());
        engines.answerAll();
        assertEquals("Read 5 characters", session.status().substring(0, 17));
    }

    /** Until the network has answered, the picture shows its previous answer. */
    @Test
    void namesWhatItDraws() {
        var session = inside("unit", "5", "part", "f");
        assertTrue(StillDemos.texts(session).contains("c of unit 334"), StillDemos.texts(session).toString());
        session.act("read", "");
        engines.answerAll();
        assertTrue(StillDemos.texts(session).contains("f of unit 5"), StillDemos.texts(session).toString());
        session.act("part", "o");
        assertTrue(StillDemos.texts(session).contains("f of unit 5"), StillDemos.texts(session).toString());
        engines.answerAll();
        assertTrue(StillDemos.texts(session).contains("o of unit 5"), StillDemos.texts(session).toString());
    }

    @Test
    void readsNothing() {
        var session = inside("text", "жжж");
        session.act("read", "");
        engines.answerAll();
        assertEquals("Read 0 characters, 0.0 nats of surprise in all. The network does not know ж and leaves it out.",
                session.status());
        session.scene();
    }

    @Test
    void givesTheNetworkBack() {
        var session = start(Map.of());
        session.act("write", "true");
        session.close();
        assertTrue(engines.closed);
    }
}
