package gatenotes.web.gl;

import static gatenotes.web.gl.ShaderText.byParity;
import static gatenotes.web.gl.ShaderText.perRow;
import static gatenotes.web.gl.ShaderText.shader;

/**
 * The fragment shaders of an LSTM under a dense layer. A fragment works on one unit (or four) and a group of four
 * batch rows, so that each weight fetched serves four rows.
 *
 * <p>How things lie, a texel being four floats (x, y, layer):
 * <ul>
 * <li>{@code p}: (unit, row): the four gates' weights of a unit; the rows are the classes' (kernel), the units'
 * (recurrent kernel), one bias.
 * <li>{@code d}: (classes by four, unit): the dense layer; one more row for the bias.
 * <li>{@code h}, {@code c}: (unit, slot and group): four batch rows. Slot 0 is the state before the first step, slot
 * t + 1 after step t. A draw may not read a texture it writes, so even and odd slots lie in two textures.
 * <li>{@code gates}, {@code z}: (unit, slot and group, batch row in the group): the four gates, and the gradients of
 * what went into them.
 * <li>{@code s}: (classes by four, step and group, batch row in the group): scores, and their gradients {@code ds}.
 * </ul>
 */
final class LstmShaders {
    private static final String SQUASH = """
            vec4 squash(vec4 v) { return 1.0 - 2.0 / (exp(2.0 * clamp(v, -20.0, 20.0)) + 1.0); }
            vec4 gatesOf(vec4 z) {
                vec4 r = 1.0 / (1.0 + exp(-clamp(z, -40.0, 40.0)));
                r.z = squash(z).z;
                return r;
            }
            """;

    /** A step forward: gates of four rows, h, c. */
    static final String FORWARD = shader("p h c k", "units classCount from to time", 6, SQUASH, """
            int g = y - to;
            vec4 k4 = at(k, g, time, 0);
            vec4 known = vec4(greaterThanEqual(k4, vec4(0.0)));
            ivec4 row = ivec4(max(k4, 0.0));
            vec4 bias = at(p, x, classCount + units, 0);
            vec4 z0 = bias + at(p, x, row.x, 0); vec4 z1 = bias + at(p, x, row.y, 0);
            vec4 z2 = bias + at(p, x, row.z, 0); vec4 z3 = bias + at(p, x, row.w, 0);
            for (int j = 0; j < units; j++) {
                vec4 w = at(p, x, classCount + j, 0);
                vec4 v = at(h, j, from + g, 0);
                z0 += v.x * w; z1 += v.y * w; z2 += v.z * w; z3 += v.w * w;
            }
            z0 = gatesOf(z0); z1 = gatesOf(z1); z2 = gatesOf(z2); z3 = gatesOf(z3);
            vec4 next = vec4(z0.y, z1.y, z2.y, z3.y) * at(c, x, from + g, 0)
                + vec4(z0.x, z1.x, z2.x, z3.x) * vec4(z0.z, z1.z, z2.z, z3.z);
            next *= known;
            o0 = z0; o1 = z1; o2 = z2; o3 = z3;
            o4 = vec4(z0.w, z1.w, z2.w, z3.w) * squash(next);
            o5 = next;
            """);

    /** The scores of all steps, the first of which ended in slot {@code first}. */
    static final String SCORES = shader("d h0 h1", "units groups first", 4, "", """
            int t = y / groups;
            int s = t + first;
            int row = (s >> 1) * groups + y - t * groups;
            vec4 bias = at(d, x, units, 0);
            o0 = bias; o1 = bias; o2 = bias; o3 = bias;
            """ + byParity("""
            for (int j = 0; j < units; j++) {
                vec4 w = at(d, x, j, 0);
                vec4 v = at(hE, j, row, 0);
                o0 += v.x * w; o1 += v.y * w; o2 += v.z * w; o3 += v.w * w;
            }
            """));

    private static final String PADDING = """
            vec4 unpadded(vec4 v, int block) {
                ivec4 j = 4 * block + ivec4(0, 1, 2, 3);
                return mix(vec4(-1e30), v, lessThan(j, ivec4(classCount)));
            }
            float most(vec4 v) { return max(max(v.x, v.y), max(v.z, v.w)); }
            """;

    /** Of four rows: the largest score, Σ e^(score − largest), the loss. */
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
            """ + perRow("""
            oN = target[N] < 0.0 ? vec4(0.0) : scale * (exp(unpadded(at(s, x, y, N), x) - largest[N]) / sum[N]
                - vec4(equal(j, vec4(target[N]))));
            """));

    /** The mean loss. */
    static final String LOSS = shader("stats", "rows", 1, "uniform float scale;\n", """
            float sum = 0.0;
            for (int i = 0; i < rows; i++) sum += dot(vec4(1.0), at(stats, 0, i, 2));
            o0 = vec4(scale * sum);
            """);

    /** The gradient by h that the dense layer sends back, of all steps. */
    static final String DENSE_BACK = shader("ds d", "blocks", 1, "", """
            o0 = vec4(0.0);
            for (int j = 0; j < blocks; j++) {
                vec4 w = at(d, j, x, 0);
                o0 += vec4(dot(at(ds, j, y, 0), w), dot(at(ds, j, y, 1), w), dot(at(ds, j, y, 2), w),
                    dot(at(ds, j, y, 3), w));
            }
            """);

    /** The gradient by h that a step sends back to the one before: four units. */
    static final String RECURRENT_BACK = shader("p z", "units classCount row", 4, "", """
            o0 = vec4(0.0); o1 = vec4(0.0); o2 = vec4(0.0); o3 = vec4(0.0);
            for (int u = 0; u < units; u++) {
                vec4 z0 = at(z, u, row + y, 0); vec4 z1 = at(z, u, row + y, 1);
                vec4 z2 = at(z, u, row + y, 2); vec4 z3 = at(z, u, row + y, 3);
                vec4 w;
            """ + perRow("""
                w = at(p, u, classCount + 4 * x + N, 0);
                oN += vec4(dot(z0, w), dot(z1, w), dot(z2, w), dot(z3, w));
            """) + "}\n");

    /** A step back: the gradients by what went into the gates of four rows, and by c before the step. */
    static final String STEP_BACK = shader("gates c before dcAfter dh m", "row rowBefore rowAfter step last", 5,
            SQUASH, """
            int g = y - row;
            vec4 byH = at(dh, x, step + g, 0);
            vec4 byC = vec4(0.0);
            if (last == 0) {
                byH += at(m, x >> 2, g, x & 3);
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

    /** The gradient of the recurrent kernel, rows 4y to 4y + 3, and of the bias, the row after the last. */
    static final String RECURRENT_GRADIENT = shader("h0 h1 z0 z1", "units groups steps", 4, "", """
            o0 = vec4(0.0); o1 = vec4(0.0); o2 = vec4(0.0); o3 = vec4(0.0);
            ivec4 unit = 4 * y + ivec4(0, 1, 2, 3);
            vec4 keep = vec4(lessThan(unit, ivec4(units)));
            vec4 one = vec4(equal(unit, ivec4(units)));
            for (int s = 1; s <= steps; s++) {
                int from = ((s - 1) >> 1) * groups;
                int to = (s >> 1) * groups;
            """ + byParity("""
                for (int g = 0; g < groups; g++) {
                    vec4 b0 = at(zE, x, to + g, 0); vec4 b1 = at(zE, x, to + g, 1);
                    vec4 b2 = at(zE, x, to + g, 2); vec4 b3 = at(zE, x, to + g, 3);
                    vec4 a;
            """ + perRow("""
                    a = keep[N] * at(hO, 4 * y + N, from + g, 0) + one[N];
                    oN += a.x * b0 + a.y * b1 + a.z * b2 + a.w * b3;
            """) + "}\n") + "}\n");

    /** The gradient of the kernel: the rows in which a class went in stand together in {@code order}. */
    static final String KERNEL_GRADIENT = shader("order z0 z1", "groups", 1, """
            vec4 entry(int i) { return at(order, i & 255, i >> 8, 0); }
            """, """
            int end = int(entry(y + 1).y);
            o0 = vec4(0.0);
            for (int i = int(entry(y).y); i < end; i++) {
                int n = int(entry(i).x);
                int s = n / (4 * groups) + 1;
                int b = n % (4 * groups);
                int row = (s >> 1) * groups + (b >> 2);
            """ + byParity("o0 += at(zE, x, row, b & 3);\n") + "}\n");

    /** The gradient of the dense layer. */
    static final String DENSE_GRADIENT = shader("ds h0 h1", "units groups steps", 1, "", """
            o0 = vec4(0.0);
            for (int s = 1; s <= steps; s++) {
                int row = (s >> 1) * groups;
                int from = (s - 1) * groups;
            """ + byParity("""
                for (int g = 0; g < groups; g++) {
                    vec4 a = y == units ? vec4(1.0) : at(hE, y, row + g, 0);
                    o0 += a.x * at(ds, x, from + g, 0) + a.y * at(ds, x, from + g, 1)
                        + a.z * at(ds, x, from + g, 2) + a.w * at(ds, x, from + g, 3);
                }
            """) + "}\n");

    private static final String GRADIENT = """
            uniform float limit;
            vec4 gradient(int x, int y) {
                vec4 g = y < plainRows ? at(plain, x, y, 0)
                    : at(blocks, x, (y - plainRows) >> 2, (y - plainRows) & 3);
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
            vec4 first = 0.9 * at(m, x, y, 0) + 0.1 * g;
            vec4 second = 0.999 * at(v, x, y, 0) + 0.001 * g * g;
            o0 = at(w, x, y, 0) - rate * first / (sqrt(second / correction) + 1e-7);
            o1 = first;
            o2 = second;
            """);

    /** Draws a class from the scores by a random number, as {@code gatenotes.train.Generator} does. */
    static final String SAMPLE = shader("s uniforms", "classCount", 1, "uniform float temperature;\n", """
            float largest = -1e30;
            int best = 0;
            for (int j = 0; j < classCount; j++) {
                float score = at(s, j >> 2, 0, 0)[j & 3];
                if (score > largest) { largest = score; best = j; }
            }
            if (temperature > 0.0) {
                float sum = 0.0;
                for (int j = 0; j < classCount; j++) sum += exp((at(s, j >> 2, 0, 0)[j & 3] - largest) / temperature);
                float rest = at(uniforms, 0, y, 0).x * sum;
                best = classCount - 1;
                for (int j = 0; j < classCount - 1; j++) {
                    rest -= exp((at(s, j >> 2, 0, 0)[j & 3] - largest) / temperature);
                    if (rest < 0.0) { best = j; break; }
                }
            }
            o0 = vec4(float(best), -1.0, -1.0, -1.0);
            """);

    private LstmShaders() {
    }
}
