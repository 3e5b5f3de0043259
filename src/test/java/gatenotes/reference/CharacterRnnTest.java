package gatenotes.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;
import gatenotes.train.Adagrad;
import gatenotes.train.Clipping;
import gatenotes.train.SoftmaxCrossEntropy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The losses of a character RNN equal those that another program computed from the same recipe. */
class CharacterRnnTest {
    private static final Path BEGINNING = Path.of("src/test/resources/text/first-citizen.txt");

    @Test
    void theReferenceHasTheFirstSevenLosses() throws IOException {
        var text = CharacterRnn.indexes(Files.readString(BEGINNING));
        var network = new ReferenceNetwork(CharacterRnn.spec());
        var weights = CharacterRnn.firstWeights();
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(weights[i], 0, network.values(i), 0, weights[i].length);
        }
        var sums = new double[weights.length][];
        Arrays.setAll(sums, i -> new double[weights[i].length]);
        ReferenceCell.State[] state = null;
        for (int step = 0; step < 7; step++) {
            var x = new double[CharacterRnn.STEPS][CharacterRnn.VOCABULARY.length()];
            int from = step * CharacterRnn.STEPS;
            for (int t = 0; t < x.length; t++) {
                x[t][text[from + t]] = 1;
            }
            var run = network.new Run(x);
            run.first = state == null ? run.first : state;
            run.forward();
            double loss = 0;
            for (int t = 0; t < x.length; t++) {
                loss += softmaxLoss(run.output[t], text[from + t + 1]);
            }
            assertEquals(CharacterRnn.LOSSES[step], loss, 1e-6, "step " + step);
            network.clearGradients();
            run.backward(run.output);
            adagrad(network, sums);
            state = run.last;
        }
    }

    /** Replaces scores by their gradient and returns the loss. */
    private static double softmaxLoss(double[] scores, int target) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score);
        }
        double loss = Math.log(sum) - scores[target];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i]) / sum - (i == target ? 1 : 0);
        }
        return loss;
    }

    private static void adagrad(ReferenceNetwork network, double[][] sums) {
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums[i].length; j++) {
                double g = Math.max(-CharacterRnn.CLIP, Math.min(CharacterRnn.CLIP, network.gradient(i)[j]));
                sums[i][j] += g * g;
                network.values(i)[j] -= CharacterRnn.LEARNING_RATE * g / Math.sqrt(sums[i][j] + CharacterRnn.EPSILON);
            }
        }
    }

    @Test
    void theCoreHasTheFirstThreeLosses() throws IOException {
        var run = new CoreRun(CharacterRnn.indexes(Files.readString(BEGINNING)));
        for (int step = 0; step < 3; step++) {
            assertEquals(CharacterRnn.LOSSES[step], run.step(), 0.01, "step " + step);
        }
    }

    /** This test needs the whole text: {@code mvn -Pdata -Ddata=DIR}. */
    @Test
    @Tag("data")
    void theCoreLearnsShakespeare() throws IOException {
        var folder = Objects.requireNonNull(System.getProperty("data"), "-Ddata= is missing, expected a folder");
        var run = new CoreRun(CharacterRnn.indexes(
                Files.readString(Path.of(folder, "text", "tiny-shakespeare.txt"))));
        double smooth = CharacterRnn.STEPS * Math.log(CharacterRnn.VOCABULARY.length());
        for (int step = 0; step < 5000; step++) {
            smooth = 0.999 * smooth + 0.001 * run.step();
        }
        System.out.println("smoothed loss of the character RNN after 5,000 steps: " + smooth);
        assertTrue(smooth > 57 && smooth < 59, "smoothed loss " + smooth + ", expected 57 to 59");
    }

    /** The float core with the same recipe. */
    private static final class CoreRun {
        private final int[] text;
        private final Network network = Network.create(CharacterRnn.spec(), new Random(0), new JavaMatMul());
        private final Adagrad adagrad =
                new Adagrad(network.parameters(), CharacterRnn.LEARNING_RATE, 0, CharacterRnn.EPSILON);
        private final Clipping clipping = Clipping.byValue(CharacterRnn.CLIP);
        private final Trace trace = network.newTrace(CharacterRnn.STEPS, 1);
        private int at;

        CoreRun(int[] text) {
            this.text = text;
            var weights = CharacterRnn.firstWeights();
            for (int i = 0; i < weights.length; i++) {
                var values = network.parameters().list().get(i).values();
                for (int j = 0; j < values.length; j++) {
                    values[j] = (float) weights[i][j];
                }
            }
        }

        double step() {
            if (at + CharacterRnn.STEPS + 1 > text.length) {
                at = 0;
                trace.clearState();
            }
            trace.setInput(Arrays.copyOfRange(text, at, at + CharacterRnn.STEPS));
            network.forward(trace);
            double loss = SoftmaxCrossEntropy.sum(trace,
                    Arrays.copyOfRange(text, at + 1, at + 1 + CharacterRnn.STEPS));
            network.parameters().clearGradients();
            network.backward(trace);
            clipping.apply(network.parameters());
            adagrad.step();
            trace.carryState();
            at += CharacterRnn.STEPS;
            return loss;
        }
    }
}
