package gatenotes.figures.hello;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.figures.parts.HelloLetters;
import gatenotes.math.JavaMatMul;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelloModelTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void learnsWithin120StepsFromEverySeed(boolean lstm) {
        var late = new ArrayList<String>();
        for (int seed = 0; seed < 50; seed++) {
            var model = new HelloModel(lstm, 3, 4, seed, new JavaMatMul());
            var least = model.meanLoss();
            for (int step = 0; step < 120; step++) {
                model.train();
                least = Math.min(least, model.meanLoss());
            }
            if (model.meanLoss() >= 0.1) {
                late.add("seed " + seed + ": " + model.meanLoss() + ", at best " + least);
            }
        }
        assertEquals(0, late.size(), late::toString);
    }

    /** 4·((4+3)·3+3) + 3·4+4 = 96 + 16, and (4+3)·3+3 + 16 = 24 + 16. */
    @ParameterizedTest
    @CsvSource({"true, 3, 112", "false, 3, 40", "true, 8, 452", "false, 1, 14"})
    void countsParameters(boolean lstm, int units, int expected) {
        assertEquals(expected, new HelloModel(lstm, units, 4, 0, new JavaMatMul()).parameterCount());
    }

    @Test
    void readsHellAndShouldSayEllo() {
        var letters = new StringBuilder();
        for (var step : model(4).steps()) {
            letters.append(HelloLetters.ALL.get(step.input())).append(HelloLetters.ALL.get(step.target()));
        }
        assertEquals("helelllo".length(), letters.length());
        assertEquals("he" + "el" + "ll" + "lo", letters.toString());
    }

    @Test
    void lossIsMinusTheLogarithmOfTheTargetsProbability() {
        var model = model(4);
        var sum = 0.0;
        for (var step : model.steps()) {
            var total = 0.0;
            for (var p : step.probabilities()) {
                total += p;
            }
            assertEquals(1, total, 1e-6);
            assertEquals(-Math.log(step.probabilities()[step.target()]), step.loss(), 1e-6);
            sum += step.loss();
        }
        assertEquals(sum / 4, model.meanLoss(), 1e-12);
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        var one = model(4);
        var other = model(4);
        for (int i = 0; i < 50; i++) {
            one.train();
            other.train();
        }
        assertEquals(one.meanLoss(), other.meanLoss());
        assertArrayEquals(one.steps().get(3).hidden(), other.steps().get(3).hidden());
        assertNotEquals(one.meanLoss(), new HelloModel(true, 3, 4, 8, new JavaMatMul()).meanLoss());
    }

    @Test
    void anotherEngineGoesOnWithTheSameWeights() {
        var model = model(4);
        var reference = model(4);
        for (int i = 0; i < 20; i++) {
            model.train();
            reference.train();
        }
        model.use(new JavaMatMul());
        assertEquals(reference.meanLoss(), model.meanLoss());
        model.train();
        reference.train();
        assertEquals(reference.meanLoss(), model.meanLoss());
        assertEquals(21, model.stepsDone());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsFewerLetters(int timeSteps) {
        var model = model(timeSteps);
        assertEquals(timeSteps, model.steps().size());
        for (int i = 0; i < 120; i++) {
            model.train();
        }
        assertTrue(model.meanLoss() < 0.1, timeSteps + " letters: " + model.meanLoss());
        assertEquals(timeSteps, model.rightCount());
    }

    /** Only the second l needs memory: without it, the best guess for two of the four letters is l or o, one half each. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutMemoryTheLossEndsAtItsFloor(boolean lstm) {
        for (int seed = 0; seed < 8; seed++) {
            var model = new HelloModel(lstm, 3, 4, seed, new JavaMatMul());
            model.remember(false);
            for (int step = 0; step < 500; step++) {
                model.train();
                assertTrue(model.meanLoss() > 0.3465, "seed " + seed + ", step " + step + ": " + model.meanLoss());
            }
            assertEquals(0.3466, model.meanLoss(), 0.02, "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutMemoryTheSameLetterGivesTheSameState(boolean lstm) {
        var model = new HelloModel(lstm, 3, 4, 7, new JavaMatMul());
        assertNotEquals(model.steps().get(2).hidden()[0], model.steps().get(3).hidden()[0]);
        model.remember(false);
        assertArrayEquals(model.steps().get(2).hidden(), model.steps().get(3).hidden());
        // The state of a network that has read nothing yet.
        assertArrayEquals(new HelloModel(lstm, 3, 1, 7, new JavaMatMul()).steps().get(0).hidden(),
                model.steps().get(0).hidden());
        model.remember(true);
        assertEquals(new HelloModel(lstm, 3, 4, 7, new JavaMatMul()).meanLoss(), model.meanLoss());
    }

    /** The gradients with and without memory, compared with finite differences of the loss. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void gradientsAreTheSlopesOfTheLoss(boolean lstm, boolean memory) {
        var trained = new HelloModel(lstm, 3, 4, 7, new JavaMatMul());
        trained.remember(memory);
        trained.train();
        var model = new HelloModel(lstm, 3, 4, 7, new JavaMatMul());
        model.remember(memory);
        var step = 0.01f;
        for (var letter : HelloEdit.PARAMETERS.toCharArray()) {
            var values = model.parameter(letter).values();
            for (int i = 0; i < values.length; i++) {
                var value = values[i];
                values[i] = value + step;
                model.refresh();
                var above = model.meanLoss();
                values[i] = value - step;
                model.refresh();
                var slope = (above - model.meanLoss()) / (2 * step);
                values[i] = value;
                assertEquals(slope, trained.parameter(letter).gradient()[i], 2e-4, letter + " " + i);
                if (letter == 'r' && !memory) {
                    assertEquals(0, trained.parameter(letter).gradient()[i]);
                }
            }
        }
    }

    private static HelloModel model(int timeSteps) {
        return new HelloModel(true, 3, timeSteps, 7, new JavaMatMul());
    }
}
