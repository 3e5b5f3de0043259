package gatenotes.web.gl;

import gatenotes.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of an LSTM under a dense layer on the graphics processor, with Adam's two moments of each.
 *
 * <p>A step reads one set of textures and writes the other.
 */
final class LstmParameters {
    static final int VALUES = 0;
    /** Adam's first moment. */
    static final int M = 1;
    /** Adam's second moment. */
    static final int V = 2;

    private final Parameters parameters;
    private final int units;
    private final int padded;
    private final int classCount;
    /** The values, m and v of {@code p} (see {@link LstmShaders}) and of {@code d}, each in two sets. */
    private final GlTarget[] p = new GlTarget[2];
    private final GlTarget[] d = new GlTarget[2];
    private int now;

    /** @param parameters of a network of one LSTM and a dense layer, both with biases; their values are copied */
    LstmParameters(GlContext context, Parameters parameters, int units, int classCount) {
        this.parameters = parameters;
        this.units = units;
        padded = padded(units);
        this.classCount = classCount;
        for (var set = 0; set < 2; set++) {
            p[set] = GlTarget.create(context, padded, classCount + 1 + padded, 1, 1, 1);
            d[set] = GlTarget.create(context, GlMatrix.blocks(classCount), 1 + padded, 1, 1, 1);
        }
        upload();
    }

    /**
     * The number of units that the shaders compute, a multiple of eight. Those beyond {@code units} have no weights and stay at
     * zero.
     */
    static int padded(int units) {
        return (units + 7) / 8 * 8;
    }

    /** The LSTM's present parameters. */
    GlTexture p() {
        return p[now].texture(VALUES);
    }

    /** The dense layer's present parameters. */
    GlTexture d() {
        return d[now].texture(VALUES);
    }

    /** Copies the values of the parameters' arrays to the graphics processor. */
    void upload() {
        var values = new ArrayList<float[]>();
        for (var parameter : parameters) {
            values.add(parameter.values());
        }
        write(VALUES, values);
    }

    /** Sets the values, m or v of each parameter, in the parameters' order. */
    void write(int which, List<float[]> arrays) {
        var forP = new float[4 * p[0].width() * p[0].height()];
        var forD = new float[4 * d[0].width() * d[0].height()];
        var index = 0;
        for (var parameter : parameters) {
            var values = arrays.get(index++);
            for (var i = 0; i < values.length; i++) {
                if (isDense(parameter.name())) {
                    forD[dIndex(parameter.name(), i)] = values[i];
                } else {
                    forP[pIndex(parameter.name(), i)] = values[i];
                }
            }
        }
        p[now].texture(which).write(forP);
        d[now].texture(which).write(forD);
    }

    /** The texels of the values, m or v, of {@code p} and {@code d}; waits until they are computed. */
    float[][] read(int which) {
        return new float[][] {p[now].read(which), d[now].read(which)};
    }

    /** An array for each parameter, in the parameters' order, from the texels of {@link #read}. */
    List<float[]> arrays(float[][] texels) {
        var arrays = new ArrayList<float[]>();
        for (var parameter : parameters) {
            var name = parameter.name();
            var values = new float[parameter.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = isDense(name) ? texels[1][dIndex(name, i)] : texels[0][pIndex(name, i)];
            }
            arrays.add(values);
        }
        return arrays;
    }

    /**
     * One step of Adam. The gradients of each layer are in two textures: first its plain rows, then the rows of the
     * units, in groups of eight.
     */
    void step(GlProgram adam, GlTexture norm, LstmBackward gradients) {
        step(adam, p, gradients.kernel(), gradients.recurrent(), norm);
        step(adam, d, gradients.denseBias(), gradients.dense(), norm);
        now = 1 - now;
    }

    private void step(GlProgram adam, GlTarget[] sets, GlTexture plain, GlTexture blocks, GlTexture norm) {
        var from = sets[now];
        adam.use(from.texture(VALUES), from.texture(M), from.texture(V), plain, blocks, norm);
        adam.set("plainRows", plain.height());
        adam.run(sets[1 - now]);
    }

    private static boolean isDense(String name) {
        return name.startsWith("dense/");
    }

    /** The index of element {@code i} of an LSTM's parameter: a texel holds the three gates and the candidate. */
    private int pIndex(String name, int i) {
        var firstRow = name.endsWith("/recurrent_kernel") ? classCount + 1 : name.endsWith("/kernel") ? 0 : classCount;
        var row = firstRow + i / (4 * units);
        var column = i % (4 * units);
        return 4 * (row * padded + column % units) + column / units;
    }

    private int dIndex(String name, int i) {
        var row = name.endsWith("/kernel") ? 1 + i / classCount : 0;
        return 4 * row * GlMatrix.blocks(classCount) + i % classCount;
    }
}
