package gatenotes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gatenotes.demo.FigureKeys.Act;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureKeysTest {
    /** A slider moves by its step of 0.1, a scale by one place, and both stop at their ends; a button is told the direction. */
    @ParameterizedTest
    @CsvSource({
        "level, ArrowRight, 1.5, level, 1.6", "level, ArrowLeft, 1.5, level, 1.4", "level, ArrowRight, 2, level, 2",
        "level, ArrowLeft, 0, level, 0",
        "rate, ArrowRight, 0.3, rate, 2", "rate, ArrowLeft, 0.3, rate, 0", "rate, ArrowRight, 1, rate, 2",
        "rate, ArrowLeft, 0.1, rate, 0",
        "again, ArrowRight, '', again, ''", "again, ArrowLeft, '', again, -1"})
    void arrowsStep(String stepper, String key, String from, String control, String value) {
        var values = stepper.equals("again") ? Map.of("stepper", stepper) : Map.of("stepper", stepper, stepper, from);
        assertEquals(new Act(control, value), FigureKeys.of(EveryControl.start(values), key));
    }

    @Test
    void spacePlaysAndPauses() {
        var session = EveryControl.start(Map.of());
        assertEquals(new Act("play", "true"), FigureKeys.of(session, FigureKeys.PLAY));
        session.act("play", "true");
        assertEquals(new Act("play", "false"), FigureKeys.of(session, FigureKeys.PLAY));
    }

    @Test
    void otherKeysDoNothing() {
        assertNull(FigureKeys.of(EveryControl.start(Map.of()), "Home"));
        assertNull(FigureKeys.of(EveryControl.start(Map.of()), "a"));
    }

    @Test
    void theFigureSaysWhichKeysItTakes() {
        var figure = FigureKeys.open(Markup.of("div"), "A level", EveryControl.start(Map.of()), Language.ENGLISH);
        assertEquals("0", figure.attribute("tabindex"));
        assertEquals("A level", figure.attribute("aria-label"));
        assertEquals("ArrowLeft ArrowRight Space Escape", figure.attribute("aria-keyshortcuts"));
        assertEquals("← → step · Space play, pause · Esc start over", figure.attribute("aria-description"));
    }
}
