package gatenotes.figures.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.demo.Control;
import gatenotes.demo.Session;
import gatenotes.demo.Stage;
import gatenotes.demo.Values;
import gatenotes.engine.Engine;
import gatenotes.engine.Engines;
import gatenotes.engine.Learning;
import gatenotes.engine.LiveModel;
import gatenotes.engine.LongRun;
import gatenotes.engine.Notice;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.engine.Trouble;
import gatenotes.engine.Trouble.Reason;
import gatenotes.figures.LabelFit;
import gatenotes.figures.StillDemos;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.task.Passages;
import gatenotes.task.TextBatches;
import gatenotes.task.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figure of the engines, with reports of a training from the test. */
class EnginesDemoTest {
    /** A step has 800 characters: at 7,188, 85,470 and 10,390 characters per second it takes 111.3, 9.36 and 77.0 ms. */
    @Test
    void theExampleIsWhatWasMeasuredAndSaysWhen() {
        var texts = StillDemos.texts(StillDemos.start(new EnginesDemo(), Language.ENGLISH, Map.of()));
        for (var millis : List.of("111 ms", "9.36 ms, 12×", "77.0 ms, 1.4×")) {
            assertTrue(texts.contains(millis), texts.toString());
        }
        assertTrue(texts.stream().anyMatch(text -> text.contains("2 cores, WebGL2 by SwiftShader, 65 symbols, 2026-11-30")),
                texts.toString());
        assertEquals(7188, MeasuredExample.charactersPerSecond(Engine.JAVA));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstPicture(Language language) {
        var session = StillDemos.start(new EnginesDemo(), language, Map.of());
        StillDemos.golden("engines", session, language);
        StillDemos.narrowGolden("engines", session, language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextIsWhatTheFigureSays(Language language) {
        var text = language.pick(Passages.chinese(), Passages.english());
        var vocabulary = Vocabulary.of(text);
        assertEquals(new EnginesWords(language).classes(), vocabulary.size());
        // There must be enough batches for a state to be carried to the next.
        assertTrue(new TextBatches(vocabulary.encode(text), 16, TextRun.SIMPLE_CHARACTERS / 16).batches() >= 2);
    }

    @Test
    void aTrainedCharacterCostsWhatTheBenchCounts() {
        // 0.44 and 1.67 million operations per character, for 128 and 256 units and 65 characters.
        assertEquals(0.443136e6 * 800, EnginesWords.flops(NetworkSpec.input(65).lstm(128).dense(65)));
        assertEquals(1.672704e6 * 800, EnginesWords.flops(NetworkSpec.input(65).lstm(256).dense(65)));
    }

    @Test
    void theFirstSentenceCountsTheNetwork() {
        // LSTM 4·128·(38 + 128 + 1) = 85,504 and dense 38·129 = 4,902; 6·(4·128² + 128·38)·800 = 338 million.
        var session = StillDemos.start(new EnginesDemo(), Language.ENGLISH, Map.of());
        assertTrue(session.status().contains("90,406 parameters"), session.status());
        assertTrue(session.status().contains("about 338 million operations"), session.status());
    }

    @Test
    void whatTheTrainingTellsIsShown() {
        var stage = new Told();
        var session = stage.start(Map.of("engine", "auto"));
        session.act("train", "true");
        assertEquals(TextRun.simple(TextSource.of(TextSource.Passage.ENGLISH), 128, 0.003, 7, null), stage.asked);
        stage.tell(0, new float[] {3.6f, 3.2f}, Engine.JAVA, 100, 0, 0, "", Notice.NONE, true, false);
        assertEquals("Java has begun; meanwhile each engine is measured…", session.status());
        stage.tell(2, new float[] {3.0f}, Engine.SIMD, 100, 12.5, 250, "the water", Notice.NONE, false, false);
        assertEquals("Fastest here is WebAssembly SIMD: 12.5 ms a step, 8.0 times as fast as Java; its gradient is off "
                + "Java's by at most 2.00·10⁻⁷. At this size, it takes longer to hand the work to the graphics card "
                + "than to do it, so the CPU wins.", session.status());
        var texts = StillDemos.texts(session);
        for (var expected : List.of("step 3", "loss 3.000", "the water", "12.5 ms, 8.0×", "250 ms, 0.40×", "2.00·10⁻⁷")) {
            assertTrue(texts.contains(expected), () -> expected + " in " + texts);
        }
        assertEquals(List.of("WebAssembly SIMD", "12.5", "64,000", "2.00·10⁻⁷", "at work"),
                session.tables().get(0).rows().get(1));
        stage.tell(3, new float[] {2.8f, 2.5f, 2.25f}, Engine.SIMD, 100, 12.5, 250, "The water comes down from the hill and passes "
                + "three gates. The first gate is the gate of forgetting was open, and the gate of coming in was shut.",
                Notice.NONE, false, false);
        StillDemos.narrowGolden("engines-training", session, Language.ENGLISH);
        LabelFit.require("training", session.scene());
        LabelFit.require("training", session.narrowScene());
        assertTrue(StillDemos.texts(session).contains("step 6"));
        session.act("train", "false");
        assertEquals("Paused at step 6, loss 2.250.", session.status());
        assertEquals(List.of("pause true"), stage.said);
    }

    @Test
    void stepsThatWereTakenBackAreForgotten() {
        var stage = new Told();
        var session = stage.start(Map.of());
        session.act("train", "true");
        stage.tell(0, new float[] {3.6f, 3.2f, 3.1f, 3.0f}, Engine.WEBGL, 0, 0, 10, "", Notice.NONE, false, false);
        stage.tell(2, new float[] {2.5f}, Engine.SIMD, 0, 10, 10, "",
                Notice.wentBack(new Trouble(Engine.WEBGL, Reason.LOST), Engine.SIMD, 2), false, false);
        assertTrue(StillDemos.texts(session).contains("step 3"));
        assertTrue(StillDemos.texts(session).contains("loss 2.500"));
        assertEquals("The browser has taken the WebGL2 context away. Back to step 2. WebAssembly SIMD goes on.",
                session.status());
    }

    @Test
    void anExplosionStopsAndALowerRateGoesOn() {
        var stage = new Told();
        var session = stage.start(Map.of("learning-rate", "100"));
        session.act("train", "true");
        stage.tell(0, new float[] {3.6f, Float.NaN}, Engine.JAVA, 10, 0, 0, "", Notice.exploded(2, 0, 100), false, true);
        assertEquals("The loss exploded at step 2. Training has stopped and keeps the parameters of step 0. Lower the learning "
                + "rate of 100, to 0.03 say, and it goes on from there.", session.status());
        assertEquals(new Control.Toggle("train", "Train", false), session.controls().get(0));
        session.scene();
        session.act("learning-rate", "0.003");
        assertEquals(List.of("rate 0.003", "pause false"), stage.said);
        assertEquals(new Control.Toggle("train", "Train", true), session.controls().get(0));
    }

    @Test
    void whatWorksNotCannotBeChosen() {
        var stage = new Told();
        var session = stage.start(Map.of());
        session.act("train", "true");
        stage.trouble = new Trouble(Engine.WEBGL, Reason.MISSING, "WebGL2");
        stage.tell(0, new float[] {3}, Engine.SIMD, 10, 1, 0, "", Notice.NONE, false, false);
        var choice = (Control.Choice) session.controls().get(2);
        assertEquals(new Control.Option("webgl", "WebGL2 (not available here)", false), choice.options().get(3));
        assertTrue(StillDemos.texts(session).contains("does not work here"));
        assertEquals("This browser offers no WebGL2.", session.tables().get(0).rows().get(2).get(4));
    }

    @Test
    void aNewSizeTrainsWhenTheSliderRests() {
        var stage = new Told();
        var session = stage.start(Map.of());
        session.act("train", "true");
        session.act("units", "64");
        session.advance(0.2);
        session.act("units", "80");
        session.advance(0.2);
        assertEquals(128, stage.asked.shape().units());
        assertTrue(session.running());
        session.advance(0.2);
        assertEquals(80, stage.asked.shape().units());
        assertFalse(session.running());
        assertEquals(List.of("close"), stage.said);
    }

    @Test
    void outOfSightTheTrainingWaits() {
        var stage = new Told();
        var session = stage.start(Map.of());
        session.seen(false);
        session.act("train", "true");
        session.seen(false);
        session.seen(true);
        session.act("units", "64");
        assertEquals(List.of("pause true", "pause false", "close"), stage.said);
        assertEquals(128, stage.asked.shape().units());
        session.act("reset", "");
        session.seen(true);
        assertEquals(List.of("pause true", "pause false", "close"), stage.said);
        assertFalse(session.running());
        assertEquals(128, stage.asked.shape().units());
        assertThrows(IllegalArgumentException.class, () -> session.act("units", "8"));
        assertThrows(IllegalArgumentException.class, () -> session.act("engine", "cuda"));
    }

    /** A page whose training reports what the test sets, and that records the figure's commands. */
    private static final class Told implements Engines, LongRun {
        private final List<String> said = new ArrayList<>();
        private TextRun asked;
        private LongRun.Listener listener;
        private Trouble trouble;

        Session start(Map<String, String> values) {
            var demo = new EnginesDemo();
            return demo.start(Values.parse(demo, values), new Stage(Language.ENGLISH, this));
        }

        void tell(int firstStep, float[] losses, Engine engine, double java, double simd, double webGl, String sample,
                Notice notice, boolean measuring, boolean exploded) {
            listener.heard(new RunReport(firstStep, losses, engine, List.of(
                    new RunReport.Measured(java, 0, null), new RunReport.Measured(simd, 2e-7, null),
                    new RunReport.Measured(webGl, 3e-6, trouble)), 1234, sample,
                    notice, measuring, exploded, false, null, List.of(), new int[0]));
        }

        @Override
        public MatMul matMul(Engine engine) {
            return new JavaMatMul();
        }

        @Override
        public LongRun train(TextRun run, LongRun.Listener heard) {
            asked = run;
            listener = heard;
            return this;
        }

        @Override
        public void pause(boolean on) {
            said.add("pause " + on);
        }

        @Override
        public void choose(Engine engine) {
            said.add("engine " + engine);
        }

        @Override
        public void setLearningRate(double rate) {
            said.add("rate " + rate);
        }

        @Override
        public void setTemperature(double temperature) {
            said.add("temperature " + temperature);
        }

        @Override
        public void goOnFrom(int measure, Learning learning, int steps) {
            said.add("branch " + measure);
        }

        @Override
        public LiveModel model(int measure, LiveModel.Listener hears) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            said.add("close");
        }
    }
}
