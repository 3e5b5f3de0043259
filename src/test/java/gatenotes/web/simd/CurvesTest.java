package gatenotes.web.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The constants of the curves. */
class CurvesTest {
    @Test
    void thePolynomialIsAsGoodAsSaid() {
        var worst = 0.0;
        for (var i = -10_000; i <= 10_000; i++) {
            var r = i * Math.log(2) / 2 / 10_000;
            var q = 0.0;
            for (var coefficient : Curves.Q) {
                q = q * r + (float) coefficient;
            }
            if (i != 0) {
                worst = Math.max(worst, Math.abs((r + r * r * q) / Math.expm1(r) - 1));
            }
        }
        assertTrue(worst < 1.8e-8, "" + worst);
    }

    @Test
    void theFirstPartOfTheLogarithmTimesAnyExponentIsExact() {
        for (var n = -151; n <= 129; n++) {
            assertEquals(n * Curves.LN2_HIGH, (float) n * (float) Curves.LN2_HIGH);
        }
        assertEquals(Math.log(2), Curves.LN2_HIGH + Curves.LN2_LOW);
    }
}
