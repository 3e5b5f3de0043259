package gatenotes.web.gl;

import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.webgl.WebGLProgram;
import org.teavm.jso.webgl.WebGLShader;
import org.teavm.jso.webgl.WebGLUniformLocation;

/** A fragment shader that computes one block at each texel of its target. */
final class GlProgram implements GlContext.Held {
    private final GlContext context;
    private final WebGLProgram program;
    private final Map<String, WebGLUniformLocation> locations = new HashMap<>();
    /** The current values of the integer uniforms: a look-up here is cheaper than setting a uniform to the same value. */
    private final Map<String, Integer> values = new HashMap<>();

    /** A program with the given fragment shader and a plain vertex shader. */
    GlProgram(GlContext context, String fragmentSource) {
        this(context, ShaderText.cover("", "", "", ""), fragmentSource);
    }

    /**
     * Compiles a program, and uses it.
     *
     * @param vertexSource GLSL ES 3.00, as {@link ShaderText#cover} makes it
     * @param fragmentSource likewise
     * @throws IllegalStateException with the compiler's message, if it does not compile
     */
    GlProgram(GlContext context, String vertexSource, String fragmentSource) {
        this.context = context;
        var gl = context.gl();
        program = gl.createProgram();
        context.hold(this);
        attach(gl, Gl.VERTEX_SHADER, vertexSource);
        attach(gl, Gl.FRAGMENT_SHADER, fragmentSource);
        gl.linkProgram(program);
        if (!gl.getProgramParameterb(program, Gl.LINK_STATUS)) {
            context.requireAlive();
            throw new IllegalStateException("the shader does not compile: " + gl.getProgramInfoLog(program));
        }
        gl.useProgram(program);
        var unit = 0;
        for (var sampler : ShaderText.samplers(vertexSource + fragmentSource)) {
            set(sampler, unit++);
        }
    }

    private void attach(Gl gl, int type, String source) {
        WebGLShader shader = gl.createShader(type);
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        if (!gl.getShaderParameterb(shader, Gl.COMPILE_STATUS)) {
            context.requireAlive();
            throw new IllegalStateException("the shader does not compile: " + gl.getShaderInfoLog(shader));
        }
        gl.attachShader(program, shader);
        // The shader is only marked: it lives as long as the program.
        gl.deleteShader(shader);
    }

    /**
     * Makes this the current program, to which {@link #set} and {@link #run} apply.
     *
     * @param textures the textures of its samplers, in the order in which its sources name them; without any, the
     *     present ones stay
     */
    void use(GlTexture... textures) {
        context.gl().useProgram(program);
        for (var unit = 0; unit < textures.length; unit++) {
            textures[unit].bind(unit);
        }
    }

    /** Sets an integer uniform; does nothing if the program has no such uniform. */
    void set(String uniform, int value) {
        var before = values.put(uniform, value);
        if (before == null || before != value) {
            context.gl().uniform1i(location(uniform), value);
        }
    }

    void setNumber(String uniform, double value) {
        context.gl().uniform1f(location(uniform), (float) value);
    }

    /** Computes the whole target. */
    void run(GlTarget target) {
        run(target, 0, 0, target.width(), target.height());
    }

    /** Computes {@code rows} rows of the target, from {@code fromRow} on. */
    void run(GlTarget target, int fromRow, int columns, int rows) {
        run(target, 0, fromRow, columns, rows);
    }

    /** Computes a part of the target. */
    void run(GlTarget target, int fromColumn, int fromRow, int columns, int rows) {
        target.bind();
        var gl = context.gl();
        gl.viewport(fromColumn, fromRow, columns, rows);
        gl.drawArrays(Gl.TRIANGLES, 0, 3);
    }

    @Override
    public void close() {
        context.letGo(this);
        context.gl().deleteProgram(program);
    }

    private WebGLUniformLocation location(String uniform) {
        return locations.computeIfAbsent(uniform, name -> context.gl().getUniformLocation(program, name));
    }
}
