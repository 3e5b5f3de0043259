package gatenotes.checks;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul.Form;
import gatenotes.math.Random;
import gatenotes.nn.Gate;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.SoftmaxCrossEntropy;
import gatenotes.train.Trainer;
import java.util.Arrays;

/**
 * Arrays and indexes that do not fit are refused with a message that names both shapes, at all sizes; no access is outside an
 * array.
 */
final class MisfitCheck implements Check {
    private static final int ROUNDS = 60;

    @Override
    public String name() {
        return "misfits";
    }

    @Override
    public String run() {
        for (int seed = 1; seed <= ROUNDS; seed++) {
            misfitsOfAnySizeAreRefused(seed);
            noIndexEscapes(seed);
            productsThatDoNotFitAreRefused(seed);
        }
        return ROUNDS + " networks";
    }

    /** Gives a random network and trace arrays of wrong lengths and indexes out of range, for every array. */
    private static void misfitsOfAnySizeAreRefused(int seed) {
        var random = new Random(seed);
        var spec = spec(random);
        var network = Network.create(spec, random, new JavaMatMul());
        int timeSteps = 1 + random.nextInt(6);
        int batchSize = 1 + random.nextInt(4);
        var trace = network.newTrace(timeSteps, batchSize);
        var before = network.parameters().get("dense/kernel").values().clone();

        int wrong = other(random, timeSteps * batchSize);
        refused(() -> trace.setInput(new int[wrong]), wrong, timeSteps, batchSize);
        int wrongValues = other(random, timeSteps * batchSize * spec.inputSize());
        refused(() -> trace.setInput(new float[wrongValues]), wrongValues, timeSteps, batchSize, spec.inputSize());
        int wrongBatch = other(random, batchSize);
        refused(() -> trace.setLengths(new int[wrongBatch]), wrongBatch, batchSize);
        int wrongRows = other(random, trace.outputRows());
        refused(() -> SoftmaxCrossEntropy.mean(trace, new int[wrongRows]), wrongRows, trace.outputRows());
        int units = spec.layers().get(0).units();
        int wrongState = other(random, batchSize * units);
        refused(() -> trace.setState(0, new float[wrongState], null), wrongState, batchSize, units);
        for (var parameter : network.parameters()) {
            int size = other(random, parameter.size());
            refused(() -> parameter.set(new int[] {size}, new float[size]), size, parameter.shape()[0]);
            refused(() -> parameter.set(parameter.shape(), new float[size]), size, parameter.shape()[0]);
        }
        var stranger = Network.create(spec.lstm(2), random, new JavaMatMul()).newTrace(timeSteps, batchSize);
        refused(() -> network.forward(stranger));
        refused(() -> network.backward(stranger));
        refused(() -> trace.carryState(stranger));
        require(Arrays.equals(before, network.parameters().get("dense/kernel").values()), "a refusal changed a parameter");
    }

    /** Gives arbitrary numbers as indexes: either they are refused, or training works. */
    private static void noIndexEscapes(int seed) {
        var random = new Random(1000 + seed);
        var spec = spec(random);
        var network = Network.create(spec, random, new JavaMatMul());
        int timeSteps = 1 + random.nextInt(6);
        int batchSize = 1 + random.nextInt(4);
        var trace = network.newTrace(timeSteps, batchSize);
        var trainer = new Trainer(network, new Adam(network.parameters(), 0.01), Clipping.NONE, timeSteps, batchSize);
        for (int attempt = 0; attempt < 50; attempt++) {
            fitsOrIsRefused(() -> trace.setLengths(numbers(random, batchSize, timeSteps)));
            fitsOrIsRefused(() -> trace.setInput(numbers(random, timeSteps * batchSize, spec.inputSize())));
            network.forward(trace);
            fitsOrIsRefused(() -> SoftmaxCrossEntropy.mean(trace, numbers(random, trace.outputRows(), spec.classes())));
            network.backward(trace);
            fitsOrIsRefused(() -> trainer.step(numbers(random, timeSteps * batchSize, spec.inputSize()),
                    numbers(random, trace.outputRows(), spec.classes())));
            fitsOrIsRefused(() -> trace.layer(0).overrule(Gate.FORGET, number(random, timeSteps),
                    number(random, batchSize), number(random, 3), random.nextDouble()));
            fitsOrIsRefused(() -> trace.layer(0).h(number(random, timeSteps), number(random, batchSize),
                    number(random, 3)));
        }
    }

    /** Makes one of the three arrays of a product too short. */
    private static void productsThatDoNotFitAreRefused(int seed) {
        var random = new Random(2000 + seed);
        int m = 1 + random.nextInt(7);
        int k = 1 + random.nextInt(7);
        int n = 1 + random.nextInt(7);
        int[] sizes = {m * k, k * n, m * n};
        int wrong = random.nextInt(3);
        int length = random.nextInt(sizes[wrong]);
        sizes[wrong] = length;
        var a = new float[sizes[0]];
        var b = new float[sizes[1]];
        var c = new float[sizes[2]];
        int[][] wrongShapes = {{m, k}, {k, n}, {m, n}};
        int rows = wrongShapes[wrong][0];
        int columns = wrongShapes[wrong][1];
        var matMul = new JavaMatMul();
        refused(() -> matMul.multiply(Form.PLAIN, m, k, n, a, 0, b, 0, c, 0, false), length, rows, columns);
        refused(() -> matMul.multiply(Form.TRANSPOSED_B, m, k, n, a, 0, b, 0, c, 0, false), length, rows, columns);
        refused(() -> matMul.multiply(Form.TRANSPOSED_A, m, k, n, a, 0, b, 0, c, 0, false), length, rows, columns);
    }

    private static NetworkSpec spec(Random random) {
        var spec = NetworkSpec.input(1 + random.nextInt(5));
        int units = 1 + random.nextInt(5);
        spec = switch (random.nextInt(3)) {
            case 0 -> spec.simpleRnn(units);
            case 1 -> spec.gru(units);
            default -> spec.layer(LayerSpec.gru(units).withResetAfter(false));
        };
        spec = random.nextInt(2) == 0 ? spec : spec.lstm(1 + random.nextInt(5));
        spec = spec.dense(1 + random.nextInt(5));
        return random.nextInt(2) == 0 ? spec : spec.lastOutput();
    }

    /** A random length other than the right one. */
    private static int other(Random random, int right) {
        int wrong = random.nextInt(2 * right + 2);
        return wrong == right ? right + 1 : wrong;
    }

    /** A number that is mostly below the bound, and sometimes arbitrary. */
    private static int number(Random random, int bound) {
        return random.nextInt(20) == 0 ? random.nextInt() : random.nextInt(bound + 1) - (random.nextInt(30) == 0 ? 1 : 0);
    }

    private static int[] numbers(Random random, int length, int bound) {
        var numbers = new int[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextInt(12) == 0 ? number(random, bound) : random.nextInt(bound);
        }
        return numbers;
    }

    private static void fitsOrIsRefused(Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            require(e.getMessage().contains("expected"), e.getMessage());
        }
    }

    /** Asserts that an action is refused with a message that contains all these numbers. */
    private static void refused(Runnable action, int... numbers) {
        String message = null;
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            message = e.getMessage();
        }
        require(message != null, "what does not fit was taken");
        for (int number : numbers) {
            require(message.contains(Integer.toString(number)), message);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
