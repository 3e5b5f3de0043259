package gatenotes.site.train;

import gatenotes.jvm.FloatMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.Trace;
import gatenotes.site.train.TrainingTask.Batches;
import gatenotes.store.Tensor;
import gatenotes.train.Dropout;
import gatenotes.train.SoftmaxCrossEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;

/**
 * Trains on each batch with several threads: each thread runs some of the sequences through its copy of the parameters,
 * and the gradients are added up in a fixed order. So a run's bits depend on the number of threads, but not on their
 * speed.
 */
final class ParallelTrainer implements AutoCloseable {
    private final Network network;
    private final List<Worker> workers = new ArrayList<>();
    private final ExecutorService threads;
    private final long seed;
    /** The time steps of the first batch; all batches have the same number if states are carried. */
    private final int firstSteps;

    /**
     * One thread's part: sequences {@code first} to {@code first + rows − 1} of each batch.
     *
     * @param learning traces for learning by time steps, each made when a batch first needs it; {@code measuring} holds
     *     those for measurements
     */
    private record Worker(Network network, Dropout dropout, int first, int rows, Map<Integer, Trace> learning,
            Map<Integer, Trace> measuring) {
        Trace trace(Map<Integer, Trace> traces, int timeSteps) {
            return traces.computeIfAbsent(timeSteps, steps -> network.newTrace(steps, rows));
        }
    }

    /** Makes a network with random parameters, and a copy for each thread except the first. */
    ParallelTrainer(TrainingOptions options, TrainingTask task) {
        seed = options.seed();
        int count = options.threads();
        int batchSize = options.batchSize();
        network = Network.create(task.network(), new Random(options.seed()), new FloatMatMul());
        firstSteps = task.training().get(0, 0).timeSteps();
        for (int i = 0; i < count; i++) {
            int first = batchSize * i / count;
            int rows = batchSize * (i + 1) / count - first;
            var own = i == 0 ? network : Network.create(task.network(), new Random(options.seed()), new FloatMatMul());
            var dropout = new Dropout(own.parameters(), options.dropout(), options.recurrentDropout());
            workers.add(new Worker(own, dropout, first, rows, new HashMap<>(), new HashMap<>()));
        }
        threads = Executors.newFixedThreadPool(count,
                BasicThreadFactory.builder().namingPattern("trainer").daemon().build());
    }

    /** The network whose parameters all threads copy; after {@link #learn} its gradients hold the sum. */
    Network network() {
        return network;
    }

    /**
     * One pass forward and back: leaves the gradient of the batch's mean loss in {@link #network}.
     *
     * @param goesOn whether each sequence starts from the state after the batch before
     * @param step the number of the batch; with the seed it decides what {@link Dropout} leaves out
     * @return the mean loss
     */
    double learn(Batch batch, boolean goesOn, long step) {
        for (var worker : workers) {
            copyParameters(worker);
        }
        var losses = together(worker -> learn(worker, batch, goesOn, step));
        double loss = 0;
        for (double part : losses) {
            loss += part;
        }
        for (int i = 1; i < workers.size(); i++) {
            var others = workers.get(i).network.parameters().list();
            for (int p = 0; p < others.size(); p++) {
                float[] sum = network.parameters().list().get(p).gradient();
                float[] part = others.get(p).gradient();
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += part[j];
                }
            }
        }
        return loss;
    }

    private double learn(Worker worker, Batch batch, boolean goesOn, long step) {
        worker.dropout.begin((int) ((seed * 31 + worker.first) * 1_000_003L + step));
        var trace = worker.trace(worker.learning, batch.timeSteps());
        start(trace, batch, worker.first, goesOn);
        worker.network.parameters().clearGradients();
        worker.network.forward(trace);
        double share = (double) worker.rows / batch.batchSize();
        double loss = share * SoftmaxCrossEntropy.mean(trace, batch.targets(worker.first, worker.rows));
        float[] gradient = trace.outputGradient();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (float) (share * gradient[i]);
        }
        worker.network.backward(trace);
        worker.dropout.end();
        return loss;
    }

    private void copyParameters(Worker worker) {
        for (int i = 0; worker.network != network && i < network.parameters().list().size(); i++) {
            var from = network.parameters().list().get(i);
            worker.network.parameters().list().get(i).set(from.shape(), from.values());
        }
    }

    private static void start(Trace trace, Batch batch, int first, boolean goesOn) {
        if (goesOn) {
            trace.carryState();
        } else {
            trace.clearState();
        }
        batch.into(trace, first);
    }

    /** Measures the network on some data; parameters and learning states do not change. */
    Score measure(Batches batches) {
        for (var worker : workers) {
            copyParameters(worker);
        }
        var total = Score.NONE;
        for (int number = 0; number < batches.count(); number++) {
            var batch = batches.get(0, number);
            boolean goesOn = batches.carriesState() && number > 0;
            for (var score : together(worker -> measure(worker, batch, goesOn))) {
                total = total.plus(score);
            }
        }
        return total;
    }

    private Score measure(Worker worker, Batch batch, boolean goesOn) {
        var trace = worker.trace(worker.measuring, batch.timeSteps());
        start(trace, batch, worker.first, goesOn);
        worker.network.forward(trace);
        return Score.of(trace.output(), trace.outputSize(), batch.targets(worker.first, worker.rows));
    }

    /** The array in which a layer of a thread's network keeps h or c for all steps. */
    private record Slots(String name, Trace trace, int units, float[] values) {
        int size() {
            return trace.batchSize() * units;
        }

        /** The index of the last step's state, from which the next batch starts. */
        int last() {
            return trace.timeSteps() * size();
        }
    }

    private List<Slots> slots() {
        var slots = new ArrayList<Slots>();
        for (int i = 0; i < workers.size(); i++) {
            var trace = workers.get(i).trace(workers.get(i).learning, firstSteps);
            for (int layer = 0; layer < trace.layers().size(); layer++) {
                var values = trace.layer(layer);
                String name = "state/" + i + "/" + layer;
                slots.add(new Slots(name + "/h", trace, values.spec().units(), values.h()));
                if (values.spec().kind().hasCellState()) {
                    slots.add(new Slots(name + "/c", trace, values.spec().units(), values.c()));
                }
            }
        }
        return slots;
    }

    /** The states from which the next batch starts, by name; copies. */
    List<Tensor> states() {
        return slots().stream().map(slot -> new Tensor(slot.name, new int[] {slot.trace.batchSize(), slot.units},
                Arrays.copyOfRange(slot.values, slot.last(), slot.last() + slot.size()))).toList();
    }

    /** Makes the next batch start from these {@link #states}; the caller has checked their shapes. */
    void restoreStates(List<Tensor> tensors) {
        var slots = slots();
        for (int i = 0; i < slots.size(); i++) {
            System.arraycopy(tensors.get(i).values(), 0, slots.get(i).values, slots.get(i).last(), slots.get(i).size());
        }
    }

    /**
     * Makes the next batch start from the states of a run on one thread, which hold the rows of all threads. A state
     * that is missing or has another size starts from zero.
     *
     * @param whole [batchSize, units] by name, named as {@link #states} names those of the first thread
     */
    void startFrom(Map<String, float[]> whole, int batchSize) {
        for (int i = 0; i < workers.size(); i++) {
            for (var slot : slots()) {
                var own = "state/" + i + "/";
                var values = slot.name.startsWith(own) ? whole.get("state/0/" + slot.name.substring(own.length())) : null;
                if (values != null && values.length == batchSize * slot.units) {
                    System.arraycopy(values, workers.get(i).first * slot.units, slot.values, slot.last(), slot.size());
                }
            }
        }
    }

    /** Runs the work on all threads and returns their results in order; throws the exception of the first worker that failed. */
    private <T> List<T> together(Function<Worker, T> work) {
        if (workers.size() == 1) {
            return List.of(work.apply(workers.get(0)));
        }
        var tasks = workers.stream().map(worker -> (Callable<T>) () -> work.apply(worker)).toList();
        var results = new ArrayList<T>();
        try {
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while training", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
