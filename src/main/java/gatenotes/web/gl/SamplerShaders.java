package gatenotes.web.gl;

import static gatenotes.web.gl.ShaderText.cover;
import static gatenotes.web.gl.ShaderText.each;
import static gatenotes.web.gl.ShaderText.loop;
import static gatenotes.web.gl.ShaderText.shader;

/**
 * The shaders that let an LSTM under a dense layer write: two draws for each class.
 *
 * <p>There is only one batch row, so each fragment works on four units, whose states are the four floats of a texel:
 * then no fetched or computed float is wasted. Parameters have the layout of {@link LstmShaders}.
 * <ul>
 * <li>{@code h}, {@code c}: a slot for each step, even and odd ones in two textures. A slot is {@link #ROWS} texels
 * high; block b of four units is in column b / ROWS, row b mod ROWS. The column after the last of {@code h} holds the
 * input class.
 * <li>{@code s}: the scores of one step; block b of four classes is in column b / 2, row b mod 2.
 * </ul>
 */
final class SamplerShaders {
    /** More than one row, for a processor that divides a draw by rows. */
    static final int ROWS = 8;

    /** Draws a class from the scores by a random number, as {@code gatenotes.train.Generator} does, once for a whole step. */
    static final String DRAW = cover("s uniforms", "classCount time first", LstmShaders.PADDING + """
            uniform float temperature;
            flat out int drawn;
            vec4 scores(int j) { return unpadded(at(s, j >> 1, j & 1, 0), j); }
            """, """
            int blocks = (classCount + 3) / 4;
            float largest = -1e30;
            drawn = 0;
            for (int j = 0; j < blocks; j++) {
                vec4 v = scores(j);
                float m = most(v);
                if (m > largest) { largest = m; drawn = 4 * j + (v.x == m ? 0 : v.y == m ? 1 : v.z == m ? 2 : 3); }
            }
            if (temperature > 0.0) {
                float sum = 0.0;
                for (int j = 0; j < blocks; j++) sum += dot(vec4(1.0), exp((scores(j) - largest) / temperature));
                float rest = at(uniforms, 0, time, 0).x * sum;
                drawn = classCount - 1;
                for (int j = 0; j < blocks; j++) {
                    vec4 e = exp((scores(j) - largest) / temperature);
                    float xy = e.x + e.y;
                    if (rest < xy + e.z + e.w) {
                        drawn = 4 * j + (rest < e.x ? 0 : rest < xy ? 1 : rest < xy + e.z ? 2 : 3);
                        break;
                    }
                    rest -= xy + e.z + e.w;
                }
            }
            if (first >= 0) drawn = first;
            """);

    /** A step of four units; {@code terms} is how many blocks of h count: all, or none from the zero state. */
    static final String STEP = shader("p h c", "classCount width terms from to", 2,
            "flat in int drawn;\n" + LstmShaders.SQUASH, """
            if (x == width) {
                o0 = vec4(float(drawn)); o1 = o0;
                return;
            }
            int unit = 4 * (8 * x + y - to);
            """ + each(4, "vec4 z$ = at(p, unit + $, classCount, 0) + at(p, unit + $, drawn, 0);\n") + """
            vec4 v;
            int row;
            """ + loop(2, "0", "terms", """
                v = at(h, $ >> 3, from + ($ & 7), 0);
                row = classCount + 1 + 4 * $;
            """ + each(4, """
                z$ += v.x * at(p, unit + $, row, 0) + v.y * at(p, unit + $, row + 1, 0)
                    + v.z * at(p, unit + $, row + 2, 0) + v.w * at(p, unit + $, row + 3, 0);
            """)) + """
            vec4 next = sigmoid(vec4(z0.x, z1.x, z2.x, z3.x)) * squash(vec4(z0.z, z1.z, z2.z, z3.z));
            if (terms > 0) next += sigmoid(vec4(z0.y, z1.y, z2.y, z3.y)) * at(c, x, from + y - to, 0);
            o0 = sigmoid(vec4(z0.w, z1.w, z2.w, z3.w)) * squash(next);
            o1 = next;
            """);

    /** The scores of four classes. */
    static final String SCORES = shader("d h", "terms from", 1, "", """
            int j = 2 * x + y;
            o0 = at(d, j, 0, 0);
            vec4 v;
            """ + loop(4, "0", "terms", """
                v = at(h, $ >> 3, from + ($ & 7), 0);
                o0 += v.x * at(d, j, 4 * $ + 1, 0) + v.y * at(d, j, 4 * $ + 2, 0)
                    + v.z * at(d, j, 4 * $ + 3, 0) + v.w * at(d, j, 4 * $ + 4, 0);
            """));

    private SamplerShaders() {
    }
}
