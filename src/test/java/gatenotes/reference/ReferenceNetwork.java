package gatenotes.reference;

import gatenotes.nn.LayerSpec;
import gatenotes.nn.NetworkSpec;
import gatenotes.reference.ReferenceCell.State;
import gatenotes.reference.ReferenceCell.Step;
import gatenotes.reference.ReferenceCell.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A whole network in double precision, one row of the batch at a time. Its weights are in the order of the core's
 * parameters.
 */
public final class ReferenceNetwork {
    public final NetworkSpec spec;
    final List<Weight> weights = new ArrayList<>();
    private final List<ReferenceCell> cells = new ArrayList<>();
    private final Weight denseKernel;
    private final Weight denseBias;

    public ReferenceNetwork(NetworkSpec spec) {
        this.spec = spec;
        int index = 0;
        for (var layer : spec.layers()) {
            var sizes = sizes(layer, spec.inputSize(index));
            var name = layer.kind() + "_" + index;
            cells.add(ReferenceCell.of(layer, i -> weight(name + "#" + i, sizes[i])));
            index++;
        }
        denseKernel = spec.classes() > 0 ? weight("dense kernel", spec.topUnits() * spec.classes()) : null;
        denseBias = spec.classes() > 0 && spec.denseBias() ? weight("dense bias", spec.classes()) : null;
    }

    private static int[] sizes(LayerSpec layer, int inputSize) {
        int columns = layer.columns();
        int peepholes = 3 * layer.units();
        int biases = layer.parameterCount(inputSize) - (inputSize + layer.units()) * columns
                - (layer.peepholes() ? peepholes : 0);
        return layer.bias() ? new int[] {inputSize * columns, layer.units() * columns, biases, peepholes}
                : new int[] {inputSize * columns, layer.units() * columns, peepholes};
    }

    private Weight weight(String name, int size) {
        var weight = new Weight(name, new double[size], new double[size]);
        weights.add(weight);
        return weight;
    }

    /** The values of a weight, in the order of the core's parameters. */
    public double[] values(int weight) {
        return weights.get(weight).values();
    }

    public double[] gradient(int weight) {
        return weights.get(weight).gradient();
    }

    public int weightCount() {
        return weights.size();
    }

    public void clearGradients() {
        weights.forEach(weight -> Arrays.fill(weight.gradient(), 0));
    }

    /** The pass over one sequence. */
    public final class Run {
        /** [timeSteps][inputSize]. */
        public double[][] x;
        /** The first state of each layer. */
        public State[] first;
        /** [layer][timeStep][columns], or null. */
        public double[][][] forced;
        /** The number of steps of the sequence. */
        public int length;
        /** [timeSteps][outputSize], or [1][outputSize] of the last state. */
        public double[][] output;
        /** The states after the sequence, of each layer. */
        public State[] last;
        public double[][] dx;
        public double[][] dh0;
        public double[][] dc0;
        private final List<List<Step>> steps = new ArrayList<>();

        /** Zero states, all steps. */
        public Run(double[][] x) {
            this.x = x;
            length = x.length;
            first = new State[cells.size()];
            for (int i = 0; i < first.length; i++) {
                int units = cells.get(i).units;
                first[i] = new State(new double[units], new double[units]);
            }
        }

        public void forward() {
            last = first.clone();
            steps.clear();
            var values = x;
            for (int layer = 0; layer < cells.size(); layer++) {
                var cell = cells.get(layer);
                var own = new ArrayList<Step>();
                var outputs = new double[x.length][cell.units];
                for (int t = 0; t < length; t++) {
                    var force = forced == null || forced[layer] == null ? null : forced[layer][t];
                    var step = cell.step(values[t], last[layer], force);
                    last[layer] = step.after();
                    outputs[t] = step.after().h();
                    own.add(step);
                }
                steps.add(own);
                values = outputs;
            }
            topOutputs = spec.lastOnly() ? new double[][] {last[cells.size() - 1].h()} : values;
            output = new double[topOutputs.length][];
            for (int row = 0; row < output.length; row++) {
                output[row] = dense(topOutputs[row]);
            }
        }

        private double[][] topOutputs;

        private double[] dense(double[] h) {
            if (denseKernel == null) {
                return h;
            }
            var scores = denseBias == null ? new double[spec.classes()] : denseBias.values().clone();
            Vectors.addProduct(h, denseKernel.values(), scores);
            return scores;
        }

        /** Goes back from the gradient by the output; adds to the weights' gradients. */
        public void backward(double[][] dOutput) {
            int top = cells.size() - 1;
            var dh = new double[length + 1][cells.get(top).units];
            for (int row = 0; row < dOutput.length; row++) {
                if (spec.lastOnly()) {
                    dh[length] = denseBack(row, dOutput[row]);
                } else if (row < length) {
                    dh[row + 1] = denseBack(row, dOutput[row]);
                }
            }
            dh0 = new double[cells.size()][];
            dc0 = new double[cells.size()][];
            for (int layer = top; layer >= 0; layer--) {
                var cell = cells.get(layer);
                var below = new double[x.length][layer == 0 ? x[0].length : cells.get(layer - 1).units];
                var dc = new double[cell.units];
                for (int t = length - 1; t >= 0; t--) {
                    var back = cell.back(steps.get(layer).get(t), dh[t + 1], dc);
                    Vectors.add(back.dh(), dh[t]);
                    dc = back.dc();
                    below[t] = back.dx();
                }
                dh0[layer] = dh[0];
                dc0[layer] = dc;
                if (layer == 0) {
                    dx = below;
                } else {
                    dh = new double[length + 1][cells.get(layer - 1).units];
                    System.arraycopy(below, 0, dh, 1, length);
                }
            }
        }

        private double[] denseBack(int row, double[] dScores) {
            if (denseKernel == null) {
                return dScores.clone();
            }
            Vectors.addOuter(topOutputs[row], dScores, denseKernel.gradient());
            if (denseBias != null) {
                Vectors.add(dScores, denseBias.gradient());
            }
            var dh = new double[topOutputs[row].length];
            Vectors.addTransposedProduct(dScores, denseKernel.values(), dh);
            return dh;
        }
    }
}
