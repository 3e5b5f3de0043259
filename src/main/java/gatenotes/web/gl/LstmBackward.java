package gatenotes.web.gl;

import java.util.Arrays;

/** The backward pass through an LSTM under a dense layer: from the scores to the gradients of all parameters. */
final class LstmBackward {
    private final GlContext context;
    private final LstmParameters parameters;
    private final LstmStates states;
    private final LstmBatch batch;
    private final int units;
    private final int classCount;
    private final int timeSteps;
    private final int groups;
    private final GlTarget stats;
    private final GlTarget loss;
    private final GlTarget byScores;
    private final GlTarget byDense;
    private final GlTarget byStep;
    /** The gradients by the gates' inputs (z) and by c, by parity of the slot. */
    private final GlTarget[] steps = new GlTarget[2];
    private final GlTarget kernel;
    private final GlTarget recurrent;
    private final GlTarget dense;
    private final GlTarget denseBias;
    private final GlProgram softmax;
    private final GlProgram lossSum;
    private final GlProgram scoresBack;
    private final GlProgram denseBack;
    private final GlProgram recurrentBack;
    private final GlProgram stepBack;
    private final GlProgram kernelGradient;
    private final GlProgram recurrentGradient;
    private final GlProgram denseGradient;
    private final GlProgram denseBiasGradient;

    /** @param units a multiple of eight, see {@link LstmParameters#padded} */
    LstmBackward(GlContext context, LstmParameters parameters, LstmStates states, LstmBatch batch,
            int units, int classCount, int timeSteps) {
        this.context = context;
        this.parameters = parameters;
        this.states = states;
        this.batch = batch;
        this.units = units;
        this.classCount = classCount;
        this.timeSteps = timeSteps;
        groups = states.groups();
        var rows = timeSteps * groups;
        var blocks = GlMatrix.blocks(classCount);
        stats = GlTarget.create(context, 1, rows, 3);
        loss = GlTarget.create(context, 1, 1, 1);
        byScores = GlTarget.create(context, blocks, rows, 4);
        byDense = GlTarget.create(context, units / 8, rows, 8);
        byStep = GlTarget.create(context, units / 8 * LstmShaders.PARTS, groups, 8);
        for (var parity = 0; parity < 2; parity++) {
            steps[parity] = GlTarget.create(context, units, states.h(0).height(), 4, 1);
        }
        kernel = GlTarget.create(context, units, classCount + 1, 1);
        recurrent = GlTarget.create(context, units, units / 8, 8);
        dense = GlTarget.create(context, blocks, units / 8, 8);
        denseBias = GlTarget.create(context, blocks, 1, 1);
        softmax = program(LstmShaders.SOFTMAX);
        lossSum = program(LstmShaders.LOSS);
        scoresBack = program(LstmShaders.SCORES_BACK);
        denseBack = program(LstmShaders.DENSE_BACK);
        recurrentBack = program(LstmShaders.RECURRENT_BACK);
        stepBack = program(LstmShaders.STEP_BACK);
        kernelGradient = program(LstmShaders.KERNEL_GRADIENT);
        recurrentGradient = program(LstmShaders.RECURRENT_GRADIENT);
        denseGradient = program(LstmShaders.DENSE_GRADIENT);
        denseBiasGradient = program(LstmShaders.DENSE_BIAS_GRADIENT);
    }

    /** A program with the uniforms for the sizes set, because these never change. */
    private GlProgram program(String source) {
        var program = new GlProgram(context, source);
        program.set("units", units);
        program.set("classCount", classCount);
        program.set("groups", groups);
        program.set("steps", timeSteps);
        program.set("rows", byScores.height());
        program.set("blocks", byScores.width());
        return program;
    }

    /** The target of the mean loss: one texel with four times the same value. */
    GlTarget lossTarget() {
        return loss;
    }

    /** The gradient of the LSTM's kernel and, in the row after it, of its bias. */
    GlTexture kernel() {
        return kernel.texture();
    }

    /** The gradient of the recurrent kernel, eight of its rows in each row of the texture. */
    GlTexture recurrent() {
        return recurrent.texture();
    }

    /** The gradient of the dense kernel, eight of its rows in each row of the texture. */
    GlTexture dense() {
        return dense.texture();
    }

    GlTexture denseBias() {
        return denseBias.texture();
    }

    /** Computes the mean loss of the forward pass in the states. */
    void loss() {
        softmax.use(states.scores(), batch.classes());
        softmax.run(stats);
        lossSum.use(stats.texture());
        lossSum.setNumber("scale", scale());
        lossSum.run(loss);
    }

    /** Computes the gradients; call it after {@link #loss}. */
    void backward() {
        scoresBack.use(states.scores(), batch.classes(), stats.texture());
        scoresBack.setNumber("scale", scale());
        scoresBack.run(byScores);
        denseBack.use(byScores.texture(), parameters.d());
        denseBack.run(byDense);
        for (var slot = timeSteps; slot > 0; slot--) {
            if (slot < timeSteps) {
                throughStep(slot + 1);
            }
            stepBack(slot);
        }
        gradients();
    }

    private double scale() {
        return 1.0 / Math.max(1, batch.counted());
    }

    /** One step back: from the gradient by a step's gate inputs to the gradient by the h that they read. */
    private void throughStep(int slot) {
        recurrentBack.use(parameters.p(), steps[slot & 1].texture());
        recurrentBack.set("row", states.row(slot));
        recurrentBack.run(byStep);
    }

    private void stepBack(int slot) {
        stepBack.use(states.gates(slot), states.c(slot), states.c(slot - 1), steps[(slot + 1) & 1].texture(1),
                byDense.texture(), byStep.texture());
        stepBack.set("row", states.row(slot));
        stepBack.set("rowBefore", states.row(slot - 1));
        stepBack.set("rowAfter", states.row(slot + 1));
        stepBack.set("step", (slot - 1) * groups);
        stepBack.set("last", slot == timeSteps ? 1 : 0);
        stepBack.run(steps[slot & 1], states.row(slot), units, groups);
    }

    private void gradients() {
        var z0 = steps[0].texture();
        var z1 = steps[1].texture();
        recurrentGradient.use(states.h(0), states.h(1), z0, z1);
        recurrentGradient.run(recurrent);
        kernelGradient.use(batch.order(), z0, z1);
        kernelGradient.run(kernel);
        denseGradient.use(byScores.texture(), states.h(0), states.h(1));
        denseGradient.run(dense);
        denseBiasGradient.use(byScores.texture());
        denseBiasGradient.run(denseBias);
    }

    /** The gradients as texels, of the LSTM and of the dense layer, in the parameters' layout; waits until they are computed. */
    float[][] read() {
        return new float[][] {read(kernel, recurrent), read(denseBias, dense)};
    }

    private float[] read(GlTarget plain, GlTarget blocks) {
        var rowSize = 4 * plain.width();
        var all = Arrays.copyOf(plain.read(0), rowSize * (plain.height() + units));
        for (var layer = 0; layer < 8; layer++) {
            var some = blocks.read(layer);
            for (var i = 0; i < blocks.height(); i++) {
                System.arraycopy(some, i * rowSize, all, rowSize * (plain.height() + 8 * i + layer), rowSize);
            }
        }
        return all;
    }
}
