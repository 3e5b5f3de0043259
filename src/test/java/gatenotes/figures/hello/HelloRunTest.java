package gatenotes.figures.hello;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that is repeated from the values in an address. */
class HelloRunTest {
    @Test
    void whatTheReaderDidIsDoneAgain() {
        var run = run(List.of(), 0);
        run.set('k', 11, -1.25);
        train(run, 30);
        run.switchMemory();
        run.set('e', 3, 0.5);
        train(run, 10);
        run.switchMemory();
        run.set('r', 0, 20);
        train(run, 1);
        assertEquals("0k11*-1.25_30m_30e3*0.5_40m_40r0*20", run.edits());
        var again = run(HelloEdit.read(run.edits()), 41);
        assertArrayEquals(run.losses(), again.losses());
        for (var letter : HelloEdit.PARAMETERS.toCharArray()) {
            assertArrayEquals(run.model().parameter(letter).values(), again.model().parameter(letter).values());
        }
        assertEquals(run.edits(), again.edits());
        assertNotEquals(run(List.of(), 41).model().meanLoss(), run.model().meanLoss());
    }

    @Test
    void aWeightSetTwiceAtOneStepIsWrittenOnce() {
        var run = run(List.of(), 3);
        run.set('d', 1, 1);
        run.set('d', 2, 1);
        run.set('d', 1, 1.5);
        assertEquals("3d2*1_3d1*1.5", run.edits());
        assertEquals(run.model().meanLoss(), run(HelloEdit.read(run.edits()), 3).model().meanLoss());
    }

    @Test
    void aStepBackIsTheTrainingWithoutTheLastStep() {
        var run = run(List.of(), 10);
        run.set('k', 0, 1);
        train(run, 5);
        run.set('k', 1, 1);
        var back = run.back();
        assertEquals("10k0*1", back.edits());
        assertEquals(14, back.model().stepsDone());
        train(back, 1);
        assertEquals(run.losses()[14], back.losses()[14]);
        var first = run(List.of(), 0);
        assertSame(first, first.back());
    }

    @ParameterizedTest
    @ValueSource(strings = {"k0*1", "0k*1", "0k0", "0k0*", "0k0*x", "0k0*20.5", "0x0*1", "m", "0mm", "0k-1*1", "0k48*1",
        "9m", "5m_4m", "0m__0m", "99999999999m", "0k0*NaN"})
    void whatIsNoEditIsRefused(String text) {
        var message = assertThrows(IllegalArgumentException.class, () -> run(HelloEdit.read(text), 8)).getMessage();
        assertEquals("demo:hello: edits has '", message.substring(0, 23));
    }

    private static HelloRun run(List<HelloEdit> edits, int steps) {
        return new HelloRun(true, 3, 4, 7, true, edits, steps);
    }

    private static void train(HelloRun run, int steps) {
        for (int i = 0; i < steps; i++) {
            run.train();
        }
    }
}
