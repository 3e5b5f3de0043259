package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.site.train.LearningCurve.Point;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class LearningCurveTest {
    private static final LearningCurve CURVE = new LearningCurve(List.of(new Point(500, 2.5, 2.25, 0.5),
            new Point(1000, 2, 1.9000000000000001, 0.1 + 0.2), new Point(1500, 1.5, 2, 0.75)));

    @Test
    void knowsItsBestPoint() {
        assertEquals(1000, CURVE.best().step());
        assertEquals(1, CURVE.sinceBest());
        assertNull(new LearningCurve(List.of()).best());
        assertEquals(0, new LearningCurve(List.of()).sinceBest());
    }

    @Test
    void comesBackFromTextExactly() {
        assertEquals(CURVE, LearningCurve.parse(CURVE.toText()));
        assertEquals(new LearningCurve(List.of()), LearningCurve.parse(""));
    }

    @Test
    void drawsBothLosses() throws Exception {
        String svg = CURVE.toSvg("text-lstm-128 <&>");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertEquals(2, document.getElementsByTagName("path").getLength());
        // Ticks at 0.2 from 1.4 (at 316) to 2.6 (at 40), steps from 0 (at 56) to 1500 (at 640): 2.0 is halfway up.
        assertTrue(svg.contains("M250.67 63L445.33 178L640 293"), svg);
        new LearningCurve(List.of(new Point(1, 2, 2, 0))).toSvg("one point");
    }
}
