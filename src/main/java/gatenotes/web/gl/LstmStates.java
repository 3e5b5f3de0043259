package gatenotes.web.gl;

/**
 * The states, gates and scores of an LSTM over a number of time steps on the graphics processor, and the forward pass.
 * {@link LstmShaders} explains their layout.
 */
final class LstmStates {
    /** The index of h among the outputs of {@link #slots}. */
    private static final int H = 4;
    private static final int C = 5;

    /** Gates, h and c, by parity of the slot. */
    private final GlTarget[] slots = new GlTarget[2];
    /** The kept h and c. */
    private final GlTarget carried;
    private final GlTarget scores;
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
            slots[parity] = GlTarget.create(context, padded, rows, 4, 1, 1);
        }
        carried = GlTarget.create(context, padded, groups, 1, 1);
        scores = GlTarget.create(context, GlMatrix.blocks(classCount), timeSteps * groups, 4);
        forward = new GlProgram(context, LstmShaders.FORWARD);
        score = new GlProgram(context, LstmShaders.SCORES);
    }

    int groups() {
        return groups;
    }

    GlTexture h(int parity) {
        return slots[parity & 1].texture(1);
    }

    GlTexture c(int parity) {
        return slots[parity & 1].texture(2);
    }

    GlTexture gates(int parity) {
        return slots[parity & 1].texture();
    }

    GlTexture scores() {
        return scores.texture();
    }

    /** The row at which a slot begins, in the textures of its parity. */
    int row(int slot) {
        return (slot >> 1) * groups;
    }

    /** Computes all time steps from the state in slot 0. */
    void forward(GlTexture classes) {
        forward.use(parameters.p(), h(0), c(0), classes);
        forward.set("units", padded);
        forward.set("classCount", classCount);
        for (var t = 0; t < timeSteps; t++) {
            h(t).bind(1);
            c(t).bind(2);
            forward.set("from", row(t));
            forward.set("to", row(t + 1));
            forward.set("time", t);
            forward.run(slots[(t + 1) & 1], row(t + 1), padded, groups);
        }
        score.use(parameters.d(), h(0), h(1));
        score.set("units", padded);
        score.set("groups", groups);
        score.run(scores);
    }

    /** Keeps the last slot's state for {@link #restore}. */
    void carry() {
        slots[timeSteps & 1].copy(H, row(timeSteps), groups, carried.texture(), 0);
        slots[timeSteps & 1].copy(C, row(timeSteps), groups, carried.texture(1), 0);
    }

    /** Copies the kept state into slot 0. */
    void restore() {
        carried.copy(0, 0, groups, h(0), 0);
        carried.copy(1, 0, groups, c(0), 0);
    }

    /** The kept state, h and c, [batchSize, units]; waits until it is computed. */
    float[][] carried() {
        return new float[][] {rows(carried.read(0)), rows(carried.read(1))};
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
        carried.texture().write(texels(h));
        carried.texture(1).write(texels(c));
    }

    private float[] texels(float[] rows) {
        var texels = new float[4 * padded * groups];
        for (var i = 0; i < rows.length; i++) {
            texels[texel(i)] = rows[i];
        }
        return texels;
    }

    /** The index of an element of [batchSize, units] among the texels' floats; a texel holds four rows. */
    private int texel(int element) {
        var row = element / units;
        return 4 * (row / 4 * padded + element % units) + row % 4;
    }

    /** Sets the state in slot 0 to zero. */
    void clear() {
        var zero = new float[batchSize * units];
        carry(zero, zero);
        restore();
    }
}
