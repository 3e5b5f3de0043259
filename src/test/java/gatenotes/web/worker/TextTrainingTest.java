package gatenotes.web.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.engine.Engine;
import gatenotes.engine.JavaEngine;
import gatenotes.engine.Learning;
import gatenotes.engine.Measure;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextSource;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.task.Passages;
import gatenotes.task.TextBatches;
import gatenotes.task.Vocabulary;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import gatenotes.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run with a held-out part, on plain Java: its measures, and how it goes back and continues. */
class TextTrainingTest {
    private static final TextRun.Shape SHAPE = new TextRun.Shape(CellKind.GRU, 2, 7, 20, 8);
    private static final int STEPS = 80;
    private static final Learning LEARNING = new Learning(OptimizerKind.ADAM, 0.01, true, Clipping.byNorm(1), 0.2);

    private final List<Float> losses = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private double now;

    private static TextRun run(Learning learning) {
        return new TextRun(TextSource.of(TextSource.Passage.ENGLISH), 0.1, SHAPE, learning, STEPS, 5, Engine.JAVA);
    }

    private TextTraining train(TextRun run) {
        return new TextTraining(run, RunStart.fresh(run), 1000, List.of(new JavaEngine()), () -> now += 20);
    }

    /** Continues until {@code steps} steps or all are done; receives the same reports as a page. */
    private RunReport until(TextTraining training, int steps) {
        for (int i = 0; i < 50_000; i++) {
            training.advance();
            var report = training.report();
            while (losses.size() > report.firstStep()) {
                losses.remove(losses.size() - 1);
            }
            for (float loss : report.losses()) {
                losses.add(loss);
            }
            measures.addAll(report.measures());
            if (losses.size() >= steps || report.done()) {
                return report;
            }
        }
        throw new AssertionError("50,000 pieces of work were not enough");
    }

    @Test
    void theFactsAreThoseOfTheText() {
        var text = Passages.english();
        var vocabulary = Vocabulary.of(text);
        var facts = train(run(LEARNING)).report().facts();
        int out = text.length() / 10;
        assertEquals(text.length() - out, facts.trainingCharacters());
        assertEquals(out, facts.heldOutCharacters());
        assertEquals(vocabulary.size(), facts.symbols());
        assertEquals((text.length() - out - 1) / 160, facts.stepsPerPass());
        assertEquals(STEPS, facts.steps());
        int v = vocabulary.size();
        assertEquals((v + 7) * 21 + 2 * 21 + 14 * 21 + 2 * 21 + 8 * v, facts.parameters());
        assertTrue(facts.bigram() < facts.unigram() && facts.unigram() < Math.log(v));
    }

    @Test
    void whatIsHeldOutIsMeasuredAndTheTrainingGoesOnAsIfItHadNotBeen() {
        var report = until(train(run(LEARNING)), Integer.MAX_VALUE);
        assertTrue(report.done());
        assertEquals(report.facts().steps(), losses.size());
        assertTrue(measures.size() > 3, () -> measures.size() + " measures");
        // The trainer alone, without anything between its steps.
        var text = Passages.english();
        var vocabulary = Vocabulary.of(text);
        var all = vocabulary.encode(text);
        var network = Network.create(SHAPE.network(vocabulary.size()), new Random(5), new JavaMatMul());
        var trainer = new Trainer(network, new Adam(network.parameters(), 0.01), Clipping.byNorm(1), 20, 8);
        trainer.leaveOut(0.2, 0.2, 5);
        int cut = report.facts().trainingCharacters();
        var batches = new TextBatches(Arrays.copyOf(all, cut), 8, 20);
        var heldOut = new TextBatches(Arrays.copyOfRange(all, cut, all.length), 8, 20);
        var inputs = new int[160];
        var targets = new int[160];
        int measured = 0;
        int since = 0;
        double sum = 0;
        for (int step = 0; step < losses.size(); step++) {
            if (step % batches.batches() == 0) {
                trainer.clearState();
            }
            trainer.setLearningRate(0.01 * (0.05 + 0.95 * (1 - (double) step / losses.size())));
            batches.fill(step % batches.batches(), inputs, targets);
            double loss = trainer.step(inputs, targets);
            assertEquals((float) loss, losses.get(step), 0f, "step " + step);
            sum += loss;
            var measure = measures.get(measured);
            if (measure.step() == step + 1) {
                assertEquals(sum / (step + 1 - since), measure.training(), 1e-12);
                since = step + 1;
                sum = 0;
                measured++;
                var other = new Trainer(network, new Adam(network.parameters(), 0), Clipping.NONE, 20, 8);
                double mean = 0;
                for (int i = 0; i < heldOut.batches(); i++) {
                    heldOut.fill(i, inputs, targets);
                    mean += other.loss(inputs, targets) / heldOut.batches();
                }
                assertEquals(mean, measure.heldOut(), 1e-9);
            }
        }
        assertEquals(measures.size(), measured);
        assertEquals(losses.size(), measures.get(measured - 1).step(), "the end is measured");
    }

    @Test
    void itGoesBackToAMomentAndOnBitForBit() {
        var training = train(run(LEARNING));
        until(training, Integer.MAX_VALUE);
        var first = List.copyOf(losses);
        var middle = measures.get(measures.size() / 2);
        int before = measures.size();
        assertTrue(training.goOnFrom(middle.id(), LEARNING, STEPS));
        until(training, middle.step() + 1);
        until(training, Integer.MAX_VALUE);
        assertEquals(first, losses);
        assertEquals(middle.id(), measures.get(before).parent(), "the curve branches there");
        assertEquals(before, measures.get(before).id());
        assertEquals(measures.get(before - 1).heldOut(), measures.get(measures.size() - 1).heldOut(), 0,
                "at the end all is the same");
    }

    @Test
    void itGoesOnWithOtherSettings() {
        var training = train(run(LEARNING));
        until(training, Integer.MAX_VALUE);
        var first = List.copyOf(losses);
        var middle = measures.get(measures.size() / 2);
        assertTrue(training.goOnFrom(middle.id(), new Learning(OptimizerKind.SGD, 0.3, false, Clipping.byNorm(5), 0), STEPS));
        until(training, middle.step() + 1);
        until(training, Integer.MAX_VALUE);
        assertEquals(first.subList(0, middle.step()), losses.subList(0, middle.step()));
        assertFalse(first.get(middle.step() + 2).equals(losses.get(middle.step() + 2)));
        assertFalse(training.goOnFrom(10_000, LEARNING, STEPS));
    }

    @Test
    void theNetworkOfAMomentIsTheOneThatWasMeasured() {
        var training = train(run(LEARNING));
        until(training, Integer.MAX_VALUE);
        var last = measures.get(measures.size() - 1);
        var early = training.model(measures.get(0).id());
        var late = training.model(last.id());
        assertEquals(last.heldOut(), heldOut(late.network()), 1e-9);
        assertEquals(measures.get(0).heldOut(), heldOut(early.network()), 1e-9);
        assertArrayEquals(late.network().parameters().list().get(0).values(),
                training.model(-1).network().parameters().list().get(0).values());
    }

    private static double heldOut(Network network) {
        var text = Passages.english();
        var all = Vocabulary.of(text).encode(text);
        var batches = new TextBatches(Arrays.copyOfRange(all, all.length - all.length / 10, all.length), 8, 20);
        var trainer = new Trainer(network, new Adam(network.parameters(), 0), Clipping.NONE, 20, 8);
        var inputs = new int[160];
        var targets = new int[160];
        double sum = 0;
        for (int i = 0; i < batches.batches(); i++) {
            batches.fill(i, inputs, targets);
            sum += trainer.loss(inputs, targets);
        }
        return sum / batches.batches();
    }
}
