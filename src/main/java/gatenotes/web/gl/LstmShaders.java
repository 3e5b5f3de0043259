package gatenotes.web.gl;

import static gatenotes.web.gl.ShaderText.byParity;
import static gatenotes.web.gl.ShaderText.each;
import static gatenotes.web.gl.ShaderText.layers;
import static gatenotes.web.gl.ShaderText.loop;
import static gatenotes.web.gl.ShaderText.shader;
import static gatenotes.web.gl.ShaderText.zero;

import gatenotes.train.Adam;

/**
 * The fragment shaders that train an LSTM under a dense layer. Each fragment works on units and a group of four batch rows, so
 * that every fetched texel serves many multiply-adds, because fetches cost most. The backward pass fetches three texels for 32 of
 * them; the limit of eight outputs sets that ratio.
 *
 * <p>Here {@code units} is a multiple of eight ({@link LstmParameters#padded}). The added units have no weights, so they stay at
 * zero and change nothing.
 *
 * <p>The layout of the textures, by texels (x, y, layer) of four floats:
 * <ul>
 * <li>{@code p}: (unit, row): the weights of a unit's three gates and candidate; the rows are the classes' (kernel), the bias, the
 * units' (recurrent kernel).
 * <li>{@code d}: (classes by four, row): the dense layer; the rows are the bias, the units'.
 * <li>{@code h}, {@code c}: (unit, slot and group): four batch rows. Slot 0 is the state before the first step, slot
 * t + 1 after step t. A draw must not read a texture that it writes, so even and odd slots are in two textures.
 * <li>{@code gates}, {@code z}: (unit, slot and group, batch row in the group): the gates and the candidate, and the gradients by
 * their inputs.
 * <li>{@code s}: (classes by four, step and group, batch row in the group): scores, and their gradients {@code ds}.
 * <li>{@code dh}: (units by eight, step and group, unit of the eight): gradients by h of four batch rows, from the
 * dense layer.
 * <li>{@code m}: (units by eight and part, group, unit of the eight): the same from the next step, in {@link #PARTS} parts to be
 * added up.
 * </ul>
 */
final class LstmShaders {
    /** Into how many parts a sum over the units is split on the way back. */
    static final int PARTS = 16;
    private static final String DEFINE_PARTS = "#define PARTS " + PARTS + "\n";

    static final String SQUASH = """
            vec4 sigmoid(vec4 v) { return 1.0 / (1.0 + exp(-clamp(v, -40.0, 40.0))); }
            vec4 squash(vec4 v) { return 1.0 - 2.0 / (exp(2.0 * clamp(v, -20.0, 20.0)) + 1.0); }
            vec4 gatesOf(vec4 z) {
                vec4 r = sigmoid(z);
                r.z = squash(z).z;
                return r;
            }
            """;

    /** A step forward in one draw: the gates of four rows, h, c. */
    static final String FORWARD = shader("p h c k", "units classCount from to time", 6, SQUASH, """
            int g = y - to;
            vec4 k4 = at(k, g, time, 0);
            vec4 known = vec4(greaterThanEqual(k4, vec4(0.0)));
            ivec4 row = ivec4(max(k4, 0.0));
            vec4 bias = at(p, x, classCount, 0);
            """ + each(4, "vec4 z$ = bias + at(p, x, row[$], 0);\n") + """
            vec4 v; vec4 w;
            for (int j = 0; j < units; j += 8) {
            """ + each(8, """
                v = at(h, j + $, from + g, 0);
                w = at(p, x, classCount + 1 + j + $, 0);
                z0 += v.x * w; z1 += v.y * w; z2 += v.z * w; z3 += v.w * w;
            """) + "}\n" + each(4, "z$ = gatesOf(z$); o$ = z$;\n") + """
            vec4 next = vec4(z0.y, z1.y, z2.y, z3.y) * at(c, x, from + g, 0)
                + vec4(z0.x, z1.x, z2.x, z3.x) * vec4(z0.z, z1.z, z2.z, z3.z);
            next *= known;
            o4 = vec4(z0.w, z1.w, z2.w, z3.w) * squash(next);
            o5 = next;
            """);

    /** The scores of all steps. */
    static final String SCORES = shader("d h0 h1", "units groups", 4, "", """
            int s = y / groups + 1;
            int row = (s >> 1) * groups + y % groups;
            o0 = at(d, x, 0, 0); o1 = o0; o2 = o0; o3 = o0;
            vec4 v; vec4 w;
            """ + byParity("for (int j = 0; j < units; j += 4) {\n" + each(4, """
                v = at(hE, j + $, row, 0);
                w = at(d, x, j + $ + 1, 0);
                o0 += v.x * w; o1 += v.y * w; o2 += v.z * w; o3 += v.w * w;
            """) + "}\n"));

    static final String PADDING = """
            vec4 unpadded(vec4 v, int block) {
                ivec4 j = 4 * block + ivec4(0, 1, 2, 3);
                return mix(vec4(-1e30), v, lessThan(j, ivec4(classCount)));
            }
            float most(vec4 v) { return max(max(v.x, v.y), max(v.z, v.w)); }
            """;

    /** For four rows: the largest score, Σ e^(score − largest), the loss. */
    static final String SOFTMAX = shader("s k", "classCount groups", 3, PADDING, """
            int blocks = (classCount + 3) / 4;
            vec4 largest = vec4(-1e30);
            for (int j = 0; j < blocks; j++) {
                largest = max(largest, vec4(most(unpadded(at(s, j, y, 0), j)), most(unpadded(at(s, j, y, 1), j)),
                    most(unpadded(at(s, j, y, 2), j)), most(unpadded(at(s, j, y, 3), j))));
            }
            vec4 sum = vec4(0.0);
            vec4 one = vec4(1.0);
            for (int j = 0; j < blocks; j++) {
                sum += vec4(dot(one, exp(unpadded(at(s, j, y, 0), j) - largest.x)),
                    dot(one, exp(unpadded(at(s, j, y, 1), j) - largest.y)),
                    dot(one, exp(unpadded(at(s, j, y, 2), j) - largest.z)),
                    dot(one, exp(unpadded(at(s, j, y, 3), j) - largest.w)));
            }
            vec4 target = at(k, y % groups, y / groups, 1);
            vec4 loss = vec4(0.0);
            for (int r = 0; r < 4; r++) {
                int j = int(target[r]);
                if (j >= 0) loss[r] = log(sum[r]) + largest[r] - at(s, j >> 2, y, r)[j & 3];
            }
            o0 = largest; o1 = sum; o2 = loss;
            """);

    /** The gradient by the scores. */
    static final String SCORES_BACK = shader("s k stats", "classCount groups", 4,
            PADDING + "uniform float scale;\n", """
            vec4 target = at(k, y % groups, y / groups, 1);
            vec4 largest = at(stats, 0, y, 0);
            vec4 sum = at(stats, 0, y, 1);
            vec4 j = float(4 * x) + vec4(0.0, 1.0, 2.0, 3.0);
            """ + each(4, """
            o$ = target[$] < 0.0 ? vec4(0.0) : scale * (exp(unpadded(at(s, x, y, $), x) - largest[$]) / sum[$]
                - vec4(equal(j, vec4(target[$]))));
            """));

    /** The mean loss. */
    static final String LOSS = shader("stats", "rows", 1, "uniform float scale;\n", """
            float sum = 0.0;
            """ + loop(8, "0", "rows", "sum += dot(vec4(1.0), at(stats, 0, $, 2));\n") + """
            o0 = vec4(scale * sum);
            """);

    /** The gradient by h that the dense layer sends back, for all steps; eight units at a time. */
    static final String DENSE_BACK = shader("ds d", "blocks", 8, "", zero(8) + """
            vec4 w;
            for (int j = 0; j < blocks; j++) {
            """ + each(4, "vec4 z$ = at(ds, j, y, $);\n") + each(8, """
                w = at(d, j, 8 * x + $ + 1, 0);
                o$ += vec4(dot(z0, w), dot(z1, w), dot(z2, w), dot(z3, w));
            """) + "}\n");

    /**
     * The gradient by h that a step sends back to the one before: a part of the sums of eight units. With whole sums
     * there would be too few fragments to keep a graphics processor busy.
     */
    static final String RECURRENT_BACK = shader("p z", "units classCount row", 8, DEFINE_PARTS, zero(8) + """
            int first = 8 * (x / PARTS);
            vec4 w;
            for (int u = x % PARTS; u < units; u += PARTS) {
            """ + each(4, "vec4 z$ = at(z, u, row + y, $);\n") + each(8, """
                w = at(p, u, classCount + first + $ + 1, 0);
                o$ += vec4(dot(z0, w), dot(z1, w), dot(z2, w), dot(z3, w));
            """) + "}\n");

    /** A step back: the gradients by the gate inputs of four rows, and by c before the step. */
    static final String STEP_BACK = shader("gates c before dcAfter dh m", "row rowBefore rowAfter step last", 5,
            SQUASH + DEFINE_PARTS, """
            int g = y - row;
            vec4 byH = at(dh, x >> 3, step + g, x & 7);
            vec4 byC = vec4(0.0);
            if (last == 0) {
            """ + each(PARTS, "byH += at(m, (x >> 3) * PARTS + $, g, x & 7);\n") + """
                byC = at(dcAfter, x, rowAfter + g, 0);
            }
            vec4 a0 = at(gates, x, y, 0); vec4 a1 = at(gates, x, y, 1);
            vec4 a2 = at(gates, x, y, 2); vec4 a3 = at(gates, x, y, 3);
            vec4 gi = vec4(a0.x, a1.x, a2.x, a3.x); vec4 gf = vec4(a0.y, a1.y, a2.y, a3.y);
            vec4 gg = vec4(a0.z, a1.z, a2.z, a3.z); vec4 go = vec4(a0.w, a1.w, a2.w, a3.w);
            vec4 inner = squash(at(c, x, y, 0));
            byC += byH * go * (1.0 - inner * inner);
            vec4 zo = byH * inner * go * (1.0 - go);
            vec4 zi = byC * gg * gi * (1.0 - gi);
            vec4 zf = byC * at(before, x, rowBefore + g, 0) * gf * (1.0 - gf);
            vec4 zg = byC * gi * (1.0 - gg * gg);
            o0 = vec4(zi.x, zf.x, zg.x, zo.x); o1 = vec4(zi.y, zf.y, zg.y, zo.y);
            o2 = vec4(zi.z, zf.z, zg.z, zo.z); o3 = vec4(zi.w, zf.w, zg.w, zo.w);
            o4 = byC * gf;
            """);

    /** The gradient of the recurrent kernel, rows 8y to 8y + 7. */
    static final String RECURRENT_GRADIENT = shader("h0 h1 z0 z1", "groups steps", 8, "",
            eightRows("hO", "((s - 1) >> 1) * groups", "zE", "(s >> 1) * groups"));

    /**
     * The gradient of the kernel: {@code order} lists the rows with the same input class together. The row after the
     * last is that of the bias, to which all rows contribute; slot 0 holds zeros.
     */
    static final String KERNEL_GRADIENT = shader("order z0 z1", "groups classCount steps", 1, """
            vec4 entry(int i) { return at(order, i & 255, i >> 8, 0); }
            vec4 gradient(int x, int i) {
                int n = int(entry(i).x);
                int s = n / (4 * groups) + 1;
                int b = n % (4 * groups);
                int row = (s >> 1) * groups + (b >> 2);
                return (s & 1) == 0 ? at(z0, x, row, b & 3) : at(z1, x, row, b & 3);
            }
            """, """
            o0 = vec4(0.0);
            if (y < classCount) {
            """ + loop(4, "int(entry(y).y)", "int(entry(y + 1).y)", "o0 += gradient(x, $);\n") + """
                return;
            }
            """ + loop(4, "0", "groups * ((steps >> 1) + 1)", "o0 += " + layers("z0", "$") + ";\n")
            + loop(4, "0", "groups * ((steps + 1) >> 1)", "o0 += " + layers("z1", "$") + ";\n"));

    /** The gradient of the dense kernel, rows 8y to 8y + 7. */
    static final String DENSE_GRADIENT = shader("ds h0 h1", "groups steps", 8, "",
            eightRows("hE", "(s >> 1) * groups", "ds", "(s - 1) * groups"));

    /** The gradient of the dense bias. */
    static final String DENSE_BIAS_GRADIENT = shader("ds", "rows", 1, "", """
            o0 = vec4(0.0);
            """ + loop(4, "0", "rows", "o0 += " + layers("ds", "$") + ";\n"));

    private static final String GRADIENT = """
            uniform float limit;
            vec4 gradient(int x, int y) {
                vec4 g = y < plainRows ? at(plain, x, y, 0)
                    : at(blocks, x, (y - plainRows) >> 3, (y - plainRows) & 7);
                return clamp(g, -limit, limit);
            }
            """;

    /** The sum of a row's squared gradients. */
    static final String SQUARES = shader("plain blocks", "plainRows columns to", 1, GRADIENT, """
            float sum = 0.0;
            for (int i = 0; i < columns; i++) {
                vec4 g = gradient(i, y - to);
                sum += dot(g, g);
            }
            o0 = vec4(sum);
            """);

    /** The norm of all gradients. */
    static final String NORM = shader("squares", "rows", 1, "", """
            float sum = 0.0;
            for (int i = 0; i < rows; i++) sum += at(squares, 0, i, 0).x;
            o0 = vec4(sqrt(sum));
            """);

    /** Adam: a weight, its m and its v. */
    static final String ADAM = shader("w m v plain blocks norm", "plainRows", 3,
            GRADIENT + "uniform float rate;\nuniform float correction;\nuniform float maxNorm;\n", """
            vec4 g = gradient(x, y);
            float n = at(norm, 0, 0, 0).x;
            if (n > maxNorm) g *= maxNorm / n;
            """ + "vec4 first = " + Adam.BETA_1 + " * at(m, x, y, 0) + " + (1 - Adam.BETA_1) + " * g;\n"
            + "vec4 second = " + Adam.BETA_2 + " * at(v, x, y, 0) + " + (1 - Adam.BETA_2) + " * g * g;\n"
            + "o0 = at(w, x, y, 0) - rate * first / (sqrt(second / correction) + " + Adam.EPSILON + ");\n" + """
            o1 = first;
            o2 = second;
            """);

    private LstmShaders() {
    }

    /**
     * Rows 8y to 8y + 7 of a kernel's gradient, summed over all steps {@code s} and groups.
     *
     * @param h the texture of the kernel's factor; {@code hRow} is the row at which a step begins in it
     * @param d the texture of the gradient by the product; {@code dRow} is the row at which a step begins in it
     */
    private static String eightRows(String h, String hRow, String d, String dRow) {
        return zero(8) + "vec4 a;\nfor (int s = 1; s <= steps; s++) {\n"
                + "int hRow = " + hRow + ";\nint dRow = " + dRow + ";\n"
                + byParity("for (int g = 0; g < groups; g++) {\n"
                        + each(4, "vec4 b$ = at(" + d + ", x, dRow + g, $);\n")
                        + each(8, "a = at(" + h + ", 8 * y + $, hRow + g, 0);\n"
                                + "o$ += a.x * b0 + a.y * b1 + a.z * b2 + a.w * b3;\n") + "}\n") + "}\n";
    }
}
