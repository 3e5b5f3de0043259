package gatenotes.web.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.JavaEngine;
import gatenotes.engine.Learning;
import gatenotes.engine.Notice;
import gatenotes.engine.Pending;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Trouble;
import gatenotes.engine.Trouble.Reason;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.reference.DoubleEngine;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * A test engine that replaces WebGL does everything an engine can: it trains, writes, is measured, chosen, lost and
 * replaced. Only the list of engines knows it.
 */
class OwnEngineTest {
    private static final int LATE = 3;
    private static final Trouble LOST = new Trouble(Engine.WEBGL, Reason.LOST);

    private final DoubleEngine own = new DoubleEngine(Engine.WEBGL, LATE);
    private final List<EngineProvider> both = List.of(new JavaEngine(), own);
    private final List<Float> losses = new ArrayList<>();
    private double now;

    private TextTraining train(Engine engine) {
        var run = TextRun.simple(TextSource.of(TextSource.Passage.ENGLISH), 6, 0.01, 7, engine);
        return new TextTraining(run, RunStart.fresh(run), 100_000, both, () -> now += 40);
    }

    /** Continues until a report satisfies the predicate; keeps the losses as a page does. */
    private RunReport until(TextTraining training, Predicate<RunReport> enough) {
        for (int i = 0; i < 50_000; i++) {
            training.advance();
            var report = training.report();
            while (losses.size() > report.firstStep()) {
                losses.remove(losses.size() - 1);
            }
            for (float loss : report.losses()) {
                losses.add(loss);
            }
            if (enough.test(report)) {
                return report;
            }
        }
        throw new AssertionError("50,000 pieces of work were not enough");
    }

    private void assertAsOnJava() {
        var found = List.copyOf(losses);
        losses.clear();
        var java = train(Engine.JAVA);
        until(java, report -> losses.size() >= found.size());
        for (int i = 0; i < found.size(); i++) {
            assertEquals(losses.get(i), found.get(i), 1e-4, "the loss of step " + i);
        }
    }

    @Test
    void itTrainsAndWritesFromTheFirstStep() {
        var training = train(Engine.WEBGL);
        var report = until(training, told -> losses.size() > 60 && !told.sample().isEmpty());
        assertEquals(Engine.WEBGL, report.engine());
        assertEquals(121, report.sample().length(), "the character that it begins with, and 120 more");
        assertEquals(Notice.NONE, report.notice());
        assertTrue(report.of(Engine.WEBGL).millis() > 0);
        assertAsOnJava();
        training.close();
        assertEquals(0, own.open());
    }

    /** Computed by hand: the first of forty steps is at 0.01, and each one is 0.95 · 0.01 / 40 lower than the one before. */
    @Test
    void aRateThatFallsIsTheOneOfEachStep() {
        var learning = new Learning(OptimizerKind.ADAM, 0.01, true, Clipping.byNorm(1), 0);
        var run = new TextRun(TextSource.of(TextSource.Passage.ENGLISH), 0.1, new TextRun.Shape(CellKind.LSTM, 1, 6, 10, 4),
                learning, 40, 7, Engine.WEBGL);
        var training = new TextTraining(run, RunStart.fresh(run), 100_000, both, () -> now += 40);
        until(training, RunReport::done);
        for (int step = 0; step < 40; step++) {
            assertEquals(0.01 - 0.0002375 * step, own.rates().get(0).get(step), 1e-15, "step " + step);
        }
        training.close();
    }

    @Test
    void itIsMeasuredAndTheFastestTakesOver() {
        var training = train(null);
        var report = until(training, told -> !told.measuring());
        assertTrue(report.of(Engine.JAVA).millis() > 0);
        assertTrue(report.of(Engine.WEBGL).millis() > 0);
        assertEquals(0, report.of(Engine.JAVA).maxDiff());
        // The result differs only by rounding, so it comes from another engine and is right.
        assertTrue(report.of(Engine.WEBGL).maxDiff() > 0 && report.of(Engine.WEBGL).maxDiff() < 1e-5,
                () -> "off by " + report.of(Engine.WEBGL).maxDiff());
        // In this test only readings of the clock take time, and this engine does two steps between two readings.
        assertTrue(report.of(Engine.WEBGL).millis() < report.of(Engine.JAVA).millis());
        assertEquals(Engine.WEBGL, report.engine());
        training.choose(Engine.JAVA);
        until(training, told -> told.engine() == Engine.JAVA);
        assertEquals(0, own.open());
        int steps = losses.size();
        until(training, told -> losses.size() > steps + 10);
        training.choose(null);
        until(training, told -> told.engine() == Engine.WEBGL);
        until(training, told -> losses.size() > steps + 20);
        assertAsOnJava();
        training.close();
        assertEquals(0, own.open());
    }

    @Test
    void whenItIsLostTheOneBeforeItGoesOnFromWhatWasKept() {
        var training = train(Engine.WEBGL);
        until(training, told -> losses.size() > 30);
        int before = losses.size();
        own.lose();
        var lost = until(training, told -> told.notice().kind() != Notice.Kind.NONE);
        assertEquals(Notice.trouble(LOST), lost.notice());
        var report = until(training, told -> told.engine() == Engine.JAVA);
        int back = report.notice().step();
        assertEquals(Notice.wentBack(LOST, Engine.JAVA, back), report.notice());
        assertTrue(back > 0 && back <= before, () -> "back to " + back + " of " + before);
        assertFalse(report.of(Engine.WEBGL).works());
        assertEquals(0, own.open());
        until(training, told -> losses.size() > before + 20);
        assertAsOnJava();
    }

    /** The reader may give commands while the engine is lost; they are executed afterwards. */
    @Test
    void whatIsSaidWhileItIsLostIsDoneAfterwards() {
        var training = train(Engine.WEBGL);
        until(training, told -> losses.size() > 30);
        own.lose();
        until(training, told -> told.notice().kind() == Notice.Kind.TROUBLE);
        training.setLearningRate(0.02);
        training.choose(Engine.JAVA);
        var report = until(training, told -> told.engine() == Engine.JAVA);
        assertEquals(LOST, report.of(Engine.WEBGL).trouble());
        int steps = losses.size();
        until(training, told -> losses.size() > steps + 20);
    }

    @Test
    void whenItReturnsItGoesOnItself() {
        var training = train(Engine.WEBGL);
        until(training, told -> losses.size() > 30);
        own.lose();
        until(training, told -> told.notice().kind() == Notice.Kind.TROUBLE);
        own.giveBack();
        var report = until(training, told -> told.notice().kind() != Notice.Kind.TROUBLE);
        assertEquals(Notice.returned(LOST, report.notice().step()), report.notice());
        assertEquals(Engine.WEBGL, report.engine());
        assertTrue(report.of(Engine.WEBGL).works());
        until(training, told -> losses.size() > 60);
        assertAsOnJava();
    }

    @Test
    void whereItCannotBeOpenedTheOneBeforeItTrains() {
        own.lose();
        var report = until(train(Engine.WEBGL), told -> losses.size() > 3);
        assertEquals(Notice.goesOn(new Trouble(Engine.WEBGL, Reason.MISSING, "patience"), Engine.JAVA), report.notice());
        assertEquals(Engine.JAVA, report.engine());
    }

    @Test
    void anEngineThatIsNotThereIsTroubleToo() {
        var report = until(train(Engine.SIMD), told -> losses.size() > 3);
        assertEquals(new Trouble(Engine.SIMD, Reason.NOT_FETCHED), report.notice().trouble());
        assertNull(report.of(Engine.WEBGL).trouble());
    }

    @Test
    void anExplosionKeepsTheLastGoodPlaceAndALowerRateGoesOnFromThere() {
        var training = train(Engine.WEBGL);
        until(training, told -> losses.size() > 30);
        training.setLearningRate(1e4);
        var report = until(training, RunReport::stopped);
        assertEquals(Notice.Kind.EXPLODED, report.notice().kind());
        assertEquals(1e4, report.notice().learningRate());
        assertFalse(training.advance());
        training.setLearningRate(0.01);
        int from = report.notice().goodStep();
        until(training, told -> losses.size() > from + 20);
        assertAsOnJava();
    }

    @Test
    void itWritesWhatJavaWrites() throws EngineUnavailableException {
        var network = Network.create(NetworkSpec.input(9).lstm(7).dense(9), new Random(1), new JavaMatMul());
        var java = new JavaEngine().write(network);
        var found = own.write(network);
        for (double temperature : new double[] {0, 0.7, 1}) {
            var expected = java.generate(3, 80, temperature, new Random(4)).get();
            assertArrayEquals(expected, fetched(found.generate(3, 80, temperature, new Random(4))));
            assertArrayEquals(java.scores().get(), fetched(found.scores()), 1e-5f);
        }
    }

    @Test
    void aTrainingWritesWithItsPresentParameters() throws EngineUnavailableException {
        var network = Network.create(NetworkSpec.input(4).lstm(5).dense(4), new Random(1), new JavaMatMul());
        var plan = new TrainingPlan(network, 0.05, Clipping.NONE, 8, 1);
        for (var provider : both) {
            var training = provider.train(plan);
            var circle = new int[] {0, 1, 2, 3, 0, 1, 2, 3};
            for (int step = 0; step < 200; step++) {
                fetched(training.step(circle, new int[] {1, 2, 3, 0, 1, 2, 3, 0}));
            }
            training.writing().clearState();
            assertArrayEquals(new int[] {1, 2, 3, 0, 1, 2}, fetched(training.writing().generate(0, 6, 0, null)));
            training.close();
        }
        assertEquals(0, own.open());
    }

    private static <T> T fetched(Pending<T> asked) {
        for (int i = 0; !asked.isReady(); i++) {
            assertTrue(i < LATE);
        }
        return asked.get();
    }
}
