package gatenotes.figures.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Control;
import gatenotes.demo.FigureKeys;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Engines;
import gatenotes.engine.Trouble.Reason;
import gatenotes.figures.Demos;
import gatenotes.figures.StillDemos;
import gatenotes.math.JavaMatMul;
import gatenotes.scene.Golden;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import gatenotes.scene.MarkupText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HelloDemoTest {
    /** A browser without SIMD and WebGL2. */
    static final Engines ONLY_JAVA = name -> {
        if (name != Engine.JAVA) {
            throw new EngineUnavailableException(name, Reason.MISSING, "WebGL2");
        }
        return new JavaMatMul();
    };

    @ParameterizedTest
    @EnumSource(Language.class)
    void firstPicture(Language language) {
        var svg = MarkupText.of(start(language, Map.of()).scene().toSvg("hello"));
        Golden.check(Path.of("src/test/resources/gatenotes/figures/hello." + language.code() + ".svg"), lines(svg));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void firstPictureOnAPhone(Language language) {
        StillDemos.narrowGolden("hello", start(language, Map.of()), language);
    }

    /** Before training it says hhll; step by step that turns into what it should say. */
    @Test
    void whatItSaysTurnsIntoEllo() {
        assertEquals("hhll", says(start(Language.ENGLISH, Map.of())));
        assertEquals("ello", says(start(Language.ENGLISH, Map.of("step", "20"))));
        assertEquals("elll", says(start(Language.ENGLISH, Map.of("step", "100", "edits", "100m"))));
        // Argmax of the printed scores: 4.1 is o's, 1.2 is o's, 1.9 is l's, 2.2 is o's.
        assertEquals("oolo", says(start(Language.ENGLISH, Map.of("show", "printed"))));
    }

    private static String says(Session session) {
        var said = new StringBuilder();
        for (var svg : List.of(session.scene().toSvg(""), session.narrowScene().toSvg(""))) {
            said.setLength(0);
            collectGuesses(svg, said);
        }
        return said.toString();
    }

    private static void collectGuesses(Markup element, StringBuilder into) {
        if ("guess".equals(element.attribute("data-part"))) {
            into.append(element.child(0).text());
        }
        for (var child : element.children()) {
            collectGuesses(child, into);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void trainedPictureOfAnRnn(Language language) {
        var svg = MarkupText.of(start(language, Map.of("cell", "rnn", "units", "8", "step", "150", "seed", "1"))
                .scene().toSvg("hello"));
        Golden.check(Path.of("src/test/resources/gatenotes/figures/hello-trained." + language.code() + ".svg"),
                lines(svg));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void networkWithoutMemory(Language language) {
        var svg = MarkupText.of(start(language, Map.of("memory", "cut", "step", "150")).scene().toSvg("hello"));
        Golden.check(Path.of("src/test/resources/gatenotes/figures/hello-memoryless." + language.code() + ".svg"),
                lines(svg));
    }

    /** Karpathy's printed numbers, and the values that follow from them. */
    @Test
    void theNumbersOfThePrintedFigure() {
        var session = start(Language.ENGLISH, Map.of("show", "printed"));
        var rows = session.tables().get(0).rows();
        assertEquals(List.of("h → e", "0.30 −0.10 0.90", "1.00 2.20 −3.00 4.10"), rows.get(0).subList(0, 3));
        assertEquals(List.of("e → l", "1.00 0.30 0.10", "0.50 0.30 −1.00 1.20"), rows.get(1).subList(0, 3));
        assertEquals(List.of("l → l", "0.10 −0.50 −0.30", "0.10 0.50 1.90 −1.10"), rows.get(2).subList(0, 3));
        assertEquals(List.of("l → o", "−0.30 0.90 0.70", "0.20 −1.50 −0.10 2.20"), rows.get(3).subList(0, 3));
        assertEquals(List.of("0.1251", "0.0550", "0.6841", "0.7935"), List.of(
                rows.get(0).get(3).split(" ")[1], rows.get(1).get(3).split(" ")[2], rows.get(2).get(3).split(" ")[2],
                rows.get(3).get(3).split(" ")[3]));
        assertEquals(List.of("2.0785", "2.9001", "0.3796", "0.2314", "1.3974"),
                rows.stream().map(row -> row.get(4)).toList());
        assertTrue(session.status().startsWith("The printed numbers: mean loss 1.3974, just above ln 4 = 1.3863"),
                session.status());
        assertTrue(texts(session).contains("Illustrative: printed in Karpathy's figure (2015), not from a run"));
    }

    @Test
    void theReaderGoesFromThePrintedNumbersToANetworkAndBack() {
        var session = start(Language.ENGLISH, Map.of("show", "printed"));
        var printed = session.scene();
        assertEquals("printed", ((Control.Choice) control(session, "show")).selected());
        session.act("train", "true");
        assertEquals("network", ((Control.Choice) control(session, "show")).selected());
        assertTrue(texts(session).contains("Your network: LSTM, 112 parameters, step\u00a00"), texts(session).toString());
        session.advance(StillDemos.FRAME);
        session.advance(StillDemos.FRAME);
        session.advance(StillDemos.FRAME);
        session.act("show", "printed");
        assertFalse(session.running());
        assertEquals(printed, session.scene());
        session.act("show", "network");
        assertTrue(session.status().startsWith("Step 1: "), session.status());
    }

    @ParameterizedTest
    @CsvSource({"lstm, 96 + 16 = 112, 96", "rnn, 24 + 16 = 40, 33"})
    void countsItsParameters(String cell, String sum, String withoutBiases) {
        var session = start(Language.ENGLISH, Map.of("cell", cell));
        assertEquals(0, count(session.folded().get(0), "input"));
        session.act("weights", "true");
        var folded = session.folded().get(0);
        assertEquals("Look at the weights and change them: " + sum + " parameters, " + withoutBiases
                + " without biases", folded.children().get(0).text());
        assertEquals(cell.equals("lstm") ? 112 : 40, count(folded, "input"));
    }

    @Test
    void aWeightIsChangedAndThePictureFollows() {
        var session = start(Language.ENGLISH, Map.of("show", "network"));
        var before = session.scene();
        session.act("k6", "");
        assertEquals(before, session.scene());
        session.act("k6", "-1.5");
        assertTrue(session.status().startsWith("kernel [4, 12]: one number is now −1.50. Step 0: mean loss "),
                session.status());
        assertFalse(before.equals(session.scene()));
        assertEquals("0k6*-1.5", session.values().texts().get("edits"));
        assertEquals("demo:hello has no control 'k999'", assertThrows(IllegalArgumentException.class,
                () -> session.act("k999", "1")).getMessage());
        assertEquals("k6 is “30”, expected a number from −20 to 20.", assertThrows(IllegalArgumentException.class,
                () -> session.act("k6", "30")).getMessage());
    }

    @Test
    void moreChangesThanAnAddressHoldsAreSaidInWords() {
        var session = start(Language.ENGLISH, Map.of());
        for (int k = 0; k < 48; k++) {
            session.act("k" + k, "-1.25");
            session.act("r" + k % 36, "-1.25");
        }
        assertTrue(session.status().endsWith("a link cannot bring this network back."), session.status());
        var state = session.values();
        assertEquals(List.of("kept", "0", ""), List.of(state.text("memory"), state.text("step"), state.text("edits")));
    }

    /** The values in the address restore the same figure. */
    @Test
    void theAddressBringsEverythingBack() {
        var demo = new HelloDemo();
        var session = start(Language.ENGLISH, Map.of());
        session.act("cell", "rnn");
        session.act("units", "2");
        session.act("memory", "cut");
        session.act("step", "");
        session.act("r1", "0.75");
        session.act("step", "");
        session.act("memory", "kept");
        session.act("step", "");
        var state = session.values().texts();
        var again = start(Language.ENGLISH, state);
        assertEquals(session.scene(), again.scene());
        assertEquals(session.tables(), again.tables());
        assertEquals(state, again.values().texts());
        session.act("show", "printed");
        assertEquals(session.scene(), start(Language.ENGLISH, session.values().texts()).scene());
    }

    @Test
    void theMemoryIsCutAndComesBack() {
        var session = start(Language.ENGLISH, Map.of("show", "network"));
        session.act("memory", "cut");
        assertTrue(session.status().startsWith("The memory is cut: every step starts from zeros."), session.status());
        assertEquals("cut", ((Control.Choice) control(session, "memory")).selected());
        session.act("memory", "kept");
        assertTrue(session.status().startsWith("The memory is back"), session.status());
        assertEquals("0m_0m", session.values().text("edits"));
    }

    @Test
    void aStepBackIsTheStepBefore() {
        var session = start(Language.ENGLISH, Map.of("step", "20"));
        session.act("step", "");
        session.act("step", FigureKeys.BACK);
        assertEquals(start(Language.ENGLISH, Map.of("step", "20")).scene(), session.scene());
    }

    @Test
    void withoutMemoryTheEndNamesTheFloor() {
        var session = start(Language.ENGLISH, Map.of("memory", "cut", "step", "499"));
        session.act("train", "true");
        session.advance(StillDemos.FRAME);
        assertTrue(session.status().endsWith("Without memory, the best is (2 ln 2)/4 = 0.3466."),
                session.status());
        assertTrue(texts(session).contains("best without memory: (2 ln 2)/4 = 0.3466"));
    }

    @Test
    void saysWhereItStandsAfterEachAct() {
        var session = start(Language.CHINESE, Map.of("show", "network"));
        var model = new HelloModel(true, 3, 4, 7, new JavaMatMul());
        var text = new HelloWords(Language.CHINESE);
        assertEquals(text.standing(model), session.status());
        assertTrue(session.status().startsWith("第 0 步，平均损失 1."), session.status());
        assertTrue(session.status().contains("；4 个字母猜对 "), session.status());
        session.act("step", "");
        model.train();
        assertEquals(text.standing(model), session.status());
        session.act("reset", "");
        assertTrue(session.status().startsWith("新的 LSTM：3 个隐藏单元，共 112 个参数。第 0 步"), session.status());
        session.act("cell", "rnn");
        assertTrue(session.status().startsWith("新的简单 RNN：3 个隐藏单元，共 40 个参数。第 0 步"), session.status());
    }

    @Test
    void speaksEnglish() {
        var session = start(Language.ENGLISH, Map.of("cell", "rnn"));
        session.act("units", "1");
        assertTrue(session.status().startsWith("A new simple RNN: 1 hidden unit, 14 parameters. Step 0: mean loss "),
                session.status());
        assertTrue(session.status().endsWith(" of 4 letters right."), session.status());
    }

    @Test
    void trainsPausesAndEnds() {
        var session = start(Language.CHINESE, Map.of());
        assertFalse(session.running());
        session.act("train", "true");
        assertTrue(session.running());
        var said = new ArrayList<String>();
        var frames = 0;
        while (session.running()) {
            session.advance(StillDemos.FRAME);
            frames++;
            if (said.isEmpty() || !said.get(said.size() - 1).equals(session.status())) {
                said.add(session.status());
            }
        }
        assertEquals(100 * 3 + 400, frames);
        assertEquals(3, said.size(), said::toString);
        assertEquals("正在训练……", said.get(0));
        assertTrue(said.get(1).contains("每个字母都猜对了"), said.get(1));
        assertTrue(said.get(2).startsWith("训练到此为止。第 500 步，平均损失 0.00"), said.get(2));
        assertTrue(said.get(2).endsWith("4 个字母猜对 4 个。"), said.get(2));
        assertFalse(((Control.Button) control(session, "step")).enabled());
        session.act("train", "true");
        assertFalse(session.running());
    }

    @Test
    void oneStepStopsTheTraining() {
        var session = start(Language.CHINESE, Map.of());
        session.act("train", "true");
        session.act("step", "");
        assertFalse(session.running());
        assertTrue(session.status().startsWith("第 1 步"), session.status());
    }

    @Test
    void theAuthorsStepsAreTheReadersSteps() {
        var session = start(Language.CHINESE, Map.of());
        for (int i = 0; i < 37; i++) {
            session.act("step", "");
        }
        assertEquals(session.scene(), start(Language.CHINESE, Map.of("step", "37")).scene());
    }

    @Test
    void controlsKeepTheirOrder() {
        var session = start(Language.CHINESE, Map.of());
        var ids = ids(session);
        assertEquals(List.of("train", "step", "reset", "show", "cell", "units", "memory", "seed", "engine"), ids);
        session.act("cell", "rnn");
        session.act("train", "true");
        assertEquals(ids, ids(session));
    }

    @ParameterizedTest
    @CsvSource({
        "seed, 12345, 随机种子是“12345”，应为 0 到 9999 的整数。", "seed, '', 随机种子是“”，应为 0 到 9999 的整数。",
        "units, 9, 隐藏单元是“9”，应为 1 到 8 的整数。", "cell, gru, '网络是“gru”，应为 lstm、rnn 之一。'",
        "engine, cuda, '计算引擎是“cuda”，应为 java、simd、webgl 之一。'", "memory, no, '记忆是“no”，应为 kept、cut 之一。'",
        "show, x, '图里的数是“x”，应为 printed、network 之一。'",
        "colour, red, demo:hello has no control 'colour'"})
    void refusesWhatIsNoValue(String id, String value, String message) {
        var session = start(Language.CHINESE, Map.of());
        var before = session.scene();
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> session.act(id, value)).getMessage());
        assertEquals(before, session.scene());
    }

    @Test
    void tableHoldsTheNumbersOfThePicture() {
        var session = start(Language.ENGLISH, Map.of("cell", "rnn", "show", "network"));
        var table = session.tables().get(0);
        assertEquals(List.of("input → target", "h", "scores h e l o", "probabilities h e l o", "loss"), table.head());
        assertEquals(List.of("h → e", "e → l", "l → l", "l → o", "mean"), table.rows().stream().map(row -> row.get(0)).toList());
        assertEquals(6, start(Language.ENGLISH, Map.of("show", "network")).tables().get(0).head().size());
    }

    @Test
    void isADemoPostsMayName() {
        assertEquals(HelloDemo.class, Demos.named("hello").getClass());
    }

    private static Session start(Language language, Map<String, String> given) {
        var demo = new HelloDemo();
        return demo.start(Values.parse(demo, given), new Stage(language, ONLY_JAVA));
    }

    static Control control(Session session, String id) {
        return session.controls().stream().filter(control -> control.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> texts(Session session) {
        return StillDemos.texts(session);
    }

    private static int count(Markup element, String tag) {
        var count = element.tag().equals(tag) ? 1 : 0;
        for (var child : element.children()) {
            count += count(child, tag);
        }
        return count;
    }

    private static List<String> ids(Session session) {
        return session.controls().stream().map(Control::id).toList();
    }

    /** The SVG with one element per line, so that changes are easy to read. */
    private static String lines(String svg) {
        return svg.replace("><", ">\n<") + "\n";
    }
}
