package gatenotes.web.gl;

/**
 * The fragment shaders of the three products. Each run of {@code main} computes one 4×4 block of C.
 *
 * <p>{@code a0} to {@code a3} are the rows of a block of A, {@code b0} to {@code b3} of B, {@code c0} to
 * {@code c3} of C. The loop goes over whole blocks along k; what {@code k % 4} leaves over is added after it,
 * without touching what lies beside the matrices: that may be anything, NaN included.
 */
enum MatMulShader {
    /** C = A·B: row r of C is the sum over p of a[r, p] times row p of B. */
    PLAIN("ivec2(i, y)", "ivec2(x, i)", """
            c0 += a0.x * b0 + a0.y * b1 + a0.z * b2 + a0.w * b3;
            c1 += a1.x * b0 + a1.y * b1 + a1.z * b2 + a1.w * b3;
            c2 += a2.x * b0 + a2.y * b1 + a2.z * b2 + a2.w * b3;
            c3 += a3.x * b0 + a3.y * b1 + a3.z * b2 + a3.w * b3;
            """, """
            c0 += a0.x * b0; c1 += a1.x * b0; c2 += a2.x * b0; c3 += a3.x * b0;
            if (left > 1) { c0 += a0.y * b1; c1 += a1.y * b1; c2 += a2.y * b1; c3 += a3.y * b1; }
            if (left > 2) { c0 += a0.z * b2; c1 += a1.z * b2; c2 += a2.z * b2; c3 += a3.z * b2; }
            """),

    /** C = A·Bᵀ: c[r, q] is row r of A times row q of B. */
    TRANSPOSED_B("ivec2(i, y)", "ivec2(i, x)", """
            c0 += vec4(dot(a0, b0), dot(a0, b1), dot(a0, b2), dot(a0, b3));
            c1 += vec4(dot(a1, b0), dot(a1, b1), dot(a1, b2), dot(a1, b3));
            c2 += vec4(dot(a2, b0), dot(a2, b1), dot(a2, b2), dot(a2, b3));
            c3 += vec4(dot(a3, b0), dot(a3, b1), dot(a3, b2), dot(a3, b3));
            """, """
            vec4 column = vec4(b0.x, b1.x, b2.x, b3.x);
            c0 += a0.x * column; c1 += a1.x * column; c2 += a2.x * column; c3 += a3.x * column;
            if (left > 1) {
                column = vec4(b0.y, b1.y, b2.y, b3.y);
                c0 += a0.y * column; c1 += a1.y * column; c2 += a2.y * column; c3 += a3.y * column;
            }
            if (left > 2) {
                column = vec4(b0.z, b1.z, b2.z, b3.z);
                c0 += a0.z * column; c1 += a1.z * column; c2 += a2.z * column; c3 += a3.z * column;
            }
            """),

    /** C = Aᵀ·B: row r of C is the sum over p of a[p, r] times row p of B. */
    TRANSPOSED_A("ivec2(y, i)", "ivec2(x, i)", """
            c0 += a0.x * b0 + a1.x * b1 + a2.x * b2 + a3.x * b3;
            c1 += a0.y * b0 + a1.y * b1 + a2.y * b2 + a3.y * b3;
            c2 += a0.z * b0 + a1.z * b1 + a2.z * b2 + a3.z * b3;
            c3 += a0.w * b0 + a1.w * b1 + a2.w * b2 + a3.w * b3;
            """, """
            c0 += a0.x * b0; c1 += a0.y * b0; c2 += a0.z * b0; c3 += a0.w * b0;
            if (left > 1) { c0 += a1.x * b1; c1 += a1.y * b1; c2 += a1.z * b1; c3 += a1.w * b1; }
            if (left > 2) { c0 += a2.x * b2; c1 += a2.y * b2; c2 += a2.z * b2; c3 += a2.w * b2; }
            """);

    private final String blockOfA;
    private final String blockOfB;
    private final String wholeBlock;
    private final String partOfBlock;

    MatMulShader(String blockOfA, String blockOfB, String wholeBlock, String partOfBlock) {
        this.blockOfA = blockOfA;
        this.blockOfB = blockOfB;
        this.wholeBlock = wholeBlock;
        this.partOfBlock = partOfBlock;
    }

    /** The shader's text; uniform {@code k} is the number of terms in each sum. */
    String source() {
        return """
                #version 300 es
                precision highp float;
                precision highp int;
                precision highp sampler2DArray;
                uniform sampler2DArray a;
                uniform sampler2DArray b;
                uniform int k;
                layout(location = 0) out vec4 c0;
                layout(location = 1) out vec4 c1;
                layout(location = 2) out vec4 c2;
                layout(location = 3) out vec4 c3;
                void main() {
                    int x = int(gl_FragCoord.x);
                    int y = int(gl_FragCoord.y);
                    int whole = k / 4;
                    int left = k - 4 * whole;
                    c0 = vec4(0.0); c1 = vec4(0.0); c2 = vec4(0.0); c3 = vec4(0.0);
                    for (int i = 0; i < whole; i++) {
                """ + fetch() + wholeBlock + """
                    }
                    if (left > 0) {
                        int i = whole;
                """ + fetch() + partOfBlock + """
                    }
                }
                """;
    }

    private String fetch() {
        var text = new StringBuilder();
        text.append("ivec2 atA = ").append(blockOfA).append("; ivec2 atB = ").append(blockOfB).append(";\n");
        for (var r = 0; r < 4; r++) {
            text.append("vec4 a").append(r).append(" = texelFetch(a, ivec3(atA, ").append(r).append("), 0);\n");
            text.append("vec4 b").append(r).append(" = texelFetch(b, ivec3(atB, ").append(r).append("), 0);\n");
        }
        return text.toString();
    }
}
