package gatenotes.site.train;

import gatenotes.math.Random;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Training steps of a character LSTM, as in the command-line trainer: batch 16, 50 steps, vocabulary 65, Adam. An
 * operation is a trained character.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TrainingBenchmark {
    private static final int BATCH_SIZE = 16;
    private static final int TIME_STEPS = 50;
    private static final int VOCABULARY = 65;

    @Param({"128", "256"})
    public int units;

    @Param({"1", "2"})
    public int threads;

    private ParallelTrainer trainer;
    private TrainingTask task;
    private Adam adam;
    private int number;

    @Setup
    public void start() throws IOException {
        var random = new Random(1);
        var text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append((char) ('0' + random.nextInt(VOCABULARY)));
        }
        var file = Files.createTempFile("characters", ".txt");
        Files.writeString(file, text);
        var options = TrainingOptions.of(Map.of("text", file.toString(), "units", Integer.toString(units),
                "threads", Integer.toString(threads), "batchSize", Integer.toString(BATCH_SIZE),
                "timeSteps", Integer.toString(TIME_STEPS)));
        task = TextTask.of(options);
        trainer = new ParallelTrainer(options, task);
        adam = new Adam(trainer.network().parameters(), 0.002);
        Files.delete(file);
    }

    @TearDown
    public void stop() {
        trainer.close();
    }

    @Benchmark
    @OperationsPerInvocation(BATCH_SIZE * TIME_STEPS)
    public double trainedCharacters() {
        number = (number + 1) % task.training().count();
        double loss = trainer.learn(task.training().get(0, number), number > 0, number);
        Clipping.byNorm(5).apply(trainer.network().parameters());
        adam.step();
        return loss;
    }
}
