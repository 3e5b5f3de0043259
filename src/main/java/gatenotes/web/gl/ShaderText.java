package gatenotes.web.gl;

import java.util.ArrayList;
import java.util.List;

/** Builds the text of fragment shaders. */
final class ShaderText {
    private static final String SAMPLER = "uniform sampler2DArray ";

    private ShaderText() {
    }

    /**
     * The same lines once for even slots and once for odd slots: {@code E} stands for the slot's parity, {@code O} for the
     * other.
     */
    static String byParity(String lines) {
        return "if ((s & 1) == 0) {\n" + lines.replace("hE", "h0").replace("zE", "z0").replace("hO", "h1")
                + "} else {\n" + lines.replace("hE", "h1").replace("zE", "z1").replace("hO", "h0") + "}\n";
    }

    /** The same lines for each {@code $} from 0 to {@code count - 1}. */
    static String each(int count, String lines) {
        var all = new StringBuilder();
        for (var n = 0; n < count; n++) {
            all.append(lines.replace("$", "" + n));
        }
        return all.toString();
    }

    /**
     * A loop over the lines, in which {@code $} runs from {@code from} to below {@code to}, several rounds at a time.
     * Their fetches run together, while a plain loop would wait for one fetch after another.
     */
    static String loop(int atOnce, String from, String to, String lines) {
        var several = new StringBuilder();
        for (var n = 0; n < atOnce; n++) {
            several.append(lines.replace("$", "(i + " + n + ")"));
        }
        return "{\nint i = " + from + ";\nint end = " + to + ";\nfor (; i + " + (atOnce - 1) + " < end; i += " + atOnce
                + ") {\n" + several + "}\nfor (; i < end; i++) {\n" + lines.replace("$", "i") + "}\n}\n";
    }

    /** The sum of the first four layers at column {@code x}, row {@code y}. */
    static String layers(String name, String y) {
        var texel = "at(" + name + ", x, " + y + ", ";
        return texel + "0) + " + texel + "1) + " + texel + "2) + " + texel + "3)";
    }

    /** Sets the first outputs to zero. */
    static String zero(int count) {
        return each(count, "o$ = vec4(0.0);\n");
    }

    /**
     * A whole fragment shader.
     *
     * @param samplers names of the textures that it reads by {@code at(name, x, y, layer)}
     * @param whole names of its integer uniforms
     * @param outputs how many outputs {@code o0}, {@code o1}… it writes
     * @param before further declarations
     * @param main the code for texel {@code x, y} of its target
     */
    static String shader(String samplers, String whole, int outputs, String before, String main) {
        var text = new StringBuilder(uniforms(samplers, whole));
        for (var i = 0; i < outputs; i++) {
            text.append("layout(location = ").append(i).append(") out vec4 o").append(i).append(";\n");
        }
        return text.append(before).append("void main() {\nint x = int(gl_FragCoord.x);\nint y = int(gl_FragCoord.y);\n")
                .append(main).append("}\n").toString();
    }

    /**
     * A vertex shader for a draw that covers its target with one triangle; it needs no vertex data.
     *
     * @param main additional code, run for each of the three corners
     */
    static String cover(String samplers, String whole, String before, String main) {
        return uniforms(samplers, whole) + before + "void main() {\n" + main
                + "gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);\n}\n";
    }

    /** The names of the textures that a source declares, in their order. */
    static List<String> samplers(String source) {
        var names = new ArrayList<String>();
        for (var at = source.indexOf(SAMPLER); at >= 0; at = source.indexOf(SAMPLER, at + 1)) {
            names.add(source.substring(at + SAMPLER.length(), source.indexOf(';', at)));
        }
        return names;
    }

    private static String uniforms(String samplers, String whole) {
        var text = new StringBuilder("#version 300 es\nprecision highp float;\nprecision highp int;\n"
                + "precision highp sampler2DArray;\n#define at(s, x, y, l) texelFetch(s, ivec3(x, y, l), 0)\n");
        for (var name : words(samplers)) {
            text.append(SAMPLER).append(name).append(";\n");
        }
        for (var name : words(whole)) {
            text.append("uniform int ").append(name).append(";\n");
        }
        return text.toString();
    }

    /** Splits a text at spaces; {@link String#split} would bring regular expressions into the script. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var from = 0;
        while (from < text.length()) {
            var space = text.indexOf(' ', from);
            var end = space < 0 ? text.length() : space;
            words.add(text.substring(from, end));
            from = end + 1;
        }
        return words;
    }
}
