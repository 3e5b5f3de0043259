package gatenotes.web.gl;

/**
 * The states, gates and scores of an LSTM over a number of time steps on the graphics processor, and the way
 * forward. How they lie is told in {@link LstmShaders}.
 */
final class LstmStates {
    private static final int H = 4;
    private static final int C = 5;

    private final GlTexture[] h = new GlTexture[2];
    private final GlTexture[] c = new GlTexture[2];
    private final GlTexture[] gates = new GlTexture[2];
    private final GlTarget[] slots = new GlTarget[2];
    private final GlTexture carriedH;
    private final GlTexture carriedC;
    private final GlTarget carried;
    private final GlTexture scores;
    private final GlTarget scoresTarget;
    private final GlProgram forward;
    private final GlProgram score;
    private final LstmParameters parameters;
    private final int units;
    private final int padded;
    private final int classCount;
    private final int timeSteps;
    private final int groups;
    private final int batchSize;

    LstmStates(GlContext context, LstmParameters parameters, int units, int classCount, int timeSteps, int batchSize) {
        this.parameters = parameters;
        this.units = units;
        padded = LstmParameters.padded(units);
        this.classCount = classCount;
        this.timeSteps = timeSteps;
        this.batchSize = batchSize;
        groups = GlMatrix.blocks(batchSize);
        var rows = (timeSteps / 2 + 1) * groups;
        for (var parity = 0; parity < 2; parity++) {
            h[parity] = new GlTexture(context, padded, rows, 1);
            c[parity] = new GlTexture(context, padded, rows, 1);
            gates[parity] = new GlTexture(context, padded, rows, 4);
            slots[parity] = new GlTarget(context, new GlTexture[] {gates[parity], h[parity], c[parity]},
                    new int[] {4, 1, 1});
        }
        carriedH = new GlTexture(context, padded, groups, 1);
        carriedC = new GlTexture(context, padded, groups, 1);
        carried = new GlTarget(context, new GlTexture[] {carriedH, carriedC}, new int[] {1, 1});
        scores = new GlTexture(context, GlMatrix.blocks(classCount), timeSteps * groups, 4);
        scoresTarget = new GlTarget(context, scores, 4);
        forward = new GlProgram(context, LstmShaders.FORWARD);
        score = new GlProgram(context, LstmShaders.SCORES);
    }

    int groups() {
        return groups;
    }

    GlTexture h(int parity) {
        return h[parity & 1];
    }

    GlTexture c(int parity) {
        return c[parity & 1];
    }

    GlTexture gates(int parity) {
        return gates[parity & 1];
    }

    GlTexture scores() {
        return scores;
    }

    /** The row at which a slot begins in the textures of its parity. */
    int row(int slot) {
        return (slot >> 1) * groups;
    }

    /** Runs over all time steps from the state in slot 0. */
    void forward(GlTexture classes) {
        forward.use();
        forward.bind("p", 0, parameters.p());
        forward.bind("k", 3, classes);
        forward.set("units", padded);
        forward.set("classCount", classCount);
        for (var t = 0; t < timeSteps; t++) {
            forward.bind("h", 1, h(t));
            forward.bind("c", 2, c(t));
            forward.set("from", row(t));
            forward.set("to", row(t + 1));
            forward.set("time", t);
            forward.run(slots[(t + 1) & 1], row(t + 1), padded, groups);
        }
        score.use();
        score.bind("d", 0, parameters.d());
        score.bind("h0", 1, h(0));
        score.bind("h1", 2, h(1));
        score.set("units", padded);
        score.set("groups", groups);
        score.run(scoresTarget, 0, scores.width(), scores.height());
    }

    /** Keeps the last slot's state for {@link #restore}. */
    void carry() {
        slots[timeSteps & 1].copy(H, row(timeSteps), groups, carriedH, 0);
        slots[timeSteps & 1].copy(C, row(timeSteps), groups, carriedC, 0);
    }

    /** Starts from the state that was kept. */
    void restore() {
        carried.copy(0, 0, groups, h[0], 0);
        carried.copy(1, 0, groups, c[0], 0);
    }

    /** The state that was kept: h and c, [batchSize, units]; waits until it is computed. */
    float[][] carried() {
        return new float[][] {rows(carried.read(0, padded, groups)), rows(carried.read(1, padded, groups))};
    }

    private float[] rows(float[] texels) {
        var rows = new float[batchSize * units];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = texels[texel(i)];
        }
        return rows;
    }

    /** Keeps a state for {@link #restore}: h and c, [batchSize, units]. */
    void carry(float[] h, float[] c) {
        carriedH.write(texels(h));
        carriedC.write(texels(c));
    }

    private float[] texels(float[] rows) {
        var texels = new float[4 * padded * groups];
        for (var i = 0; i < rows.length; i++) {
            texels[texel(i)] = rows[i];
        }
        return texels;
    }

    /** Where an element of [batchSize, units] lies: four rows to a texel. */
    private int texel(int element) {
        var row = element / units;
        return 4 * (row / 4 * padded + element % units) + row % 4;
    }

    /** Starts from zero. */
    void clear() {
        var zero = new float[4 * padded * groups];
        carriedH.write(zero);
        carriedC.write(zero);
        restore();
    }

    void close() {
        for (var parity = 0; parity < 2; parity++) {
            h[parity].close();
            c[parity].close();
            gates[parity].close();
            slots[parity].close();
        }
        carriedH.close();
        carriedC.close();
        carried.close();
        scores.close();
        scoresTarget.close();
        forward.close();
        score.close();
    }
}
