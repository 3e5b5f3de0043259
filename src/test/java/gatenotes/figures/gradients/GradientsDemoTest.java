package gatenotes.figures.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradientsDemoTest {
    private static Session start(Map<String, String> values) {
        return StillDemos.start(new GradientsDemo(), Language.ENGLISH, values);
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        StillDemos.golden("gradients", StillDemos.start(new GradientsDemo(), language, Map.of()), language);
        StillDemos.narrowGolden("gradients", StillDemos.start(new GradientsDemo(), language, Map.of()), language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.9 | scale alone: 0.90²⁸ = 0.0523",
        "1.1 | scale alone: 1.10²⁸ = 14.42"})
    void knowsWhatTheScaleDoes(String scale, String line) {
        var texts = StillDemos.texts(start(Map.of("recurrent-scale", scale)));
        assertTrue(texts.contains(line), texts.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 3.73·10⁻⁹", "1 | 1.55·10⁻⁴", "3 | 0.257", "5 | 0.829"})
    void knowsWhatTheForgetBiasDoes(String bias, String product) {
        var texts = StillDemos.texts(start(Map.of("inputs", "0", "forget-bias", bias)));
        assertTrue(texts.contains("forget gates alone: ∏ f = " + product), texts.toString());
    }

    private static double norm(Session session, int column) {
        var text = session.tables().get(0).rows().get(0).get(column);
        var power = text.indexOf('·');
        return power < 0 ? Double.parseDouble(text)
                : Double.parseDouble(text.substring(0, power)) * Math.pow(10, tens(text.substring(power + 3)));
    }

    private static int tens(String raised) {
        var number = new StringBuilder();
        for (int i = 0; i < raised.length(); i++) {
            number.append("⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(raised.charAt(i)) == 10 ? "-"
                    : Integer.toString("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(raised.charAt(i))));
        }
        return Integer.parseInt(number.toString());
    }

    /** With an open forget gate the LSTM reduces vanishing; it may start worse than an RNN, and it explodes, too. */
    @Test
    void showsWhatIsTrue() {
        var open = start(Map.of("forget-bias", "5"));
        assertTrue(norm(open, 2) > 5 * norm(open, 1), norm(open, 1) + " " + norm(open, 2));
        var usual = start(Map.of("forget-bias", "1", "recurrent-scale", "1"));
        assertTrue(norm(usual, 2) < norm(usual, 1), norm(usual, 1) + " " + norm(usual, 2));
        var wild = start(Map.of("forget-bias", "5", "recurrent-scale", "3", "inputs", "0"));
        assertTrue(norm(wild, 2) > 20, "" + norm(wild, 2));
        wild.act("clip", "2");
        assertTrue(norm(wild, 2) <= 1, "" + norm(wild, 2));
    }

    /** An LSTM with the initial values of common libraries may be worse than an RNN, and the figure says so. */
    @Test
    void theDefaultsAreOnePressAway() {
        var session = start(Map.of("clip", "2"));
        session.act("defaults", "");
        assertEquals(norm(start(Map.of("recurrent-scale", "1", "forget-bias", "1")), 2), norm(session, 2));
        assertTrue(session.status().endsWith(" in the LSTM, even less."), session.status());
        assertFalse(start(Map.of()).status().endsWith("even less."));
    }

    @Test
    void tellsTheStepPointedAt() {
        var session = start(Map.of());
        session.point("lstm-28", true);
        assertTrue(session.status().startsWith("Of the last step's loss, step 28 feels "), session.status());
        assertEquals("28", session.values().texts().get("step"));
        session.act("time-steps", "10");
        assertEquals(10, session.tables().get(0).rows().size());
        assertTrue(StillDemos.texts(session).stream().anyMatch(text -> text.startsWith("t = 10: ")));
    }

    @Test
    void everyCornerCanBeDrawn() {
        for (var scale : new String[] {"0.5", "3"}) {
            for (var bias : new String[] {"-1", "5"}) {
                for (var inputs : new String[] {"0", "2"}) {
                    var session = start(Map.of("recurrent-scale", scale, "forget-bias", bias, "inputs", inputs,
                            "time-steps", "40", "clip", "0"));
                    assertTrue(MarkupText.of(session.scene().toLiveSvg("")).length() < 60_000);
                }
            }
        }
    }

    @Test
    void refusesWhatItDoesNotHave() {
        var session = start(Map.of());
        assertThrows(IllegalArgumentException.class, () -> session.act("recurrent-scale", "3.1"));
        assertThrows(IllegalArgumentException.class, () -> session.act("clip", "6"));
        assertThrows(IllegalArgumentException.class, () -> session.act("units", "6"));
    }
}
