package gatenotes.site.train;

import gatenotes.nn.Parameter;
import gatenotes.nn.Parameters;
import gatenotes.site.files.Folders;
import gatenotes.site.train.LearningCurve.Point;
import gatenotes.store.ParameterFile;
import gatenotes.store.Tensor;
import gatenotes.train.Clipping;
import gatenotes.train.Optimizer;
import gatenotes.train.ParameterAverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One run: learns, measures, and keeps the best parameters. It can be stopped and continued at any step without
 * changing the result.
 */
final class TrainingRun implements AutoCloseable {
    /** The file of the newest state of the run, in its folder. */
    static final String CHECKPOINT = "checkpoint.safetensors";
    /** The file of the parameters with the lowest held-out loss. */
    static final String MODEL = "model.safetensors";

    private final TrainingOptions options;
    private final TrainingTask task;
    final ParallelTrainer trainer;
    private final Parameters parameters;
    private final Optimizer optimizer;
    private final ParameterAverage average;
    private final Clipping clipping;
    private long step;
    private double seconds;
    private double lossSum;
    private LearningCurve curve = new LearningCurve(List.of());

    /** How a run ended. */
    enum End {
        /** All steps are done. */
        FINISHED,
        /** The held-out loss no longer fell. */
        EARLY,
        /** The run was asked to stop, and continues when started again. */
        INTERRUPTED
    }

    /** A run at its beginning; {@link #resume} restores its progress. */
    TrainingRun(TrainingOptions options, TrainingTask task) {
        this.options = options;
        this.task = task;
        trainer = new ParallelTrainer(options, task);
        parameters = trainer.network().parameters();
        optimizer = options.optimizer().make(parameters, options.rate().peak());
        average = new ParameterAverage(parameters, options.average());
        clipping = Clipping.byNorm(options.clipNorm());
    }

    /**
     * Continues from the folder's checkpoint, if there is one, or else from the file that the options name.
     *
     * @return whether the run continues from earlier progress
     * @throws OptionException if the checkpoint belongs to a run with other options or other data
     */
    boolean resume() throws IOException {
        Path file = options.folder().resolve(CHECKPOINT);
        if (!Files.exists(file)) {
            if (options.from() != null) {
                step = RunBeginning.take(options, task, parameters, optimizer, trainer);
            }
            return step > 0;
        }
        var checkpoint = Checkpoint.read(file);
        if (!checkpoint.identity().equals(options.identity()) || !checkpoint.dataHash().equals(task.dataHash())) {
            throw new OptionException(options.folder() + " holds another run ("
                    + difference(checkpoint.identity(), options.identity())
                    + "); choose another -Dname, or delete the folder");
        }
        var tensors = fitting(file, checkpoint.tensors());
        int at = 0;
        for (var parameter : parameters) {
            var tensor = tensors.get(at++);
            parameter.set(tensor.shape(), tensor.values());
        }
        for (var slot : optimizer.slots()) {
            System.arraycopy(tensors.get(at++).values(), 0, slot.values(), 0, slot.values().length);
        }
        for (var values : average.values()) {
            System.arraycopy(tensors.get(at++).values(), 0, values, 0, values.length);
        }
        trainer.restoreStates(tensors.subList(at, tensors.size()));
        step = checkpoint.step();
        seconds = checkpoint.seconds();
        lossSum = checkpoint.lossSum();
        curve = checkpoint.curve();
        optimizer.resume((int) step);
        return true;
    }

    /** The stored tensors in the order of {@link #tensors}, with their shapes checked. */
    private List<Tensor> fitting(Path file, List<Tensor> stored) {
        var byName = stored.stream().collect(Collectors.toMap(Tensor::name, tensor -> tensor));
        var found = new ArrayList<Tensor>();
        for (var expected : tensors()) {
            var tensor = byName.get(expected.name());
            if (tensor == null || !Arrays.equals(tensor.shape(), expected.shape())) {
                throw new OptionException(file + ": tensor " + expected.name()
                        + (tensor == null ? " is missing" : " is of another shape") + ", expected "
                        + Arrays.toString(expected.shape()) + "; delete the folder to start anew");
            }
            found.add(tensor);
        }
        return found;
    }

    private static String difference(String there, String here) {
        var all = new ArrayList<>(List.of(there.split(" ")));
        all.removeAll(List.of(here.split(" ")));
        return all.isEmpty() ? "of other data" : String.join(", ", all);
    }

    /**
     * Learns until the end, or until asked to stop; then writes the checkpoint.
     *
     * @param stop asked after each step
     * @throws OptionException if the loss is no longer a number; the earlier checkpoint stays
     */
    End run(TrainingProgress progress, BooleanSupplier stop) throws IOException {
        Files.createDirectories(options.folder());
        int perPass = task.training().count();
        long total = totalSteps();
        while (step < total && !exhausted()) {
            if (stop.getAsBoolean()) {
                checkpoint();
                return End.INTERRUPTED;
            }
            long start = System.nanoTime();
            learn((int) (step / perPass), (int) (step % perPass), total);
            seconds += (System.nanoTime() - start) / 1e9;
            progress.at(step * task.unitsPerBatch(), note());
            if (step % options.evaluateEvery() == 0 || step == total) {
                measure(progress);
            }
        }
        return step < total ? End.EARLY : End.FINISHED;
    }

    private boolean exhausted() {
        return options.patience() > 0 && curve.sinceBest() >= options.patience();
    }

    private void learn(int pass, int number, long total) {
        var training = task.training();
        boolean fresh = number == 0 || options.clearEvery() > 0 && number % options.clearEvery() == 0;
        double loss = trainer.learn(training.get(pass, number), training.carriesState() && !fresh, step);
        requireNumber(loss);
        clipping.apply(parameters);
        optimizer.setLearningRate(options.rate().at(step, total));
        optimizer.step();
        lossSum += loss;
        step++;
        average.add(step);
    }

    private void requireNumber(double loss) {
        if (!Double.isFinite(loss)) {
            throw new OptionException("the loss is " + loss + " at step " + step + ", expected a number: choose a smaller "
                    + "-DlearningRate (" + options.rate().peak() + ") or -DclipNorm (" + options.clipNorm() + ")");
        }
    }

    private void measure(TrainingProgress progress) throws IOException {
        long since = step - (curve.points().isEmpty() ? 0 : curve.points().get(curve.points().size() - 1).step());
        average.swap();
        try {
            measureAverage(since);
        } finally {
            average.swap();
        }
        checkpoint();
        progress.line(String.format(Locale.ROOT,
                "step %d: training %,.4f nats, held out %,.4f, right %,.2f %%, %,.0f %s/s", step, last().training(),
                last().heldOut(), 100 * last().accuracy(), unitsPerSecond(), task.unit()));
    }

    private void measureAverage(long since) throws IOException {
        var score = trainer.measure(task.heldOut());
        requireNumber(score.loss());
        curve = curve.with(new Point(step, lossSum / since, score.loss(), score.accuracy()));
        lossSum = 0;
        if (curve.sinceBest() == 0) {
            Folders.replace(options.folder().resolve(MODEL), model(), true);
        }
    }

    private byte[] model() {
        var metadata = new HashMap<>(task.metadata());
        metadata.put("network", options.cell() + " " + options.units() + " x " + options.layers());
        metadata.put("step", Long.toString(step));
        metadata.put("held_out_loss", Double.toString(last().heldOut()));
        metadata.put("command", options.command());
        return ParameterFile.write(parameters, metadata, options.store());
    }

    private void checkpoint() throws IOException {
        new Checkpoint(options.identity(), task.dataHash(), step, seconds, lossSum, curve, tensors())
                .write(options.folder().resolve(CHECKPOINT));
    }

    /** The tensors of a checkpoint, in this order: parameters, the optimiser's slots, averages, carried states. */
    List<Tensor> tensors() {
        var tensors = new ArrayList<Tensor>();
        for (Parameter parameter : parameters) {
            tensors.add(new Tensor(parameter.name(), parameter.shape(), parameter.values()));
        }
        for (var slot : optimizer.slots()) {
            tensors.add(new Tensor(slot.name(), slot.parameter().shape(), slot.values()));
        }
        for (int p = 0; p < average.values().size(); p++) {
            var parameter = parameters.list().get(p);
            tensors.add(new Tensor("average/" + parameter.name(), parameter.shape(), average.values().get(p)));
        }
        tensors.addAll(trainer.states());
        return tensors;
    }

    private String note() {
        return "step " + step + "/" + totalSteps() + (curve.points().isEmpty() ? ""
                : String.format(Locale.ROOT, ", held out %,.4f", last().heldOut()));
    }

    private Point last() {
        return curve.points().get(curve.points().size() - 1);
    }

    long totalSteps() {
        return options.steps() > 0 ? options.steps() : (long) task.training().count() * options.epochs();
    }

    long step() {
        return step;
    }

    double unitsPerSecond() {
        return step * task.unitsPerBatch() / seconds;
    }

    double seconds() {
        return seconds;
    }

    LearningCurve curve() {
        return curve;
    }

    @Override
    public void close() {
        trainer.close();
    }
}
