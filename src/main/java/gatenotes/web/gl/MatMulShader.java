package gatenotes.web.gl;

import static gatenotes.web.gl.ShaderText.each;
import static gatenotes.web.gl.ShaderText.shader;
import static gatenotes.web.gl.ShaderText.zero;

/**
 * The fragment shaders of the three products. Each run computes one 8×4 block of C, its rows being {@code o0} to
 * {@code o7}: for four terms of the sums it fetches twelve texels and does 128 multiply-adds. Fetches cost most, and
 * eight outputs are all there are.
 *
 * <p>Of a matrix whose rows count the terms, eight terms lie in the layers of one place. The loop takes eight at a time,
 * so that layers are fixed numbers: in software that saves a twentieth. What {@code k % 8} leaves over is added after the
 * loop, without touching what lies beside the matrices: that may be anything, NaN included.
 */
enum MatMulShader {
    /** C = A·B: row r of C is the sum over p of a[r, p] times row p of B. */
    PLAIN("at(b, x, EIGHT, LAYER + $)", true, 8,
            "v = FOUR(at(a, TEXEL, y, $)); o$ += v.x * b0 + v.y * b1 + v.z * b2 + v.w * b3;\n"),

    /** C = A·Bᵀ: c[r, q] is row r of A times row q of B. */
    TRANSPOSED_B("at(b, TEXEL, x >> 1, 4 * (x & 1) + $)", false, 8,
            "v = FOUR(at(a, TEXEL, y, $)); o$ += vec4(dot(v, b0), dot(v, b1), dot(v, b2), dot(v, b3));\n"),

    /** C = Aᵀ·B: row r of C is the sum over p of a[p, r] times row p of B. */
    TRANSPOSED_A("at(b, x, EIGHT, LAYER + $)", true, 4, """
            v = ONE(at(a, 2 * y, EIGHT, LAYER + $), $);
            o0 += v.x * b$; o1 += v.y * b$; o2 += v.z * b$; o3 += v.w * b$;
            v = ONE(at(a, 2 * y + 1, EIGHT, LAYER + $), $);
            o4 += v.x * b$; o5 += v.y * b$; o6 += v.z * b$; o7 += v.w * b$;
            """);

    private final String fetchB;
    private final boolean oneStepPerTexel;
    private final int times;
    private final String lines;

    /**
     * In the texts {@code TEXEL} counts fours of terms; {@code EIGHT} is the place of eight terms and {@code LAYER} the
     * first layer of four of them.
     *
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
        return shader("a b", "k", 8, "", zero(8) + """
                int i = 0;
                vec4 v;
                #define FOUR(v) v
                #define ONE(v, n) v
                for (; i + 2 <= k / 4; i += 2) {
                int eight = i >> 1;
                """ + block("i", "eight", "0") + block("(i + 1)", "eight", "4") + """
                }
                #undef FOUR
                #undef ONE
                #define FOUR(v) mix(vec4(0.0), v, lessThan(ivec4(0, 1, 2, 3), ivec4(left)))
                #define ONE(v, n) ((n) < left ? v : vec4(0.0))
                for (; 4 * i < k; i++) {
                int left = k - 4 * i;
                """ + block("i", "(i >> 1)", "4 * (i & 1)") + "}\n");
    }

    /** What is done for four terms. */
    private String block(String texel, String eight, String layer) {
        var text = "{\n" + each(4, "vec4 b$ = " + (oneStepPerTexel ? "ONE(" + fetchB + ", $)" : "FOUR(" + fetchB + ")") + ";\n")
                + each(times, lines) + "}\n";
        return text.replace("TEXEL", texel).replace("EIGHT", eight).replace("LAYER", layer);
    }
}
