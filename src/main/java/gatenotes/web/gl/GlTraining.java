package gatenotes.web.gl;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Pending;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Trouble.Reason;
import gatenotes.engine.Writing;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.train.Adam;
import gatenotes.train.Clipping;
import gatenotes.train.OptimizerKind;
import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a network on the graphics processor, by Adam. It does what {@code gatenotes.train.Trainer} does, but keeps all
 * data on the processor from step to step.
 */
public final class GlTraining implements Training {
    /** How many steps are queued on the graphics processor. */
    private static final int DEPTH = 3;
    /** The value for no limit, because a shader need not support infinity. */
    private static final double UNLIMITED = 1e30;

    private final GlContext context;
    private final Network network;
    private final Clipping clipping;
    private final LstmParameters parameters;
    private final LstmBatch batch;
    private final LstmStates states;
    private final LstmBackward backward;
    private final GlTarget squares;
    private final GlTarget norm;
    private final GlProgram squaresSum;
    private final GlProgram normRoot;
    private final GlProgram adam;
    private final GlReadback losses;
    private final GlWriting writing;
    private double learningRate;
    private int steps;

    private GlTraining(GlContext context, TrainingPlan plan) {
        this.context = context;
        network = plan.network().on(new JavaMatMul(), FloatAllocator.HEAP);
        clipping = plan.clipping();
        setLearningRate(plan.learningRate());
        var timeSteps = plan.timeSteps();
        var batchSize = plan.batchSize();
        var spec = network.spec();
        var units = LstmParameters.padded(spec.topUnits());
        parameters = new LstmParameters(context, network.parameters(), spec.topUnits(), spec.classes());
        batch = new LstmBatch(context, spec, timeSteps, batchSize);
        states = new LstmStates(context, parameters, spec.topUnits(), spec.classes(), timeSteps, batchSize);
        backward = new LstmBackward(context, parameters, states, batch, units, spec.classes(), timeSteps);
        squares = GlTarget.create(context, 1, spec.classes() + 2 * (1 + units), 1);
        norm = GlTarget.create(context, 1, 1, 1);
        squaresSum = new GlProgram(context, LstmShaders.SQUARES);
        normRoot = new GlProgram(context, LstmShaders.NORM);
        adam = new GlProgram(context, LstmShaders.ADAM);
        losses = new GlReadback(context);
        writing = new GlWriting(context, parameters, spec, false);
    }

    /**
     * Starts from the present parameters of a network.
     *
     * @throws EngineUnavailableException if the engine cannot work in this browser, or cannot train such a network
     */
    public static GlTraining open(TrainingPlan plan) throws EngineUnavailableException {
        requireCovered(plan.network().spec());
        if (plan.dropout().isAny()) {
            throw new EngineUnavailableException(Engine.WEBGL, Reason.NETWORK, "dropout");
        }
        if (plan.optimizer() != OptimizerKind.ADAM) {
            throw new EngineUnavailableException(Engine.WEBGL, Reason.NETWORK, plan.optimizer().title());
        }
        var context = GlContext.open();
        try {
            return new GlTraining(context, plan);
        } catch (IllegalArgumentException | IllegalStateException e) {
            context.close();
            throw GlContext.refused(e);
        }
    }

    /** Throws unless the network is one LSTM without peepholes under a dense layer, both with biases. */
    static void requireCovered(NetworkSpec spec) throws EngineUnavailableException {
        var layer = spec.layers().get(0);
        if (spec.layers().size() != 1 || layer.kind() != CellKind.LSTM || layer.peepholes() || !layer.bias() || spec.embedding() > 0
                || spec.classes() != spec.inputSize() || !spec.denseBias() || spec.lastOnly()) {
            throw new EngineUnavailableException(Engine.WEBGL, Reason.NETWORK, "");
        }
    }

    @Override
    public Pending<Double> step(int[] indexes, int[] targets) {
        pass(indexes, targets);
        backward.backward();
        clip();
        steps++;
        adam.use();
        adam.setNumber("limit", Math.min(UNLIMITED, clipping.maxValue()));
        adam.setNumber("maxNorm", Math.min(UNLIMITED, clipping.maxNorm()));
        adam.setNumber("rate", learningRate / Adam.correction(Adam.BETA_1, steps));
        adam.setNumber("correction", Adam.correction(Adam.BETA_2, steps));
        parameters.step(adam, norm.texture(), backward);
        return askForLoss();
    }

    @Override
    public Pending<Double> loss(int[] indexes, int[] targets) {
        pass(indexes, targets);
        return askForLoss();
    }

    private Pending<Double> askForLoss() {
        return losses.ask(backward.lossTarget(), 0, 1, 1, texel -> (double) texel[0]);
    }

    @Override
    public int depth() {
        return DEPTH;
    }

    private void pass(int[] indexes, int[] targets) {
        context.requireAlive();
        batch.write(indexes, targets, network.spec().classes());
        states.restore();
        states.forward(batch.classes());
        states.carry();
        backward.loss();
    }

    private void clip() {
        if (!(clipping.maxNorm() < UNLIMITED)) {
            return;
        }
        squaresSum.use();
        squaresSum.setNumber("limit", Math.min(UNLIMITED, clipping.maxValue()));
        var rows = sumSquares(0, backward.kernel(), backward.recurrent());
        sumSquares(rows, backward.denseBias(), backward.dense());
        normRoot.use(squares.texture());
        normRoot.set("rows", squares.height());
        normRoot.run(norm);
    }

    /** Sums the squares of each row of a layer's gradients, from row {@code to} on; returns the row after the last. */
    private int sumSquares(int to, GlTexture plain, GlTexture blocks) {
        var rows = plain.height() + 8 * blocks.height();
        squaresSum.use(plain, blocks);
        squaresSum.set("plainRows", plain.height());
        squaresSum.set("columns", plain.width());
        squaresSum.set("to", to);
        squaresSum.run(squares, to, 1, rows);
        return to + rows;
    }

    @Override
    public void clearState() {
        states.clear();
    }

    /** {@inheritDoc} Waits for all requested steps. */
    @Override
    public Pending<TrainingState> state() {
        context.requireAlive();
        var values = parameters.arrays(parameters.read(LstmParameters.VALUES));
        var first = parameters.arrays(parameters.read(LstmParameters.M));
        var second = parameters.arrays(parameters.read(LstmParameters.V));
        var slots = new ArrayList<float[]>();
        for (var i = 0; i < values.size(); i++) {
            slots.add(first.get(i));
            slots.add(second.get(i));
        }
        var carried = states.carried();
        context.requireAlive();
        return Pending.of(new TrainingState(steps, values, slots, List.of(carried[0], carried[1])));
    }

    @Override
    public void resume(TrainingState state) {
        context.requireAlive();
        losses.forget();
        var index = 0;
        var first = new ArrayList<float[]>();
        var second = new ArrayList<float[]>();
        for (var parameter : network.parameters()) {
            parameter.set(parameter.shape(), state.values().get(index));
            first.add(state.slots().get(2 * index));
            second.add(state.slots().get(2 * index + 1));
            index++;
        }
        parameters.upload();
        parameters.write(LstmParameters.M, first);
        parameters.write(LstmParameters.V, second);
        steps = state.steps();
        if (state.states().isEmpty()) {
            states.clear();
        } else {
            states.carry(state.states().get(0), state.states().get(1));
        }
    }

    @Override
    public boolean isRestored() {
        return context.isRestored();
    }

    @Override
    public void setLearningRate(double rate) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("GlTraining: the learning rate is negative or no number");
        }
        learningRate = rate;
    }

    /** {@inheritDoc} In this engine, before the clipping; waits for all requested steps. */
    @Override
    public Pending<List<float[]>> gradients() {
        context.requireAlive();
        var all = parameters.arrays(backward.read());
        context.requireAlive();
        return Pending.of(all);
    }

    /** {@inheritDoc} The parameters stay on the graphics processor. */
    @Override
    public Writing writing() {
        return writing;
    }

    @Override
    public void close() {
        context.close();
    }
}
