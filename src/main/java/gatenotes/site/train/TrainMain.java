package gatenotes.site.train;

import gatenotes.site.train.TrainingRun.End;
import gatenotes.store.FormatException;
import gatenotes.store.ParameterFile;
import gatenotes.store.SafeTensors;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Trains a network, for {@code mvn -Ptrain}.
 *
 * <pre>
 * mvn -Ptrain -Dtext=FILE -Dunits=128 -Dlayers=1 -Dcell=lstm
 * mvn -Ptrain -Dtask=digits -Ddata=DIR
 * mvn -Ptrain -Dtask=poems -Ddata=FILE,FILE -Dalso=FILE
 * </pre>
 * Ctrl-C writes a checkpoint; the same command continues from it. All options: {@link TrainingOptions}.
 */
public final class TrainMain {
    private static final int SECONDS_TO_STOP = 60;

    private TrainMain() {
    }

    /** Reads its options from the system properties, where Maven puts {@code -D}; arguments are not used. */
    public static void main(String[] args) {
        var given = new HashMap<String, String>();
        System.getProperties().stringPropertyNames().forEach(name -> given.put(name, System.getProperty(name)));
        var stop = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        // On Ctrl-C the JVM waits for this thread, and so for the checkpoint.
        var hook = new Thread(() -> {
            stop.set(true);
            try {
                ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        String error = null;
        try {
            train(given, System.out, System.console() != null, stop::get);
        } catch (OptionException | FormatException e) {
            error = e.getMessage();
        } catch (IOException e) {
            error = "writing the run's folder failed: " + e;
        } finally {
            ended.countDown();
        }
        if (error != null) {
            System.out.flush();
            System.err.println(error);
            System.exit(1);
        }
    }

    /**
     * Trains until the end or until asked to stop.
     *
     * @param given options by name
     * @param terminal whether {@code out} is a terminal, so that a bar can be drawn
     * @param stop asked after each step
     */
    static End train(Map<String, String> given, PrintStream out, boolean terminal, BooleanSupplier stop)
            throws IOException {
        var options = TrainingOptions.of(given);
        TrainingTask task = switch (options.task()) {
            case "text" -> TextTask.of(options);
            case "poems" -> PoemTask.of(options);
            default -> DigitTask.of(options);
        };
        try (var run = new TrainingRun(options, task)) {
            boolean resumed = run.resume();
            out.println(options.name() + ": " + task.network().parameterCount() + " parameters, "
                    + run.totalSteps() + " steps of " + task.unitsPerBatch() + " " + task.unit()
                    + (resumed ? ", going on from step " + run.step() : "") + ", to " + options.folder());
            End end;
            try (var progress = new TrainingProgress(out, options.name(), " " + task.unit(),
                    run.step() * task.unitsPerBatch(), run.totalSteps() * task.unitsPerBatch(), terminal)) {
                end = run.run(progress, stop);
            }
            if (end == End.INTERRUPTED) {
                out.println("stopped at step " + run.step() + "; the same command goes on from here");
            } else {
                report(options, task, run, end, out);
            }
            return end;
        }
    }

    private static void report(TrainingOptions options, TrainingTask task, TrainingRun run, End end, PrintStream out)
            throws IOException {
        var model = options.folder().resolve(TrainingRun.MODEL);
        var network = run.trainer.network();
        var tensors = SafeTensors.read(model.toString(), Files.readAllBytes(model)).tensors();
        ParameterFile.load(network.parameters(), model.toString(), tensors);
        Score test = task.test() == null ? null : run.trainer.measure(task.test());
        Score stored = run.trainer.measure(task.heldOut());
        String sample = task.sample().apply(network);
        TrainingReport.write(options, task, run, end, stored, test, sample);
        if (sample != null) {
            out.println(sample);
        }
        var best = run.curve().best();
        out.println(String.format(Locale.ROOT, "%s after %,.0f s: best held-out loss %,.4f nats at step %d, %,.4f as stored (%s)%s",
                end == End.EARLY ? "stopped early" : "finished", run.seconds(), best.heldOut(), best.step(),
                stored.loss(), options.store(),
                test == null ? "" : String.format(Locale.ROOT, ", test accuracy %,.2f %%", 100 * test.accuracy()))
                + "; " + model + ", curve.svg and summary.json beside it");
    }
}
