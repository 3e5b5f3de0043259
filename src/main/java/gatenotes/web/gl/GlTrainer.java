package gatenotes.web.gl;

import gatenotes.engine.EngineUnavailableException;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.nn.CellKind;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.nn.Parameters;
import gatenotes.scene.Language;
import gatenotes.train.Clipping;
import gatenotes.train.ResumableLearner;
import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a network on the graphics processor, by Adam: what {@code gatenotes.train.Trainer} does, with everything
 * kept there from step to step.
 *
 * <p>{@link #submit} only hands a step over; {@link #step} waits for its loss, too.
 */
public final class GlTrainer implements ResumableLearner {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    /** Stands for no limit; a shader may not know infinity. */
    private static final double UNLIMITED = 1e30;

    private final GlContext context;
    private final Network network;
    private final Clipping clipping;
    private final LstmParameters parameters;
    private final LstmBatch batch;
    private final LstmStates states;
    private final LstmBackward backward;
    private final GlTexture squares;
    private final GlTarget squaresTarget;
    private final GlTexture norm;
    private final GlTarget normTarget;
    private final GlProgram squaresSum;
    private final GlProgram normRoot;
    private final GlProgram adam;
    private final GlLosses losses;
    private double learningRate;
    private int steps;
    private boolean stale;

    private GlTrainer(GlContext context, Network network, double learningRate, Clipping clipping, int timeSteps,
            int batchSize) {
        this.context = context;
        this.network = network;
        this.clipping = clipping;
        setLearningRate(learningRate);
        var spec = network.spec();
        var units = LstmParameters.padded(spec.topUnits());
        parameters = new LstmParameters(context, network.parameters(), spec.topUnits(), spec.classes());
        batch = new LstmBatch(context, spec, timeSteps, batchSize);
        states = new LstmStates(context, parameters, spec.topUnits(), spec.classes(), timeSteps, batchSize);
        backward = new LstmBackward(context, parameters, states, batch, units, spec.classes(), timeSteps);
        squares = new GlTexture(context, 1, spec.classes() + 2 * (1 + units), 1);
        squaresTarget = new GlTarget(context, squares, 1);
        norm = new GlTexture(context, 1, 1, 1);
        normTarget = new GlTarget(context, norm, 1);
        squaresSum = new GlProgram(context, LstmShaders.SQUARES);
        normRoot = new GlProgram(context, LstmShaders.NORM);
        adam = new GlProgram(context, LstmShaders.ADAM);
        losses = new GlLosses(context);
    }

    /**
     * Starts from a network's parameters as they are now.
     *
     * @param source is copied
     * @param language of what a reader is told when something fails
     * @throws EngineUnavailableException if the engine cannot work in this browser, or cannot train such a network
     */
    public static GlTrainer open(Network source, double learningRate, Clipping clipping, int timeSteps, int batchSize,
            Language language) throws EngineUnavailableException {
        requireCovered(source.spec(), language);
        var context = GlContext.open(language);
        try {
            return new GlTrainer(context, source.on(new JavaMatMul(), FloatAllocator.HEAP), learningRate, clipping,
                    timeSteps, batchSize);
        } catch (IllegalArgumentException | IllegalStateException e) {
            context.dispose();
            throw GlContext.cannotWork(e, language);
        }
    }

    /** Throws where a network is not one LSTM, without peepholes, under a dense layer, with biases. */
    static void requireCovered(NetworkSpec spec, Language language) throws EngineUnavailableException {
        var layer = spec.layers().get(0);
        if (spec.layers().size() != 1 || layer.kind() != CellKind.LSTM || layer.peepholes() || !layer.bias()
                || spec.classes() != spec.inputSize() || !spec.denseBias() || spec.lastOnly()) {
            throw new EngineUnavailableException(language.pick("WebGL2 引擎只会算一层 LSTM 加一层全连接。",
                    "The WebGL2 engine knows one LSTM under a dense layer only."));
        }
    }

    /** Hands one training step over to the graphics processor; {@link #poll} tells its loss once it is there. */
    public void submit(int[] indexes, int[] targets) {
        pass(indexes, targets);
        backward.backward();
        clip();
        steps++;
        adam.use();
        adam.bind("norm", 5, norm);
        adam.setNumber("limit", Math.min(UNLIMITED, clipping.maxValue()));
        adam.setNumber("maxNorm", Math.min(UNLIMITED, clipping.maxNorm()));
        adam.setNumber("rate", learningRate / (1 - Math.pow(BETA_1, steps)));
        adam.setNumber("correction", 1 - Math.pow(BETA_2, steps));
        parameters.step(adam, backward.kernel(), backward.recurrent(), backward.denseBias(),
                backward.dense());
        stale = true;
        losses.ask(backward.lossTarget());
    }

    /**
     * The loss of the oldest step handed over and not yet told, or NaN while it is not there.
     *
     * @throws gatenotes.engine.EngineLostException if the browser has taken the context away
     */
    public double poll() {
        context.requireAlive();
        return losses.poll();
    }

    /** How many steps were handed over whose losses were not told yet. */
    public int pending() {
        return losses.underWay();
    }

    @Override
    public double step(int[] indexes, int[] targets) {
        submit(indexes, targets);
        return told();
    }

    @Override
    public double loss(int[] indexes, int[] targets) {
        pass(indexes, targets);
        return told();
    }

    private void pass(int[] indexes, int[] targets) {
        context.requireAlive();
        batch.write(indexes, targets, network.spec().classes());
        states.restore();
        states.forward(batch.classes());
        states.carry();
        backward.loss();
    }

    private double told() {
        losses.forget();
        double loss = backward.lossTarget().read(0, 1, 1)[0];
        context.requireAlive();
        return loss;
    }

    private void clip() {
        if (!(clipping.maxNorm() < UNLIMITED)) {
            return;
        }
        squaresSum.use();
        squaresSum.setNumber("limit", Math.min(UNLIMITED, clipping.maxValue()));
        var rows = sumSquares(0, backward.kernel(), backward.recurrent());
        sumSquares(rows, backward.denseBias(), backward.dense());
        normRoot.use();
        normRoot.bind("squares", 0, squares);
        normRoot.set("rows", squares.height());
        normRoot.run(normTarget, 0, 1, 1);
    }

    /** Sums the squares of each row of a layer's gradients, from row {@code to} on; returns the row after the last. */
    private int sumSquares(int to, GlTexture plain, GlTexture blocks) {
        var rows = plain.height() + 8 * blocks.height();
        squaresSum.bind("plain", 0, plain);
        squaresSum.bind("blocks", 1, blocks);
        squaresSum.set("plainRows", plain.height());
        squaresSum.set("columns", plain.width());
        squaresSum.set("to", to);
        squaresSum.run(squaresTarget, to, 1, rows);
        return to + rows;
    }

    @Override
    public void clearState() {
        states.clear();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Comes from the graphics processor and takes as long as all steps handed over.
     */
    @Override
    public TrainingState state() {
        context.requireAlive();
        var values = new ArrayList<float[]>();
        var slots = new ArrayList<float[]>();
        var first = parameters.read(LstmParameters.M);
        var second = parameters.read(LstmParameters.V);
        for (var parameter : parameters()) {
            values.add(parameter.values().clone());
            slots.add(parameters.scatter(parameter.name(), new float[parameter.size()], first[0], first[1]));
            slots.add(parameters.scatter(parameter.name(), new float[parameter.size()], second[0], second[1]));
        }
        var carried = states.carried();
        context.requireAlive();
        return new TrainingState(steps, values, slots, List.of(carried[0], carried[1]));
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
        stale = false;
        if (state.states().isEmpty()) {
            states.clear();
        } else {
            states.carry(state.states().get(0), state.states().get(1));
        }
    }

    /** Whether the browser has given back a context that it had taken away; what lay there is gone. */
    public boolean isRestored() {
        return context.isRestored();
    }

    @Override
    public void setLearningRate(double rate) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("GlTrainer: the learning rate is negative or no number");
        }
        learningRate = rate;
    }

    /** The parameters as they are now, copied from the graphics processor, which takes as long as all steps handed over. */
    @Override
    public Parameters parameters() {
        if (stale) {
            context.requireAlive();
            parameters.download();
            context.requireAlive();
            stale = false;
        }
        return network.parameters();
    }

    /** Copies the gradients of the last step, before the clipping, into the parameters' arrays. */
    @Override
    public Parameters gradients() {
        var texels = backward.read();
        for (var parameter : network.parameters()) {
            parameters.scatter(parameter.name(), parameter.gradient(), texels[0], texels[1]);
        }
        return network.parameters();
    }

    /** How many textures the engine holds now. */
    public int textures() {
        return context.textures();
    }

    @Override
    public void close() {
        dispose();
    }

    /** Gives back everything the engine holds; it is not used afterwards. */
    public void dispose() {
        parameters.delete();
        batch.delete();
        states.delete();
        backward.delete();
        squares.delete();
        squaresTarget.delete();
        norm.delete();
        normTarget.delete();
        squaresSum.delete();
        normRoot.delete();
        adam.delete();
        losses.delete();
        context.dispose();
    }
}
