package gatenotes.web.page;

import org.teavm.jso.browser.Window;

/** Calls something once a frame for as long as it wants to be called. */
final class FrameLoop {
    /** Longer than that between two frames, time stood still. */
    private static final double LONGEST_MILLIS = 100;
    private static final double USUAL_SECONDS = 1 / 60.0;

    private final Drawing drawing;
    private int frame;
    private double lastMillis;

    /** What is called. */
    interface Drawing {
        /** Whether there is anything to do in the next frame. */
        boolean isDue();

        /** @param seconds since the frame before, at most a tenth */
        void draw(double seconds);
    }

    FrameLoop(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Asks for the next frame, if there is anything to do. */
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
        // The reader may have pressed pause since this frame was asked for.
        if (drawing.isDue()) {
            drawing.draw(elapsed > LONGEST_MILLIS ? USUAL_SECONDS : elapsed / 1000);
        }
    }
}
