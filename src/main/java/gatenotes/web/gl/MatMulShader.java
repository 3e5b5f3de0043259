package gatenotes.web.gl;

import static gatenotes.web.gl.ShaderText.each;
import static gatenotes.web.gl.ShaderText.shader;
import static gatenotes.web.gl.ShaderText.zero;

/**
 * The fragment shaders of the three products. Each run computes one 8×4 block of C, its rows being {@code o0} to
 * {@code o7}: for four terms of the sums it fetches twelve texels and does 128 multiply-adds. Fetches cost most, and
 * eight outputs are all there are.
 *
 * <p>What {@code k % 4} leaves over is added after the loop, without touching what lies beside the matrices: that may
 * be anything, NaN included.
 */
enum MatMulShader {
    /** C = A·B: row r of C is the sum over p of a[r, p] times row p of B. */
    PLAIN("at(b, x, i >> 1, 4 * (i & 1) + $)", true, 8,
            "v = FOUR(at(a, i, y, $)); o$ += v.x * b0 + v.y * b1 + v.z * b2 + v.w * b3;\n"),

    /** C = A·Bᵀ: c[r, q] is row r of A times row q of B. */
    TRANSPOSED_B("at(b, i, x >> 1, 4 * (x & 1) + $)", false, 8,
            "v = FOUR(at(a, i, y, $)); o$ += vec4(dot(v, b0), dot(v, b1), dot(v, b2), dot(v, b3));\n"),

    /** C = Aᵀ·B: row r of C is the sum over p of a[p, r] times row p of B. */
    TRANSPOSED_A("at(b, x, i >> 1, 4 * (i & 1) + $)", true, 4, """
            v = ONE(at(a, 2 * y, i >> 1, 4 * (i & 1) + $), $);
            o0 += v.x * b$; o1 += v.y * b$; o2 += v.z * b$; o3 += v.w * b$;
            v = ONE(at(a, 2 * y + 1, i >> 1, 4 * (i & 1) + $), $);
            o4 += v.x * b$; o5 += v.y * b$; o6 += v.z * b$; o7 += v.w * b$;
            """);

    private final String fetchB;
    private final boolean oneStepPerTexel;
    private final int times;
    private final String lines;

    /**
     * @param fetchB a texel of B, for each {@code $} from 0 to 3
     * @param oneStepPerTexel whether it holds a single term of the sums, not four
     * @param times how often {@code lines} stand, for each {@code $}
     * @param lines what is done; {@code FOUR} stands around a texel of four terms, {@code ONE} around one
     *     of the term with that number: both leave out what is beyond the last
     */
    MatMulShader(String fetchB, boolean oneStepPerTexel, int times, String lines) {
        this.fetchB = fetchB;
        this.oneStepPerTexel = oneStepPerTexel;
        this.times = times;
        this.lines = lines;
    }

    /** The shader's text; uniform {@code k} is the number of terms in each sum. */
    String source() {
        var block = each(4, "vec4 b$ = " + (oneStepPerTexel ? "ONE(" + fetchB + ", $)" : "FOUR(" + fetchB + ")") + ";\n")
                + each(times, lines);
        return shader("a b", "k", 8, "", zero(8) + """
                int i = 0;
                vec4 v;
                #define FOUR(v) v
                #define ONE(v, n) v
                for (; i < k / 4; i++) {
                """ + block + """
                }
                #undef FOUR
                #undef ONE
                #define FOUR(v) mix(vec4(0.0), v, lessThan(ivec4(0, 1, 2, 3), ivec4(left)))
                #define ONE(v, n) ((n) < left ? v : vec4(0.0))
                int left = k - 4 * i;
                if (left > 0) {
                """ + block + "}\n");
    }
}
