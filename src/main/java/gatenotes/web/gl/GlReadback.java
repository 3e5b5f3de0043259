package gatenotes.web.gl;

import gatenotes.engine.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.webgl.WebGLBuffer;
import org.teavm.jso.webgl.WebGLSync;

/** Reads texels back from the graphics processor without waiting for them. */
final class GlReadback {
    private static final int TEXEL_BYTES = 16;

    private final GlContext context;
    private final List<Asked<?>> underWay = new ArrayList<>();
    private final List<WebGLBuffer> idle = new ArrayList<>();

    GlReadback(GlContext context) {
        this.context = context;
    }

    /**
     * Requests the texels of a rectangle of a target's first output, from row 0 on, as they are after all draws so far.
     *
     * @param result makes the result from the texels
     */
    <T> Pending<T> ask(GlTarget target, int fromColumn, int width, int height, Function<float[], T> result) {
        var gl = context.gl();
        var buffer = idle.isEmpty() ? gl.createBuffer() : idle.remove(idle.size() - 1);
        target.bind();
        gl.readBuffer(Gl.COLOR_ATTACHMENT0);
        gl.bindBuffer(Gl.PIXEL_PACK_BUFFER, buffer);
        gl.bufferData(Gl.PIXEL_PACK_BUFFER, TEXEL_BYTES * width * height, Gl.STREAM_READ);
        gl.readPixels(fromColumn, 0, width, height, Gl.RGBA, Gl.FLOAT, 0);
        gl.bindBuffer(Gl.PIXEL_PACK_BUFFER, null);
        var asked = new Asked<>(buffer, gl.fenceSync(Gl.SYNC_GPU_COMMANDS_COMPLETE, 0), 4 * width * height, result);
        underWay.add(asked);
        gl.flush();
        return asked;
    }

    /** Drops all pending requests; their results never arrive. */
    void forget() {
        while (!underWay.isEmpty()) {
            underWay.get(0).free();
        }
    }

    /** Requested texels: the buffer they are copied to, and the fence after the copy. */
    private final class Asked<T> implements Pending<T> {
        private final WebGLBuffer buffer;
        private final WebGLSync fence;
        private final float[] texels;
        private final Function<float[], T> result;
        private T arrived;
        private boolean isFree;

        Asked(WebGLBuffer buffer, WebGLSync fence, int length, Function<float[], T> result) {
            this.result = result;
            this.buffer = buffer;
            this.fence = fence;
            texels = new float[length];
        }

        @Override
        public boolean isReady() {
            if (arrived != null) {
                return true;
            }
            requireUnderWay();
            context.requireAlive();
            var state = context.gl().clientWaitSync(fence, 0, 0);
            if (state != Gl.ALREADY_SIGNALED && state != Gl.CONDITION_SATISFIED) {
                return false;
            }
            take();
            return true;
        }

        @Override
        public boolean await() {
            if (arrived == null) {
                requireUnderWay();
                context.requireAlive();
                take();
            }
            return true;
        }

        @Override
        public T get() {
            if (!isReady()) {
                throw new IllegalStateException("GlReadback.get: the texels are still under way");
            }
            return arrived;
        }

        /** Copies the texels from the buffer, and waits if they are not there yet. */
        private void take() {
            var gl = context.gl();
            gl.bindBuffer(Gl.PIXEL_PACK_BUFFER, buffer);
            gl.getBufferSubData(Gl.PIXEL_PACK_BUFFER, 0, Float32Array.fromJavaArray(texels));
            gl.bindBuffer(Gl.PIXEL_PACK_BUFFER, null);
            free();
            // Reading from a lost context gives nothing and throws nothing.
            context.requireAlive();
            arrived = result.apply(texels);
        }

        private void free() {
            isFree = true;
            for (int i = underWay.size() - 1; i >= 0; i--) {
                if (underWay.get(i) == this) {
                    underWay.remove(i);
                }
            }
            context.gl().deleteSync(fence);
            idle.add(buffer);
        }

        private void requireUnderWay() {
            if (isFree) {
                throw new IllegalStateException("GlReadback: what was asked for before a state was resumed is lost");
            }
        }
    }
}
