package gatenotes.figures.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.scene.Label;
import gatenotes.scene.Language;
import gatenotes.scene.Markup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figure with the numbers printed in Karpathy's own picture, whose losses are known by hand. */
class HelloFigureTest {
    private static final List<String> LETTERS = List.of("h", "e", "l", "o");

    @Test
    void showsEveryNumberOfTheStep() {
        var texts = texts(part(draw(3, false, 0), "step-1"));
        assertEquals(List.of("2.079", "e", "o",
                "h", "1.00", "0.04", "e", "2.20", "0.13", "l", "−3.00", "0.00", "o", "4.10", "0.84",
                "0", "h", "0.30", "−0.10", "0.90",
                "1", "h", "0", "e", "0", "l", "0", "o", "h"), texts);
    }

    @Test
    void lossesOfThePrintedTable() {
        var losses = new ArrayList<String>();
        for (int t = 1; t <= 4; t++) {
            losses.add(texts(part(draw(3, false, 0), "step-" + t)).get(0));
        }
        // The losses computed by hand: 2.0785, 2.9001, 0.3796, 0.2314.
        assertEquals(List.of("2.079", "2.900", "0.380", "0.231"), losses);
    }

    @Test
    void lossCurveNamesTheEvenGuessAndThePresentLoss() {
        var texts = texts(part(draw(3, false, 0), "loss-curve"));
        assertTrue(texts.contains("均匀猜测 ln 4 = 1.3863"), texts.toString());
        assertTrue(texts.contains("1.397"), texts.toString());
        assertTrue(texts.contains("100 步"), texts.toString());
        // (2 ln 2) / 4 = 0.3466: only the second l needs memory.
        assertTrue(texts.contains("没有记忆，最好也只到 (2 ln 2)/4 = 0.3466"), texts.toString());
        assertTrue(texts(part(draw(3, false, 101), "loss-curve")).contains("200 步"));
    }

    @Test
    void withoutTheSecondLNoMemoryIsNeeded() {
        var steps = steps(3, false);
        assertEquals(0.34657359, HelloFigure.memorylessLoss(steps), 1e-8);
        assertEquals(0, HelloFigure.memorylessLoss(steps.subList(0, 3)));
    }

    @Test
    void evenGuessIsDrawnWhereItsLossLies() {
        var curve = part(draw(3, false, 0), "loss-curve");
        var guide = find(curve, "line", "stroke-dasharray", "3 3");
        // 110 px from the axis at 0 up to 1.6 at 8 px: ln 4 = 1.38629 is 88.4 px above the axis.
        assertEquals("21.62", guide.attribute("y1"));
    }

    @Test
    void targetIsMarkedByOutlineAndWeightNotOnlyByColour() {
        var scores = part(part(draw(3, false, 0), "step-1"), "scores");
        var outlines = 0;
        var bold = new ArrayList<String>();
        for (var mark : scores.children()) {
            if (mark.tag().equals("rect") && "none".equals(mark.attribute("fill"))) {
                outlines++;
                // The second of four rows of 20 px, which start at 79 px.
                assertEquals("99", mark.attribute("y"));
            }
            if ("700".equals(mark.attribute("font-weight"))) {
                bold.add(mark.text());
            }
        }
        assertEquals(1, outlines);
        assertEquals(List.of("e", "2.20", "0.13"), bold);
    }

    /** A tick is a single line of three points, a cross is two lines. */
    @Test
    void aTickStandsWhereTheTargetIsTheLargestAndElseACross() {
        var lines = new ArrayList<Long>();
        for (int t = 1; t <= 4; t++) {
            var path = all(part(part(draw(3, false, 0), "step-" + t), "guess"), "path").get(0);
            lines.add(path.attribute("d").chars().filter(c -> c == 'M').count());
        }
        assertEquals(List.of(2L, 2L, 1L, 1L), lines);
    }

    @Test
    void withoutMemoryEveryStepStartsFromZeros() {
        for (int t = 1; t <= 4; t++) {
            var zeros = t == 1 ? 1 : 0;
            assertEquals(zeros, zerosBefore(true, t));
            assertEquals(1, zerosBefore(false, t));
        }
    }

    private static int zerosBefore(boolean memory, int t) {
        var drawn = HelloFigure.draw(Language.CHINESE, HelloLayout.WIDE, "", LETTERS, steps(3, false), memory, new double[] {1})
                .toSvg("");
        return (int) texts(part(part(drawn, "step-" + t), "state")).stream().filter("0"::equals).count();
    }

    @Test
    void theTitleStandsAboveTheRest() {
        assertEquals("印出来的数", all(draw(3, false, 0), "text").get(0).text());
    }

    @Test
    void aTieIsNotRight() {
        var even = new float[] {1, 1, 0, 0};
        var quarter = new float[] {0.25f, 0.25f, 0.25f, 0.25f};
        assertFalse(new HelloFigure.Step(0, 1, new float[1], null, even, quarter, 1).right());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void everyPlaceStaysWhateverTheUnitsAndTheCell(int units) {
        var reference = draw(3, true, 0);
        var other = draw(units, false, 480);
        assertEquals(reference.attribute("viewBox"), other.attribute("viewBox"));
        assertEquals(find(part(reference, "step-3"), "text", "font-size", "19").attribute("y"),
                find(part(other, "step-3"), "text", "font-size", "19").attribute("y"));
    }

    @Test
    void noTextIsSmallerThanTheSmallest() {
        for (var text : all(draw(8, true, 0), "text")) {
            assertTrue(Double.parseDouble(text.attribute("font-size")) >= Label.SMALL, text.toString());
        }
    }

    @Test
    void nothingLeavesThePicture() {
        for (var rect : all(part(draw(8, true, 0), "step-4"), "rect")) {
            var right = 478 + Double.parseDouble(rect.attribute("x")) + Double.parseDouble(rect.attribute("width"));
            assertTrue(right <= HelloLayout.WIDE.width(), right + ": " + rect);
        }
    }

    private static Markup draw(int units, boolean lstm, int trained) {
        var losses = new double[trained + 1];
        Arrays.fill(losses, 1.3974);
        return HelloFigure.draw(Language.CHINESE, HelloLayout.WIDE, "印出来的数", LETTERS, steps(units, lstm), true, losses)
                .toSvg("hello");
    }

    private static List<HelloFigure.Step> steps(int units, boolean lstm) {
        float[][] hidden = {{0.3f, -0.1f, 0.9f}, {1, 0.3f, 0.1f}, {0.1f, -0.5f, -0.3f}, {-0.3f, 0.9f, 0.7f}};
        float[][] scores = {{1, 2.2f, -3, 4.1f}, {0.5f, 0.3f, -1, 1.2f}, {0.1f, 0.5f, 1.9f, -1.1f},
            {0.2f, -1.5f, -0.1f, 2.2f}};
        int[] inputs = {0, 1, 2, 2};
        int[] targets = {1, 2, 2, 3};
        var steps = new ArrayList<HelloFigure.Step>();
        for (int t = 0; t < 4; t++) {
            var h = new float[units];
            for (int k = 0; k < units; k++) {
                h[k] = hidden[t][k % 3];
            }
            var sum = 0.0;
            for (var score : scores[t]) {
                sum += Math.exp(score);
            }
            var probabilities = new float[4];
            for (int k = 0; k < 4; k++) {
                probabilities[k] = (float) (Math.exp(scores[t][k]) / sum);
            }
            steps.add(new HelloFigure.Step(inputs[t], targets[t], h, lstm ? h : null, scores[t], probabilities,
                    -Math.log(probabilities[targets[t]])));
        }
        return steps;
    }

    private static Markup part(Markup root, String name) {
        return find(root, "g", "data-part", name);
    }

    private static Markup find(Markup root, String tag, String attribute, String value) {
        return all(root, tag).stream().filter(element -> value.equals(element.attribute(attribute))).findFirst()
                .orElseThrow(() -> new AssertionError("no " + tag + " with " + attribute + "=" + value));
    }

    private static List<Markup> all(Markup root, String tag) {
        var found = new ArrayList<Markup>();
        if (root.tag().equals(tag)) {
            found.add(root);
        }
        for (var child : root.children()) {
            found.addAll(all(child, tag));
        }
        return found;
    }

    private static List<String> texts(Markup root) {
        return all(root, "text").stream().map(Markup::text).toList();
    }
}
