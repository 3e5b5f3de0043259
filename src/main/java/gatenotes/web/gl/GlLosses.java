package gatenotes.web.gl;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.webgl.WebGLBuffer;
import org.teavm.jso.webgl.WebGLSync;

/** Brings one number after another back from the graphics processor without waiting for it. */
final class GlLosses {
    private static final int TEXEL_BYTES = 16;

    /** A number under way: the buffer it goes to, and the fence behind it. */
    private record Asked(WebGLBuffer buffer, WebGLSync fence) {
    }

    private final GlContext context;
    private final List<Asked> underWay = new ArrayList<>();
    private final List<WebGLBuffer> idle = new ArrayList<>();

    GlLosses(GlContext context) {
        this.context = context;
    }

    /** Asks for the first number of a target, as it is after all draws so far. */
    void ask(GlTarget target) {
        var gl = context.gl();
        var buffer = idle.isEmpty() ? gl.createBuffer() : idle.remove(idle.size() - 1);
        target.bind();
        gl.readBuffer(Gl.COLOR_ATTACHMENT0);
        gl.bindBuffer(Gl.PIXEL_PACK_BUFFER, buffer);
        gl.bufferData(Gl.PIXEL_PACK_BUFFER, TEXEL_BYTES, Gl.STREAM_READ);
        gl.readPixels(0, 0, 1, 1, Gl.RGBA, Gl.FLOAT, 0);
        gl.bindBuffer(Gl.PIXEL_PACK_BUFFER, null);
        underWay.add(new Asked(buffer, gl.fenceSync(Gl.SYNC_GPU_COMMANDS_COMPLETE, 0)));
        gl.flush();
    }

    /** The oldest number asked for, or NaN while it is not there. */
    double poll() {
        if (underWay.isEmpty()) {
            return Double.NaN;
        }
        var gl = context.gl();
        var asked = underWay.get(0);
        var state = gl.clientWaitSync(asked.fence(), 0, 0);
        if (state != Gl.ALREADY_SIGNALED && state != Gl.CONDITION_SATISFIED) {
            return Double.NaN;
        }
        underWay.remove(0);
        var texel = new float[4];
        gl.bindBuffer(Gl.PIXEL_PACK_BUFFER, asked.buffer());
        gl.getBufferSubData(Gl.PIXEL_PACK_BUFFER, 0, Float32Array.fromJavaArray(texel));
        gl.bindBuffer(Gl.PIXEL_PACK_BUFFER, null);
        free(asked);
        return texel[0];
    }

    /** How many are under way. */
    int underWay() {
        return underWay.size();
    }

    /** Drops what is under way. */
    void forget() {
        for (var asked : underWay) {
            free(asked);
        }
        underWay.clear();
    }

    void delete() {
        forget();
        for (var buffer : idle) {
            context.gl().deleteBuffer(buffer);
        }
        idle.clear();
    }

    private void free(Asked asked) {
        context.gl().deleteSync(asked.fence());
        idle.add(asked.buffer());
    }
}
