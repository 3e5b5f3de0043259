package gatenotes.figures.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Trouble.Reason;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChainDemoTest {
    private static final Pattern BOX = Pattern.compile("data-part=\"box-");

    private static Session start(Map<String, String> values) {
        return StillDemos.start(new ChainDemo(), Language.ENGLISH, values);
    }

    private static String svg(Session session) {
        return MarkupText.of(session.scene().toLiveSvg(""));
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        StillDemos.golden("chain", StillDemos.start(new ChainDemo(), language, Map.of()), language);
        StillDemos.golden("chain-rnn", StillDemos.start(new ChainDemo(), language, Map.of("cell", "rnn")), language);
        StillDemos.narrowGolden("chain", StillDemos.start(new ChainDemo(), language, Map.of()), language);
    }

    @Test
    void showsTheParametersOfBothCells() {
        assertTrue(StillDemos.texts(start(Map.of())).containsAll(
                List.of("RNN: 24 parameters", "LSTM: 96 parameters ✓")));
        assertTrue(StillDemos.texts(start(Map.of("cell", "rnn"))).containsAll(
                List.of("RNN: 24 parameters ✓", "LSTM: 96 parameters")));
    }

    /** The post explains the gates with these numbers, unit 2 at step 2: 0.703·(−0.142) + 0.568·(−0.481), 0.571·tanh(−0.373). */
    @Test
    void thePostsWalkThroughTheGatesIsWhatTheFigureShows() {
        assertTrue(StillDemos.texts(start(Map.of())).containsAll(
                List.of("−0.142", "0.703", "0.568", "−0.481", "0.571", "−0.373", "−0.204")));
        assertEquals(-0.373, 0.703 * -0.142 + 0.568 * -0.481, 0.0005);
        assertEquals(-0.273, 0.568 * -0.481, 0.0005);
        assertEquals(-0.204, 0.571 * Math.tanh(-0.373), 0.0005);
        for (var gate : List.of("f", "g", "i", "c", "o", "h")) {
            assertNotEquals(svg(start(Map.of())), svg(start(Map.of("lit", gate))), gate);
        }
    }

    /** Computed by hand: 4·3·(4+3+1) = 96, then twice 4·3·(3+3+1) = 84; 24 and twice 21. */
    @Test
    void aHigherLayerReadsTheOneBelow() {
        assertTrue(StillDemos.texts(start(Map.of("layers", "3"))).containsAll(
                List.of("LSTM: 264 parameters ✓", "RNN: 66 parameters", "84")));
    }

    /** The numbers shown obey the equations shown beside them. */
    @Test
    void theNumbersObeyTheEquations() {
        var row = start(Map.of("units", "1")).tables().get(0).rows().get(2);
        var v = new double[row.size()];
        for (int k = 1; k < v.length; k++) {
            v[k] = Double.parseDouble(row.get(k).replace('−', '-'));
        }
        // In the order of computation: unit, h-old, c-old, f, i, g, o, c, h.
        assertEquals(v[4] * v[3] + v[5] * v[6], v[8], 2e-3);
        assertEquals(v[7] * Math.tanh(v[8]), v[9], 2e-3);
    }

    @Test
    void theHeightNeverChanges() {
        for (var cell : List.of("rnn", "lstm")) {
            for (var layers : List.of("1", "2", "3")) {
                var session = start(Map.of("cell", cell, "layers", layers));
                assertEquals(start(Map.of()).scene().height(), session.scene().height());
                session.act("fold", "folded");
                assertEquals(start(Map.of()).scene().height(), session.scene().height());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,4,false,4", "3,4,false,12", "3,3,false,9", "2,4,true,2"})
    void drawsABoxForEachLayerAndStep(String layers, String timeSteps, boolean folded, long boxes) {
        var session = start(Map.of("layers", layers, "time-steps", timeSteps));
        session.act("fold", folded ? "folded" : "unfolded");
        assertEquals(boxes, BOX.matcher(svg(session)).results().count());
    }

    @Test
    void aPartLightsItsTermAndItsNumber() {
        var session = start(Map.of());
        var before = svg(session);
        session.point("f", false);
        var lit = svg(session);
        assertFalse(before.contains("fill-forget\" fill=\"#d55e00\" fill-opacity=\"0.3\""));
        assertTrue(lit.contains("fill-forget\" fill=\"#d55e00\" fill-opacity=\"0.3\""));
        session.point(null, false);
        assertEquals(before, svg(session));
        session.point("f", true);
        session.point(null, false);
        assertEquals(lit, svg(session));
        session.act("cell", "rnn");
        session.act("cell", "lstm");
        finish(session);
        assertEquals(before, svg(session));
    }

    private static int finish(Session session) {
        var frames = 0;
        while (session.running()) {
            session.advance(StillDemos.FRAME);
            frames++;
        }
        return frames;
    }

    /** The LSTM's additional parts appear over many frames; the plugs and the tanh layer do not move. */
    @Test
    void theCellChangesFrameByFrame() {
        var session = start(Map.of("cell", "rnn"));
        var simple = svg(session);
        session.act("cell", "lstm");
        assertEquals(simple.contains("σ"), svg(session).contains("σ"));
        var pictures = new HashSet<String>();
        var frames = 0;
        while (session.running()) {
            session.advance(StillDemos.FRAME);
            frames++;
            var picture = svg(session);
            pictures.add(picture);
            for (var stays : new String[] {" x=\"346\" y=\"155\" text-anchor", " x=\"620\" y=\"191.5\" text-anchor",
                " x=\"19\" y=\"191.5\" text-anchor"}) {
                assertTrue(simple.contains(stays) && picture.contains(stays), stays);
            }
        }
        assertTrue(frames >= 20 && pictures.size() == frames, frames + " frames, " + pictures.size() + " pictures");
        assertEquals(svg(start(Map.of())), svg(session));
        session.act("cell", "rnn");
        assertEquals(frames, finish(session));
        assertEquals(simple, svg(session));
    }

    @Test
    void whoWantsNoMotionSeesASwitch() {
        var demo = new ChainDemo();
        var session = demo.start(Values.parse(demo, Map.of()), new Stage(Language.ENGLISH, name -> {
            throw new EngineUnavailableException(name, Reason.NOT_FETCHED, "");
        }, true));
        session.act("cell", "rnn");
        assertFalse(session.running());
        assertEquals(svg(start(Map.of("cell", "rnn"))), svg(session));
    }

    /** The plate and its four copies show the same pattern, and are highlighted together with W, U and b. */
    @Test
    void theCopiesShareOneSetOfWeights() {
        var session = start(Map.of());
        var print = Pattern.compile("<path class=\"stroke-positive\"[^>]* d=\"([^\"]*)\"").matcher(svg(session)).results()
                .map(found -> found.group(1)).toList();
        assertEquals(5, print.size());
        assertEquals(2, Set.copyOf(print).size());
        assertEquals(4, Collections.frequency(print, print.get(1)));
        session.point("weights-1", true);
        assertEquals("One set of weights, used at all 4 steps.", session.status());
        assertEquals(4 * 6, svg(session).split("underline", -1).length - 1);
        session.act("layers", "2");
        session.point("weights-2", true);
        assertTrue(svg(session).contains("layer 2, step 2, open"));
    }

    @Test
    void pointingAtXLightsItsNumbers() {
        var session = start(Map.of());
        session.point("x", false);
        assertTrue(svg(session).contains("underline\">e, one-hot (0, 1, 0, 0)</tspan>"));
    }

    @Test
    void aBoxOpens() {
        var session = start(Map.of("layers", "2"));
        session.point("box-2-4", true);
        assertTrue(session.status().startsWith("Step 4, layer 2: h = "), session.status());
        assertTrue(StillDemos.texts(session).contains("= h of the layer below, h₄"));
        session.act("layers", "1");
        assertEquals("LSTM, 1 layer: 96 parameters; what goes in and out stays the same.", session.status());
        session.act("fold", "folded");
        assertEquals("Folded: one cell, 4 steps.", session.status());
    }

    @Test
    void playsToTheLastStepAndFromTheFirst() {
        var session = start(Map.of());
        session.act("play", "true");
        assertEquals(80, finish(session));
        assertEquals(svg(start(Map.of("step", "4"))), svg(session));
        assertTrue(session.status().startsWith("Step 4, layer 1: reads l, h = "), session.status());
        session.act("play", "true");
        assertEquals(svg(start(Map.of("step", "1"))), svg(session));
        session.act("step", "3");
        assertFalse(session.running());
    }

    @Test
    void aPartOnItsWayOutCannotBeChosen() {
        var session = start(Map.of());
        session.act("cell", "rnn");
        session.advance(StillDemos.FRAME);
        session.point("f", true);
        session.point("c", false);
        finish(session);
        assertEquals(svg(start(Map.of("cell", "rnn"))), svg(session));
    }

    @Test
    void aLinkKeepsWhatTheReaderLooksAt() {
        var session = start(Map.of("layers", "2"));
        session.act("fold", "folded");
        session.point("box-2-2", true);
        session.point("f", true);
        var state = session.values().texts();
        assertEquals(List.of("2", "folded", "f"), List.of(state.get("layer"), state.get("fold"), state.get("lit")));
        session.point(null, false);
        assertEquals(svg(session), svg(start(state)));
    }

    @Test
    void refusesWhatItDoesNotHave() {
        var session = start(Map.of("time-steps", "3"));
        assertThrows(IllegalArgumentException.class, () -> session.act("step", "4"));
        assertThrows(IllegalArgumentException.class, () -> session.act("layer", "2"));
        assertThrows(IllegalArgumentException.class, () -> session.act("cell", "gru"));
        assertThrows(IllegalArgumentException.class, () -> session.act("seed", "1"));
    }
}
