package gatenotes.reference;

import gatenotes.math.Activation;
import gatenotes.math.Random;
import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import gatenotes.reference.ReferenceCell.State;
import java.util.ArrayList;
import java.util.List;

/**
 * A network with random weights, states and inputs, and with weights of the outputs in the loss. Every number is exact
 * as a {@code float}, so that the core can use the same.
 *
 * @param lengths the length of each sequence, or null
 * @param forceGates whether some gates are overruled
 */
public record Case(NetworkSpec spec, int timeSteps, int batchSize, int[] lengths, boolean forceGates) {
    private static final int[] ODD_SIZES = {1, 2, 3, 5, 7};

    /** Every layer and option, at sizes that are no multiples of block sizes. */
    public static List<Case> all() {
        var layers = List.of(LayerSpec.simpleRnn(1), LayerSpec.simpleRnn(1).withActivation(Activation.RELU),
                LayerSpec.simpleRnn(1).withoutBias(), LayerSpec.lstm(1), LayerSpec.lstm(1).withoutBias(),
                LayerSpec.lstm(1).withPeepholes(), LayerSpec.lstm(1).withPeepholes().withoutBias(), LayerSpec.gru(1),
                LayerSpec.gru(1).withoutBias(), LayerSpec.gru(1).withResetAfter(false),
                LayerSpec.gru(1).withResetAfter(false).withoutBias());
        var cases = new ArrayList<Case>();
        int turn = 0;
        for (var layer : layers) {
            for (int size : ODD_SIZES) {
                int units = ODD_SIZES[turn++ % 5];
                int batchSize = ODD_SIZES[turn % 3];
                int timeSteps = ODD_SIZES[(turn + 1) % 4];
                var bare = NetworkSpec.input(size).layer(withUnits(layer, units));
                cases.add(new Case(bare, timeSteps, batchSize, null, false));
                cases.add(new Case(bare.lastOutput(), timeSteps, batchSize, null, false));
                var dense = bare.dense(ODD_SIZES[(turn + 2) % 5]);
                cases.add(new Case(dense, timeSteps, batchSize, null, layer.kind().blocks() == 4));
                var lengths = new int[batchSize];
                for (int b = 0; b < batchSize; b++) {
                    lengths[b] = (turn + b) % (timeSteps + 1);
                }
                cases.add(new Case(bare, timeSteps, batchSize, lengths, false));
                cases.add(new Case(dense.withoutDenseBias().lastOutput(), timeSteps, batchSize, lengths, false));
            }
        }
        var stack = NetworkSpec.input(3).lstm(5).layer(LayerSpec.gru(2).withResetAfter(false)).simpleRnn(3)
                .layer(LayerSpec.lstm(7).withPeepholes()).dense(5);
        cases.add(new Case(stack, 5, 3, null, false));
        cases.add(new Case(stack, 7, 3, new int[] {7, 2, 5}, false));
        cases.add(new Case(stack.lastOutput(), 5, 2, new int[] {0, 4}, false));
        return cases;
    }

    private static LayerSpec withUnits(LayerSpec layer, int units) {
        return new LayerSpec(layer.kind(), units, layer.activation(), layer.bias(), layer.forgetBias(),
                layer.peepholes(), layer.resetAfter(), layer.maker());
    }

    /** The reference network with random weights. */
    public ReferenceNetwork reference() {
        var network = new ReferenceNetwork(spec);
        var random = new Random(toString().length());
        for (int i = 0; i < network.weightCount(); i++) {
            fill(network.values(i), random);
        }
        return network;
    }

    /** One run for each row of the batch, with inputs, states, lengths and gates set. */
    public List<ReferenceNetwork.Run> runs(ReferenceNetwork network) {
        var random = new Random(7);
        var runs = new ArrayList<ReferenceNetwork.Run>();
        for (int b = 0; b < batchSize; b++) {
            var x = new double[timeSteps][spec.inputSize()];
            for (var row : x) {
                fill(row, random);
            }
            var run = network.new Run(x);
            for (var state : run.first) {
                fill(state.h(), random);
            }
            for (int i = 0; i < run.first.length; i++) {
                if (spec.layers().get(i).kind().blocks() == 4) {
                    fill(run.first[i].c(), random);
                }
            }
            run.length = lengths == null ? timeSteps : lengths[b];
            run.forced = forceGates ? forced(random) : null;
            runs.add(run);
        }
        return runs;
    }

    private double[][][] forced(Random random) {
        var all = new double[1][timeSteps][spec.layers().get(0).columns()];
        for (var row : all[0]) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextDouble() < 0.3 ? (float) random.nextDouble() : Double.NaN;
            }
        }
        return all;
    }

    /** The weight of each output in the loss: [batchSize][rows][outputSize]. */
    public double[][][] lossWeights() {
        var random = new Random(11);
        int rows = spec.lastOnly() ? 1 : timeSteps;
        var weights = new double[batchSize][rows][spec.classes() > 0 ? spec.classes() : spec.topUnits()];
        for (var sequence : weights) {
            for (var row : sequence) {
                fill(row, random);
            }
        }
        return weights;
    }

    private static void fill(double[] values, Random random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
    }

    /** The loss: Σ output·weight over all steps within the sequences. */
    static double loss(List<ReferenceNetwork.Run> runs, double[][][] weights, boolean lastOnly) {
        double loss = 0;
        for (int b = 0; b < runs.size(); b++) {
            var run = runs.get(b);
            run.forward();
            for (int row = 0; row < weights[b].length; row++) {
                for (int i = 0; i < weights[b][row].length && (lastOnly || row < run.length); i++) {
                    loss += run.output[row][i] * weights[b][row][i];
                }
            }
        }
        return loss;
    }

    /** The states of a run as a list of arrays, for finite differences. */
    static List<double[]> states(State[] states) {
        var all = new ArrayList<double[]>();
        for (var state : states) {
            all.add(state.h());
            all.add(state.c());
        }
        return all;
    }
}
