package gatenotes.figures.valves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Control;
import gatenotes.demo.Session;
import gatenotes.figures.StillDemos;
import gatenotes.nn.Gate;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValvesDemoTest {
    private static Session start() {
        return StillDemos.start(new ValvesDemo(), Language.ENGLISH, Map.of());
    }

    private static String svg(Session session) {
        return MarkupText.of(session.scene().toLiveSvg(""));
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        StillDemos.golden("valves", StillDemos.start(new ValvesDemo(), language, Map.of()), language);
        StillDemos.narrowGolden("valves", StillDemos.start(new ValvesDemo(), language, Map.of()), language);
    }

    /** .7 · 1 + .4 · .8 = 1.02; .6 · tanh 1.02 = .462; a shut output gate leaves c as it is. */
    @Test
    void worksOneStepOut() {
        assertEquals(List.of(
                List.of("0.7, 0.4, 0.8, 0.6", "1.02", "0.462"),
                List.of("0.7, 0.4, 0.8, 0", "1.02", "0.000")), start().tables().get(2).rows());
    }

    @Test
    void knowsHowLongAMemoryLasts() {
        var rows = start().tables().get(1).rows();
        assertEquals(List.of("0", "0.5000", "1.00"), rows.get(0));
        assertEquals(List.of("1", "0.7311", "2.21"), rows.get(1));
        assertEquals(List.of("5", "0.9933", "103"), rows.get(5));
    }

    /** The address contains valves that the reader holds, and restores them. */
    @Test
    void theAddressHoldsTheValves() {
        var demo = new ValvesDemo();
        var session = start();
        session.act("f", "0.25");
        session.act("reach", "every");
        session.act("o", "1");
        var held = session.values().texts().get("held");
        assertTrue(held.startsWith("f23*0.25_o21*1_o22*1_"), held);
        assertEquals(session.scene(), StillDemos.start(demo, Language.ENGLISH, Map.of("held", held)).scene());
        session.act("let-go", "");
        assertEquals("", session.values().texts().get("held"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g23*0", "f03*0", "f29*0", "f23*2", "f23", "f23*", "f23*0__o11*0", "x"})
    void whatHoldsNoValveIsRefused(String held) {
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> StillDemos.start(new ValvesDemo(), Language.CHINESE, Map.of("held", held))).getMessage()
                .startsWith("demo:valves: held has '"));
    }

    @Test
    void theCellHasLearnedItsWord() {
        assertEquals(8, new ValveModel(7).rightCount());
    }

    @Test
    void aShutOutputGateHidesAndDoesNotErase() {
        var model = new ValveModel(7);
        var c = model.layer().c(3, 0, 1);
        model.hold(Gate.OUTPUT, 3, 1, 0);
        assertTrue(model.layer().h(3, 0, 1) == 0);
        assertEquals(c, model.layer().c(3, 0, 1));
        model.hold(Gate.FORGET, 3, 1, 0);
        model.hold(Gate.INPUT, 3, 1, 0);
        assertTrue(model.layer().c(3, 0, 1) == 0);
    }

    /** What the text beside the figure says: at the first l, forgetting or hiding makes the network say o. */
    @Test
    void unitTwoKnowsTheFirstLFromTheSecond() {
        var model = new ValveModel(7);
        assertEquals("l", model.guess(2));
        model.hold(Gate.FORGET, 2, 1, 0);
        assertEquals("o", model.guess(2));
        model.letGo(1);
        model.hold(Gate.OUTPUT, 2, 1, 0);
        assertEquals("o", model.guess(2));
        model.letGo(1);
        assertEquals(8, model.rightCount());
    }

    @Test
    void lettingGoBringsEverythingBack() {
        var session = start();
        var before = svg(session);
        session.act("f", "0");
        session.act("reach", "every");
        session.act("o", "0.5");
        assertFalse(before.equals(svg(session)));
        assertTrue(svg(session).contains("held by hand"));
        session.act("let-go", "");
        assertEquals(before, svg(session));
    }

    @Test
    void tellsTheHalfLifeOfTheValveInHand() {
        var session = start();
        session.act("f", "0.9");
        assertTrue(StillDemos.texts(session).contains(
                "if it stayed at f = 0.90, half of a memory would last ln ½ / ln f = 6.58 steps"));
        session.act("f", "0");
        assertTrue(StillDemos.texts(session).contains("f = 0.00: the old memory is gone in one step"));
        session.act("f", "1");
        assertTrue(StillDemos.texts(session).contains("f = 1.00: the old memory stays for good"));
    }

    @Test
    void everyValveCanBeChosen() {
        var session = start();
        session.point("o-3-8", true);
        assertEquals(3, ((Control.Slider) session.controls().get(0)).value());
        assertTrue(session.status().startsWith("o = "), session.status());
        assertEquals(3 * 3 * 8, svg(session).split("data-part=").length - 1);
    }

    @Test
    void refusesWhatItDoesNotHave() {
        var session = start();
        assertThrows(IllegalArgumentException.class, () -> session.act("f", "1.1"));
        assertThrows(IllegalArgumentException.class, () -> session.act("g", "0.5"));
        assertThrows(IllegalArgumentException.class, () -> session.act("unit", "4"));
    }
}
