package gatenotes.reference;

import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Writing;
import gatenotes.reference.ReferenceCell.State;
import gatenotes.train.Adam;
import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.List;

/** The training of a {@link DoubleEngine}: one layer under a dense layer, by Adam, with elements of the gradients clipped. */
final class DoubleTraining implements Training {
    private final DoubleEngine engine;
    private final TrainingPlan plan;
    private final ReferenceNetwork network;
    private final List<double[]> m = new ArrayList<>();
    private final List<double[]> v = new ArrayList<>();
    private final DoubleWriting writing;
    /** For each row, the state from which the next batch starts; null for zero. */
    private State[] states;
    private final List<Double> rates = new ArrayList<>();
    private double rate;
    private int steps;

    DoubleTraining(DoubleEngine engine, TrainingPlan plan) {
        this.engine = engine;
        this.plan = plan;
        network = DoubleEngine.reference(plan.network());
        for (int i = 0; i < network.weightCount(); i++) {
            m.add(new double[network.values(i).length]);
            v.add(new double[network.values(i).length]);
        }
        rate = plan.learningRate();
        engine.rates().add(rates);
        engine.opened();
        writing = new DoubleWriting(engine, network);
    }

    @Override
    public Pending<Double> step(int[] indexes, int[] targets) {
        network.clearGradients();
        rates.add(rate);
        double loss = pass(indexes, targets, true);
        steps++;
        double correction1 = Adam.correction(Adam.BETA_1, steps);
        double correction2 = Adam.correction(Adam.BETA_2, steps);
        for (int i = 0; i < network.weightCount(); i++) {
            for (int j = 0; j < network.values(i).length; j++) {
                double limit = plan.clipping().maxValue();
                double g = Math.max(-limit, Math.min(limit, network.gradient(i)[j]));
                m.get(i)[j] += (1 - Adam.BETA_1) * (g - m.get(i)[j]);
                v.get(i)[j] += (1 - Adam.BETA_2) * (g * g - v.get(i)[j]);
                network.values(i)[j] -= rate * m.get(i)[j] / correction1
                        / (Math.sqrt(v.get(i)[j] / correction2) + Adam.EPSILON);
            }
        }
        return engine.late(loss);
    }

    @Override
    public Pending<Double> loss(int[] indexes, int[] targets) {
        return engine.late(pass(indexes, targets, false));
    }

    private double pass(int[] indexes, int[] targets, boolean back) {
        engine.requireAlive();
        int rows = plan.batchSize();
        int classes = network.spec.classes();
        double loss = 0;
        var last = new State[rows];
        for (int row = 0; row < rows; row++) {
            var x = new double[plan.timeSteps()][network.spec.inputSize()];
            for (int t = 0; t < x.length; t++) {
                x[t][indexes[t * rows + row]] = 1;
            }
            var run = network.new Run(x);
            if (states != null) {
                run.first[0] = states[row];
            }
            run.forward();
            last[row] = run.last[0];
            var gradient = new double[x.length][];
            for (int t = 0; t < x.length; t++) {
                var p = Vectors.softmax(run.output[t], 1);
                int target = targets[t * rows + row];
                loss -= Math.log(p[target]) / targets.length;
                p[target] -= 1;
                for (int j = 0; j < classes; j++) {
                    p[j] /= targets.length;
                }
                gradient[t] = p;
            }
            if (back) {
                run.backward(gradient);
            }
        }
        states = last;
        return loss;
    }

    @Override
    public int depth() {
        return 2;
    }

    @Override
    public void clearState() {
        states = null;
    }

    @Override
    public void setLearningRate(double newRate) {
        rate = newRate;
    }

    @Override
    public Pending<TrainingState> state() {
        var values = new ArrayList<float[]>();
        var slots = new ArrayList<float[]>();
        for (int i = 0; i < network.weightCount(); i++) {
            values.add(floats(network.values(i)));
            slots.add(floats(m.get(i)));
            slots.add(floats(v.get(i)));
        }
        return engine.late(new TrainingState(steps, values, slots, states == null ? List.of() : List.of(
                states(true), states(false))));
    }

    private float[] states(boolean h) {
        int units = network.spec.topUnits();
        var all = new float[states.length * units];
        for (int row = 0; row < states.length; row++) {
            var one = floats(h ? states[row].h() : states[row].c());
            System.arraycopy(one, 0, all, row * units, units);
        }
        return all;
    }

    @Override
    public void resume(TrainingState state) {
        engine.requireAlive();
        for (int i = 0; i < network.weightCount(); i++) {
            copy(state.values().get(i), 0, network.values(i));
            copy(state.slots().get(2 * i), 0, m.get(i));
            copy(state.slots().get(2 * i + 1), 0, v.get(i));
        }
        steps = state.steps();
        int units = network.spec.topUnits();
        states = state.states().isEmpty() ? null : new State[plan.batchSize()];
        for (int row = 0; states != null && row < states.length; row++) {
            states[row] = new State(new double[units], new double[units]);
            copy(state.states().get(0), row * units, states[row].h());
            copy(state.states().get(1), row * units, states[row].c());
        }
    }

    private static void copy(float[] from, int offset, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[offset + i];
        }
    }

    static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Override
    public Pending<List<float[]>> gradients() {
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < network.weightCount(); i++) {
            all.add(floats(network.gradient(i)));
        }
        return engine.late(all);
    }

    @Override
    public Writing writing() {
        return writing;
    }

    @Override
    public boolean isRestored() {
        return engine.isAvailable();
    }

    @Override
    public void close() {
        writing.close();
        engine.closed();
    }
}
