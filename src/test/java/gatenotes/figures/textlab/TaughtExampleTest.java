package gatenotes.figures.textlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.task.CountFloors;
import gatenotes.task.Passages;
import gatenotes.task.TextBatches;
import gatenotes.task.TextSplit;
import gatenotes.task.Vocabulary;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.Generator;
import gatenotes.train.LearningRate;
import gatenotes.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The figure's example is a real run, whose beginning is trained again here. {@code -Dgolden=write} trains all of it,
 * which takes minutes, and rewrites the numbers.
 */
class TaughtExampleTest {
    private static final int SEED = 1;
    private static final int STEPS = 2000;
    private static final int TIME_STEPS = 32;
    private static final int BATCH_SIZE = 8;
    /** The steps after which it is measured; later, after each further 100. */
    private static final List<Integer> FIRST = List.of(5, 10, 15, 20, 30, 40, 60, 80, 150, 250, 350, 450);
    private static final int SHORT = 20;

    /** Trains the given number of steps of the run. */
    private static TaughtExample train(String text, int steps) {
        var vocabulary = Vocabulary.of(text);
        var all = vocabulary.encode(text);
        int out = Math.max(all.length / 10, TIME_STEPS * BATCH_SIZE + 1);
        var split = new TextSplit(Arrays.copyOf(all, all.length - out), Arrays.copyOfRange(all, all.length - out, all.length));
        var training = new TextBatches(split.training(), BATCH_SIZE, TIME_STEPS);
        var heldOut = new TextBatches(split.heldOut(), BATCH_SIZE, TIME_STEPS);
        var spec = NetworkSpec.input(vocabulary.size()).lstm(TaughtExample.UNITS).dense(vocabulary.size());
        var network = Network.create(spec, new Random(SEED), new JavaMatMul());
        var trainer = new Trainer(network, new Adam(network.parameters(), 0.004), Clipping.byNorm(1), TIME_STEPS, BATCH_SIZE);
        var rate = new LearningRate(0.004, 0.05, 0);
        var measures = new ArrayList<Integer>();
        var inputs = new int[TIME_STEPS * BATCH_SIZE];
        var targets = new int[inputs.length];
        double sum = 0;
        int since = 0;
        for (int step = 0; step < steps; step++) {
            if (step % training.batches() == 0) {
                trainer.clearState();
            }
            training.fill(step % training.batches(), inputs, targets);
            trainer.setLearningRate(rate.at(step, STEPS));
            sum += trainer.step(inputs, targets);
            since++;
            if (FIRST.contains(step + 1) || (step + 1) % 100 == 0) {
                measures.addAll(List.of(step + 1, thousandths(sum / since), thousandths(loss(network, heldOut))));
                sum = 0;
                since = 0;
            }
        }
        var floors = CountFloors.of(split, vocabulary.size());
        var sample = vocabulary.decode(all[0])
                + vocabulary.decode(new Generator(network).generate(all[0], 300, 0.5, new Random(SEED)));
        return new TaughtExample(new int[] {vocabulary.size(), split.training().length, out, spec.parameterCount(),
            training.batches(), STEPS, thousandths(floors.unigram()), thousandths(floors.bigram())},
                measures.stream().mapToInt(each -> each).toArray(), sample,
                TaughtExample.longestCopy(sample, text.substring(0, split.training().length)));
    }

    private static int thousandths(double nats) {
        return (int) Math.round(1000 * nats);
    }

    private static double loss(Network network, TextBatches batches) {
        var trainer = new Trainer(network, new Adam(network.parameters(), 0), Clipping.NONE, TIME_STEPS, BATCH_SIZE);
        var inputs = new int[TIME_STEPS * BATCH_SIZE];
        var targets = new int[inputs.length];
        double sum = 0;
        for (int i = 0; i < batches.batches(); i++) {
            batches.fill(i, inputs, targets);
            sum += trainer.loss(inputs, targets);
        }
        return sum / batches.batches();
    }

    @BeforeAll
    static void writeAnew() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            write();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theExampleIsARunOfOurs(Language language) {
        var text = language.pick(Passages.chinese(), Passages.english());
        var example = TaughtExample.of(language);
        var run = train(text, SHORT);
        assertArrayEquals(run.facts(), example.facts());
        assertArrayEquals(run.measures(), Arrays.copyOf(example.measures(), run.measures().length));
        assertEquals(TaughtExample.longestCopy(example.sample(), text), example.copied());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itShowsHowOneLearnsByHeart(Language language) {
        var history = TaughtExample.of(language).history();
        assertEquals(STEPS, history.steps());
        assertTrue(history.hasRisen(), "the held-out loss turns");
        assertTrue(TaughtExample.of(language).copied() > 30, "it copies");
        assertTrue(history.losses()[history.losses().length - 1] < 0.5 * history.best().heldOut());
    }

    @Test
    void theLongestCopyIsFound() {
        assertEquals(4, TaughtExample.longestCopy("xabcdy", "zabcabcdz"));
        assertEquals(0, TaughtExample.longestCopy("abc", "xyz"));
        assertEquals(0, TaughtExample.longestCopy("", "xyz"));
        assertEquals(6, TaughtExample.longestCopy("aaaaaa", "aaaaaaaa"));
    }

    private static void write() throws IOException {
        var code = new StringBuilder("""
                package gatenotes.figures.textlab;

                /** Written by {@code TaughtExampleTest} with {@code -Dgolden=write}. */
                final class TaughtNumbers {
                """);
        add(code, "CHINESE", train(Passages.chinese(), STEPS));
        add(code, "ENGLISH", train(Passages.english(), STEPS));
        code.append("""
                    private TaughtNumbers() {
                    }
                }
                """);
        Files.writeString(Path.of("src/main/java/gatenotes/figures/textlab/TaughtNumbers.java"), code);
    }

    private static void add(StringBuilder code, String name, TaughtExample example) {
        code.append("    static final TaughtExample ").append(name).append(" = new TaughtExample(\n");
        code.append("            ").append(ints(example.facts())).append(",\n");
        code.append("            ").append(ints(example.measures())).append(",\n");
        code.append("            \"").append(example.sample().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                .append("\",\n            ").append(example.copied()).append(");\n\n");
    }

    private static String ints(int[] numbers) {
        var text = new StringBuilder("new int[] {");
        int line = text.length();
        for (int i = 0; i < numbers.length; i++) {
            var one = numbers[i] + (i == numbers.length - 1 ? "}" : ",");
            if (text.length() - line > 95) {
                text.append("\n                ");
                line = text.length();
            } else if (i > 0) {
                text.append(' ');
            }
            text.append(one);
        }
        return text.toString();
    }
}
