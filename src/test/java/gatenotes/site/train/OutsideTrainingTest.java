package gatenotes.site.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import gatenotes.nn.NetworkSpec;
import gatenotes.site.train.TrainingTask.Batches;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run of the command equals six steps of Adam that TensorFlow.js computed, for any division of the batch between threads. */
class OutsideTrainingTest {
    private static final double SMALL = 2e-5;

    private final JsonObject file;

    @TempDir
    private Path folder;

    OutsideTrainingTest() throws IOException {
        file = JsonParser.parseString(Files.readString(Path.of("src/test/resources/vectors/train_adam.json"))).getAsJsonObject();
    }

    /** Three sequences: one thread has all, two have one and two, three have one each. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theWeightsAreThoseOfTheOtherProgram(int threads) throws IOException {
        try (var run = run(Map.of("threads", "" + threads, "steps", "1"))) {
            assertWeights(step(0).getAsJsonArray("weights"), run);
            assertEquals(step(0).get("loss").getAsDouble(), run.curve().points().get(0).training(), SMALL);
        }
        try (var run = run(Map.of("threads", "" + threads, "steps", "6", "name", "six"))) {
            assertWeights(step(5).getAsJsonArray("weights"), run);
        }
    }

    /** The size of a run's first step follows the rate: with a rise over four steps it is a quarter of the size at the peak. */
    @Test
    void theRateOfAStepIsItsOwn() throws IOException {
        try (var run = run(Map.of("steps", "1", "warmUp", "4"))) {
            assertMoved(0.25, run);
        }
        try (var run = run(Map.of("steps", "1", "finalRate", "0", "name", "falling"))) {
            assertMoved(1, run);
        }
    }

    private void assertMoved(double share, TrainingRun run) {
        var first = file.getAsJsonArray("initialWeights");
        var after = step(0).getAsJsonArray("weights");
        for (int i = 0; i < first.size(); i++) {
            var from = floats(first, i);
            var to = floats(after, i);
            for (int j = 0; j < from.length; j++) {
                assertEquals(from[j] + share * (to[j] - from[j]), run.tensors().get(i).values()[j], SMALL);
            }
        }
    }

    private void assertWeights(JsonArray expected, TrainingRun run) {
        for (int i = 0; i < expected.size(); i++) {
            var found = run.tensors().get(i);
            var values = floats(expected, i);
            for (int j = 0; j < values.length; j++) {
                assertEquals(values[j], found.values()[j], SMALL, found.name() + " " + j);
            }
        }
    }

    /** Runs to the end from the file's weights, at a constant rate. */
    private TrainingRun run(Map<String, String> more) throws IOException {
        var given = new HashMap<>(Map.of("task", "text", "text", "none.txt", "out", folder.toString(), "batchSize", "3",
                "learningRate", "0.01", "finalRate", "1", "clipNorm", "1000", "evaluateEvery", "1", "threads", "1"));
        given.putAll(more);
        var batches = new Batches(6, false, (pass, number) -> batch(number));
        var task = new TrainingTask(NetworkSpec.input(7).lstm(5).dense(7), batches, batches, null, Map.of(), null, "vector",
                "characters", 18);
        var run = new TrainingRun(TrainingOptions.of(given), task);
        for (int i = 0; i < 5; i++) {
            var values = floats(file.getAsJsonArray("initialWeights"), i);
            System.arraycopy(values, 0, run.tensors().get(i).values(), 0, values.length);
        }
        run.run(new TrainingProgress(new PrintStream(OutputStream.nullOutputStream()), "vector", "", 0, 6, false), () -> false);
        return run;
    }

    private Batch batch(int number) {
        var batch = Batch.ofClasses(6, 3);
        for (int row = 0; row < 3; row++) {
            var ids = step(number).getAsJsonArray("ids").get(row).getAsJsonArray();
            for (int t = 0; t < 6; t++) {
                batch.classes()[3 * t + row] = ids.get(t).getAsInt();
                batch.targets()[3 * t + row] = ids.get(t + 1).getAsInt();
            }
        }
        return batch;
    }

    private JsonObject step(int number) {
        return file.getAsJsonArray("steps").get(number).getAsJsonObject();
    }

    private static float[] floats(JsonArray tensors, int number) {
        var data = tensors.get(number).getAsJsonObject().getAsJsonArray("data");
        var doubles = StreamSupport.stream(data.spliterator(), false).mapToDouble(value -> value.getAsDouble()).toArray();
        var floats = new float[doubles.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }
}
