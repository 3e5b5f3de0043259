package gatenotes.web.gl;

import java.util.Arrays;

/** The way back through an LSTM under a dense layer: from the scores to the gradients of all parameters. */
final class LstmBackward {
    private final LstmParameters parameters;
    private final LstmStates states;
    private final LstmBatch batch;
    private final int units;
    private final int classCount;
    private final int timeSteps;
    private final int groups;
    private final GlTexture stats;
    private final GlTarget statsTarget;
    private final GlTexture loss;
    private final GlTarget lossTarget;
    private final GlTexture byScores;
    private final GlTarget byScoresTarget;
    private final GlTexture byDense;
    private final GlTarget byDenseTarget;
    private final GlTexture byStep;
    private final GlTarget byStepTarget;
    private final GlTexture[] z = new GlTexture[2];
    private final GlTexture[] byC = new GlTexture[2];
    private final GlTarget[] steps = new GlTarget[2];
    private final GlTexture kernel;
    private final GlTarget kernelTarget;
    private final GlTexture recurrent;
    private final GlTarget recurrentTarget;
    private final GlTexture dense;
    private final GlTarget denseTarget;
    private final GlTexture denseBias;
    private final GlTarget denseBiasTarget;
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

    /** @param units in eights, as {@link LstmParameters#padded} says */
    LstmBackward(GlContext context, LstmParameters parameters, LstmStates states, LstmBatch batch,
            int units, int classCount, int timeSteps) {
        this.parameters = parameters;
        this.states = states;
        this.batch = batch;
        this.units = units;
        this.classCount = classCount;
        this.timeSteps = timeSteps;
        groups = states.groups();
        var rows = timeSteps * groups;
        var blocks = GlMatrix.blocks(classCount);
        stats = new GlTexture(context, 1, rows, 3);
        statsTarget = new GlTarget(context, stats, 3);
        loss = new GlTexture(context, 1, 1, 1);
        lossTarget = new GlTarget(context, loss, 1);
        byScores = new GlTexture(context, blocks, rows, 4);
        byScoresTarget = new GlTarget(context, byScores, 4);
        byDense = new GlTexture(context, units / 8, rows, 8);
        byDenseTarget = new GlTarget(context, byDense, 8);
        byStep = new GlTexture(context, units / 8 * LstmShaders.PARTS, groups, 8);
        byStepTarget = new GlTarget(context, byStep, 8);
        for (var parity = 0; parity < 2; parity++) {
            z[parity] = new GlTexture(context, units, states.h(0).height(), 4);
            byC[parity] = new GlTexture(context, units, states.h(0).height(), 1);
            steps[parity] = new GlTarget(context, new GlTexture[] {z[parity], byC[parity]}, new int[] {4, 1});
        }
        kernel = new GlTexture(context, units, classCount + 1, 1);
        kernelTarget = new GlTarget(context, kernel, 1);
        recurrent = new GlTexture(context, units, units / 8, 8);
        recurrentTarget = new GlTarget(context, recurrent, 8);
        dense = new GlTexture(context, blocks, units / 8, 8);
        denseTarget = new GlTarget(context, dense, 8);
        denseBias = new GlTexture(context, blocks, 1, 1);
        denseBiasTarget = new GlTarget(context, denseBias, 1);
        softmax = new GlProgram(context, LstmShaders.SOFTMAX);
        lossSum = new GlProgram(context, LstmShaders.LOSS);
        scoresBack = new GlProgram(context, LstmShaders.SCORES_BACK);
        denseBack = new GlProgram(context, LstmShaders.DENSE_BACK);
        recurrentBack = new GlProgram(context, LstmShaders.RECURRENT_BACK);
        stepBack = new GlProgram(context, LstmShaders.STEP_BACK);
        kernelGradient = new GlProgram(context, LstmShaders.KERNEL_GRADIENT);
        recurrentGradient = new GlProgram(context, LstmShaders.RECURRENT_GRADIENT);
        denseGradient = new GlProgram(context, LstmShaders.DENSE_GRADIENT);
        denseBiasGradient = new GlProgram(context, LstmShaders.DENSE_BIAS_GRADIENT);
    }

    /** Where the mean loss lies: a texel of four times the same. */
    GlTarget lossTarget() {
        return lossTarget;
    }

    /** The gradient of the LSTM's kernel, and in the row after it of its bias. */
    GlTexture kernel() {
        return kernel;
    }

    /** The gradient of the recurrent kernel, eight rows to one. */
    GlTexture recurrent() {
        return recurrent;
    }

    /** The gradient of the dense kernel, eight rows to one. */
    GlTexture dense() {
        return dense;
    }

    GlTexture denseBias() {
        return denseBias;
    }

    /** The mean loss of the pass that the states hold. */
    void loss() {
        softmax.use();
        softmax.bind("s", 0, states.scores());
        softmax.bind("k", 1, batch.classes());
        softmax.set("classCount", classCount);
        softmax.set("groups", groups);
        softmax.run(statsTarget, 0, 1, stats.height());
        lossSum.use();
        lossSum.bind("stats", 0, stats);
        lossSum.set("rows", stats.height());
        lossSum.setNumber("scale", scale());
        lossSum.run(lossTarget, 0, 1, 1);
    }

    /** The gradients, after {@link #loss}. */
    void backward() {
        scoresBack.use();
        scoresBack.bind("s", 0, states.scores());
        scoresBack.bind("k", 1, batch.classes());
        scoresBack.bind("stats", 2, stats);
        scoresBack.set("classCount", classCount);
        scoresBack.set("groups", groups);
        scoresBack.setNumber("scale", scale());
        scoresBack.run(byScoresTarget, 0, byScores.width(), byScores.height());
        denseBack.use();
        denseBack.bind("ds", 0, byScores);
        denseBack.bind("d", 1, parameters.d());
        denseBack.set("blocks", byScores.width());
        denseBack.run(byDenseTarget, 0, byDense.width(), byDense.height());
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

    /** From what went into the gates before a slot to the h they saw. */
    private void throughStep(int slot) {
        recurrentBack.use();
        recurrentBack.bind("p", 0, parameters.p());
        recurrentBack.bind("z", 1, z[slot & 1]);
        recurrentBack.set("units", units);
        recurrentBack.set("classCount", classCount);
        recurrentBack.set("row", states.row(slot));
        recurrentBack.run(byStepTarget, 0, byStep.width(), groups);
    }

    private void stepBack(int slot) {
        stepBack.use();
        stepBack.bind("gates", 0, states.gates(slot));
        stepBack.bind("c", 1, states.c(slot));
        stepBack.bind("before", 2, states.c(slot - 1));
        stepBack.bind("dcAfter", 3, byC[(slot + 1) & 1]);
        stepBack.bind("dh", 4, byDense);
        stepBack.bind("m", 5, byStep);
        stepBack.set("row", states.row(slot));
        stepBack.set("rowBefore", states.row(slot - 1));
        stepBack.set("rowAfter", states.row(slot + 1));
        stepBack.set("step", (slot - 1) * groups);
        stepBack.set("last", slot == timeSteps ? 1 : 0);
        stepBack.run(steps[slot & 1], states.row(slot), units, groups);
    }

    private void gradients() {
        recurrentGradient.use();
        recurrentGradient.bind("h0", 0, states.h(0));
        recurrentGradient.bind("h1", 1, states.h(1));
        recurrentGradient.bind("z0", 2, z[0]);
        recurrentGradient.bind("z1", 3, z[1]);
        recurrentGradient.set("groups", groups);
        recurrentGradient.set("steps", timeSteps);
        recurrentGradient.run(recurrentTarget, 0, units, recurrent.height());
        kernelGradient.use();
        kernelGradient.bind("order", 0, batch.order());
        kernelGradient.bind("z0", 1, z[0]);
        kernelGradient.bind("z1", 2, z[1]);
        kernelGradient.set("groups", groups);
        kernelGradient.set("classCount", classCount);
        kernelGradient.set("steps", timeSteps);
        kernelGradient.run(kernelTarget, 0, units, kernel.height());
        denseGradient.use();
        denseGradient.bind("ds", 0, byScores);
        denseGradient.bind("h0", 1, states.h(0));
        denseGradient.bind("h1", 2, states.h(1));
        denseGradient.set("groups", groups);
        denseGradient.set("steps", timeSteps);
        denseGradient.run(denseTarget, 0, dense.width(), dense.height());
        denseBiasGradient.use();
        denseBiasGradient.bind("ds", 0, byScores);
        denseBiasGradient.set("rows", byScores.height());
        denseBiasGradient.run(denseBiasTarget, 0, denseBias.width(), 1);
    }

    /** The gradients as texels: of the LSTM as the parameters lie, of the dense layer likewise; waits for them. */
    float[][] read() {
        return new float[][] {read(kernel, kernelTarget, recurrent, recurrentTarget),
            read(denseBias, denseBiasTarget, dense, denseTarget)};
    }

    private float[] read(GlTexture plain, GlTarget plainTarget, GlTexture blocks, GlTarget blocksTarget) {
        var rowSize = 4 * plain.width();
        var all = Arrays.copyOf(plainTarget.read(0, plain.width(), plain.height()), rowSize * (plain.height() + units));
        for (var layer = 0; layer < 8; layer++) {
            var some = blocksTarget.read(layer, blocks.width(), blocks.height());
            for (var i = 0; i < blocks.height(); i++) {
                System.arraycopy(some, i * rowSize, all, rowSize * (plain.height() + 8 * i + layer), rowSize);
            }
        }
        return all;
    }

    void close() {
        for (var texture : new GlTexture[] {stats, loss, byScores, byDense, byStep, z[0], z[1], byC[0], byC[1], kernel,
            recurrent, dense, denseBias}) {
            texture.close();
        }
        for (var target : new GlTarget[] {statsTarget, lossTarget, byScoresTarget, byDenseTarget, byStepTarget,
            steps[0], steps[1], kernelTarget, recurrentTarget, denseTarget, denseBiasTarget}) {
            target.close();
        }
        for (var program : new GlProgram[] {softmax, lossSum, scoresBack, denseBack, recurrentBack, stepBack,
            kernelGradient, recurrentGradient, denseGradient, denseBiasGradient}) {
            program.close();
        }
    }
}
