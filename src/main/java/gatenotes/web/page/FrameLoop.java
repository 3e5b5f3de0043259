package gatenotes.web.page;

import org.teavm.jso.browser.Window;

/** Calls a drawing once a frame, as long as it has something to do. */
final class FrameLoop {
    /** If more milliseconds pass between two frames, the page was asleep, and the usual time is taken instead. */
    private static final double LONGEST_MILLIS = 100;
    private static final double USUAL_SECONDS = 1 / 60.0;

    private final Drawing drawing;
    private int frame;
    private double lastMillis;

    /** The object that is called. */
    interface Drawing {
        /** Whether there is something to do in the next frame. */
        boolean isDue();

        /** @param seconds the time since the frame before, at most 0.1 s */
        void draw(double seconds);
    }

    FrameLoop(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Requests the next frame if there is something to do. */
    void schedule() {
        if (frame == 0 && drawing.isDue()) {
            frame = Window.requestAnimationFrame(this::run);
        }
    }

    void stop() {
        if (frame != 0) {
            Window.cancelAnimationFrame(frame);
            frame = 0;
        }
    }

    private void run(double millis) {
        frame = 0;
        var elapsed = millis - lastMillis;
        lastMillis = millis;
        // The reader may have pressed pause since this frame was requested.
        if (drawing.isDue()) {
            drawing.draw(elapsed > LONGEST_MILLIS ? USUAL_SECONDS : elapsed / 1000);
        }
    }
}
