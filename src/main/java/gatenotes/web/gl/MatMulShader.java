package gatenotes.web.gl;

import static gatenotes.web.gl.ShaderText.each;
import static gatenotes.web.gl.ShaderText.shader;
import static gatenotes.web.gl.ShaderText.zero;

import gatenotes.math.MatMul;

/**
 * The fragment shaders of the three products. Each fragment computes one 8×4 block of C, with its rows in {@code o0} to
 * {@code o7}. For four terms of the sums it fetches twelve texels and does 128 multiply-adds. Fetches cost most, and
 * there are no more than eight outputs.
 *
 * <p>In a matrix whose rows are the terms, eight terms are in the layers at one position. The loop takes eight at a
 * time, so that layers are constants; in software rendering that saves a twentieth. The last {@code k % 8} terms are
 * added one by one, so that values beside the matrices are never read: they are arbitrary and may be NaN.
 */
enum MatMulShader {
    /** C = A·B: row r of C is the sum over p of a[r, p] times row p of B. */
    PLAIN("at(b, x, eight, LAYER + $)",
            8, "v = at(a, TEXEL, y, $); o$ += v.x * b0 + v.y * b1 + v.z * b2 + v.w * b3;\n",
            "v = at(b, x, p >> 3, p & 7);\n" + each(8, "o$ += at(a, p >> 2, y, $)[p & 3] * v;\n")),

    /** C = A·Bᵀ: c[r, q] is row r of A times row q of B. */
    TRANSPOSED_B("at(b, TEXEL, x >> 1, 4 * (x & 1) + $)",
            8, "v = at(a, TEXEL, y, $); o$ += vec4(dot(v, b0), dot(v, b1), dot(v, b2), dot(v, b3));\n",
            each(4, "v[$] = at(b, p >> 2, x >> 1, 4 * (x & 1) + $)[p & 3];\n")
                    + each(8, "o$ += at(a, p >> 2, y, $)[p & 3] * v;\n")),

    /** C = Aᵀ·B: row r of C is the sum over p of a[p, r] times row p of B. */
    TRANSPOSED_A("at(b, x, eight, LAYER + $)",
            4, "v = at(a, 2 * y, eight, LAYER + $);\n" + upper("b$")
                    + "v = at(a, 2 * y + 1, eight, LAYER + $);\n" + lower("b$"),
            "vec4 row = at(b, x, p >> 3, p & 7);\nv = at(a, 2 * y, p >> 3, p & 7);\n" + upper("row")
                    + "v = at(a, 2 * y + 1, p >> 3, p & 7);\n" + lower("row"));

    private final String fetchB;
    private final int times;
    private final String lines;
    private final String oneTerm;

    /**
     * In the code for four terms, {@code TEXEL} is their position if a texel holds four terms; {@code eight} is the
     * position of eight terms, and {@code LAYER} the first layer of four of them.
     *
     * @param fetchB fetches a texel of B, for each {@code $} from 0 to 3
     * @param times how often {@code lines} are repeated, for each {@code $}
     * @param lines the code for four terms
     * @param oneTerm the code for the single term {@code p}
     */
    MatMulShader(String fetchB, int times, String lines, String oneTerm) {
        this.fetchB = fetchB;
        this.times = times;
        this.lines = lines;
        this.oneTerm = oneTerm;
    }

    /** The shader of a form. */
    static MatMulShader of(MatMul.Form form) {
        return switch (form) {
            case PLAIN -> PLAIN;
            case TRANSPOSED_B -> TRANSPOSED_B;
            case TRANSPOSED_A -> TRANSPOSED_A;
        };
    }

    /** The shader's text; uniform {@code k} is the number of terms in each sum. */
    String source() {
        return shader("a b", "k", 8, "", zero(8) + """
                vec4 v;
                int eight = 0;
                for (; eight < k / 8; eight++) {
                """ + four("2 * eight", "0") + four("2 * eight + 1", "4") + """
                }
                for (int p = 8 * eight; p < k; p++) {
                """ + oneTerm + "}\n");
    }

    private String four(String texel, String layer) {
        var text = "{\n" + each(4, "vec4 b$ = " + fetchB + ";\n") + each(times, lines) + "}\n";
        return text.replace("TEXEL", texel).replace("LAYER", layer);
    }

    private static String upper(String b) {
        return "o0 += v.x * " + b + "; o1 += v.y * " + b + "; o2 += v.z * " + b + "; o3 += v.w * " + b + ";\n";
    }

    private static String lower(String b) {
        return "o4 += v.x * " + b + "; o5 += v.y * " + b + "; o6 += v.z * " + b + "; o7 += v.w * " + b + ";\n";
    }
}
