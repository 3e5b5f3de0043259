package gatenotes.figures.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Session;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DescentDemoTest {
    private static Session start(String... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return StillDemos.start(new DescentDemo(), Language.ENGLISH, values);
    }

    private static List<String> places(Session session, String step) {
        return row(session, 1, step);
    }

    private static List<String> losses(Session session, String step) {
        return row(session, 0, step);
    }

    private static List<String> row(Session session, int table, String step) {
        return session.tables().get(table).rows().stream().filter(row -> row.get(0).equals(step)).findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsTheGoldenOne(Language language) {
        var session = StillDemos.start(new DescentDemo(), language, Map.of());
        StillDemos.golden("descent", session, language);
        StillDemos.narrowGolden("descent", session, language);
    }

    /**
     * Computed by hand from (−2, 1.5) in the valley, where the gradient is (x, 25y) = (−2, 37.5), at rates 0.063 and
     * 0.1 and β = 0.8. SGD: −2 + 0.126, 1.5 − 2.3625. RMSProp: both 0.1/√0.1. Adam: both 0.1. Then momentum's velocity
     * is 0.8·(0.126, −2.3625) − 0.063·(−1.874, −21.5625), and Adam's x moves by 0.1·(0.37/0.19)/√(0.007606/0.001999).
     */
    @Test
    void firstStepsAreTheOnesTakenByHand() {
        assertEquals(List.of("1", "−1.8740, −0.8625", "−1.8740, −0.8625", "−1.6838, 1.1838", "−1.9000, 1.4000"),
                places(start(), "1"));
        assertEquals(List.of("2", "−1.7559, 0.4959", "−1.6551, −1.3941"), places(start(), "2").subList(0, 3));
        assertEquals("−1.8002, 1.3002", places(start(), "2").get(4));
        // ½(2² + 25·1.5²) and ½(1.874² + 25·0.8625²)
        assertEquals(List.of("30.13", "11.05"), List.of(losses(start(), "0").get(1), losses(start(), "1").get(1)));
    }

    /** At Rosenbrock's usual start (−1.2, 1) the function is 24.2 and its gradient (−215.6, −88). */
    @Test
    void rosenbrockIsHis() {
        var session = start("surface", "rosenbrock", "start-x", "-1.2", "start-y", "1", "learning-rate", "0.001");
        assertEquals("24.20", losses(session, "0").get(1));
        assertEquals("−0.9844, 1.0880", places(session, "1").get(1));
        assertEquals(24.2, Surface.ROSENBROCK.value(-1.2, 1), 1e-12);
        assertEquals(0, Surface.ROSENBROCK.value(1, 1));
    }

    /** At a rate of exactly 2/λ the steps alternate for ever; at 0.1 each is 1.5 times the last, and 1.5·1.5²² is above 10⁴. */
    @Test
    void explodesAboveTwoByTheCurvature() {
        var edge = start("learning-rate", "0.08");
        assertTrue(places(edge, "1").get(1).endsWith(", −1.5000"));
        assertTrue(places(edge, "200").get(1).endsWith(", 1.5000"));
        var beyond = start("learning-rate", "0.1");
        assertEquals("–", losses(beyond, "50").get(1));
        assertTrue(StillDemos.texts(beyond).contains("lost at step 22"), StillDemos.texts(beyond).toString());
        assertFalse(StillDemos.texts(start("learning-rate", "0.079")).stream().anyMatch(text -> text.startsWith("lost")));
        // Momentum converges up to 2(1 + β)/λ: 0.152 with β = 0.9.
        assertEquals("–", losses(start("learning-rate", "0.155", "momentum", "0.9"), "200").get(2));
        assertFalse(losses(start("learning-rate", "0.149", "momentum", "0.9"), "200").get(2).equals("–"));
    }

    /** Scaling each parameter separately helps in a valley along an axis, not in one across the axes. */
    @Test
    void tiltingTheValleyTakesAwayWhatAdaptiveRatesGain() {
        var straight = start("start-x", "-2", "start-y", "1");
        var tilted = start("surface", "tilted", "start-x", "-2", "start-y", "-1");
        assertTrue(number(losses(straight, "50").get(3)) < 1e-10);
        assertTrue(number(losses(tilted, "50").get(3)) > 1e-6);
    }

    private static double number(String text) {
        var power = text.indexOf('·');
        return power < 0 ? Double.parseDouble(text)
                : Double.parseDouble(text.substring(0, power)) * Math.pow(10, tens(text.substring(power + 3)));
    }

    private static int tens(String raised) {
        var number = new StringBuilder();
        for (int i = 0; i < raised.length(); i++) {
            var digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(raised.charAt(i));
            number.append(digit < 0 ? "-" : Integer.toString(digit));
        }
        return Integer.parseInt(number.toString());
    }

    @ParameterizedTest
    @EnumSource
    void slopesAreThoseOfTheSurface(Surface surface) {
        var h = 1e-5;
        for (var x : new double[] {-2, -0.3, 0.7, 1.9}) {
            for (var y : new double[] {-1.6, 0.1, 1.2}) {
                var slopeX = (surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h);
                var slopeY = (surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h);
                assertEquals(slopeX, surface.slopeX(x, y), 1e-5 * (1 + Math.abs(slopeX)));
                assertEquals(slopeY, surface.slopeY(x, y), 1e-5 * (1 + Math.abs(slopeY)));
            }
        }
        var minima = surface.minima();
        for (int k = 0; k < minima.length; k += 2) {
            var x = minima[k];
            var y = minima[k + 1];
            assertEquals(0, surface.value(x, y), 1e-12);
            // The larger eigenvalue of the second derivatives, computed from differences of the slopes.
            var xx = (surface.slopeX(x + h, y) - surface.slopeX(x - h, y)) / (2 * h);
            var xy = (surface.slopeX(x, y + h) - surface.slopeX(x, y - h)) / (2 * h);
            var yy = (surface.slopeY(x, y + h) - surface.slopeY(x, y - h)) / (2 * h);
            var greatest = (xx + yy) / 2 + Math.sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
            assertEquals(greatest, surface.greatestCurvature(), 1e-5 * greatest);
        }
    }

    @Test
    void startsWhereTheReaderPresses() {
        var session = start();
        // The map shows 4.8 by 4; its middle is (0, 0).
        session.place(0.5 + 1 / 4.8, 0.5 + 0.5 / 4);
        assertEquals("1.0000, −0.5000", places(session, "0").get(1));
        assertEquals("1", session.values().texts().get("start-x"));
        assertEquals("-0.5", session.values().texts().get("start-y"));
        session.place(2, -1);
        assertEquals("2.4000, 2.0000", places(session, "0").get(1));
    }

    @Test
    void ratesMoveByFactors() {
        var session = start();
        session.act("learning-rate", "0");
        assertEquals("0.0001", session.values().texts().get("learning-rate"));
        session.act("learning-rate", "29");
        assertEquals("0.08", session.values().texts().get("learning-rate"));
        session.act("adaptive-rate", "40");
        assertEquals("1", session.values().texts().get("adaptive-rate"));
        assertTrue(session.status().startsWith("Step 50: SGD "), session.status());
    }

    @Test
    void eachSurfaceHasAStartOfItsOwn() {
        var session = start();
        session.act("surface", "rosenbrock");
        assertEquals("24.20", losses(session, "0").get(1));
        session.act("surface", "saddle");
        assertEquals("−2.0000, 0.1000", places(session, "0").get(1));
    }

    @Test
    void playsToTheEndAndFromTheStart() {
        var session = start("step", "198");
        session.act("play", "true");
        assertTrue(session.running());
        for (int frame = 0; frame < 30; frame++) {
            session.advance(0.05);
        }
        assertFalse(session.running());
        assertEquals("200", session.values().texts().get("step"));
        session.act("play", "true");
        assertEquals("0", session.values().texts().get("step"));
    }

    @Test
    void pointingAtOneDimsTheOthers() {
        var session = start();
        var plain = MarkupText.of(session.scene().toSvg(""));
        session.point("adam", false);
        var lit = MarkupText.of(session.scene().toSvg(""));
        assertEquals(3, lit.split("opacity=\"0.2\"").length - plain.split("opacity=\"0.2\"").length);
        session.point(null, false);
        assertEquals(plain, MarkupText.of(session.scene().toSvg("")));
    }

    @ParameterizedTest
    @CsvSource({"valley, 1", "tilted, 0.0001", "rosenbrock, 1", "saddle, 1"})
    void everyCornerCanBeDrawnAndStaysSmall(String surface, String rate) {
        for (var x : new String[] {"-2.4", "2.4"}) {
            var session = start("surface", surface, "learning-rate", rate, "adaptive-rate", rate, "start-x", x,
                    "start-y", "2", "momentum", "0.99", "step", "200");
            var size = MarkupText.of(session.scene().toLiveSvg("")).length();
            assertTrue(size < 60_000, size + " characters");
        }
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThrows(IllegalArgumentException.class, () -> start().act("learning-rate", "41"));
        assertThrows(IllegalArgumentException.class, () -> start().act("momentum", "1"));
        assertThrows(IllegalArgumentException.class, () -> start().act("units", "6"));
        assertThrows(IllegalArgumentException.class, () -> start("surface", "hill"));
    }
}
