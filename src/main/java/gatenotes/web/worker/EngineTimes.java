package gatenotes.web.worker;

import gatenotes.engine.TextRun;
import java.util.Arrays;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Float64Array;

/** What is known of each engine on this machine. */
final class EngineTimes {
    /** So much training gives one figure. */
    private static final double WINDOW_MILLIS = 500;
    private static final int COUNT = TextRun.ENGINES.size();

    private final double[] millis = new double[COUNT];
    private final double[] maxDiffs = new double[COUNT];
    private final String[] troubles = new String[COUNT];
    private double lastStep = -1;
    private double spent;
    private int steps;
    private double pace;

    EngineTimes() {
        Arrays.fill(maxDiffs, Double.NaN);
        Arrays.fill(troubles, "");
    }

    /** A step begins; on a graphics processor, perhaps while another is under way. */
    void begins(double now) {
        lastStep = lastStep < 0 ? now : lastStep;
    }

    /** A step has ended. */
    void stepped(String engine, double now) {
        if (lastStep >= 0) {
            spent += now - lastStep;
            steps++;
        }
        lastStep = now;
        if (spent > WINDOW_MILLIS) {
            millis[TextRun.ENGINES.indexOf(engine)] = spent / steps;
            pace = 1000 * steps / spent;
            spent = 0;
            steps = 0;
        }
    }

    /** Something else comes before the next step. */
    void pause() {
        lastStep = -1;
    }

    /** From here on another engine steps. */
    void engineChanged() {
        lastStep = -1;
        spent = 0;
        steps = 0;
        pace = 0;
    }

    /** What the training itself has told before is from more steps, and stays. */
    void measured(String engine, double stepMillis, double maxDiff) {
        var index = TextRun.ENGINES.indexOf(engine);
        millis[index] = millis[index] == 0 ? stepMillis : millis[index];
        maxDiffs[index] = maxDiff;
    }

    void trouble(String engine, String sentence) {
        troubles[TextRun.ENGINES.indexOf(engine)] = sentence;
    }

    /** Milliseconds a step, 0 if not measured. */
    double millis(String engine) {
        return millis[TextRun.ENGINES.indexOf(engine)];
    }

    double stepsPerSecond() {
        return pace;
    }

    Float64Array millis() {
        return Float64Array.fromJavaArray(millis.clone());
    }

    Float64Array maxDiffs() {
        return Float64Array.fromJavaArray(maxDiffs.clone());
    }

    JSArray<JSString> troubles() {
        var all = new JSArray<JSString>();
        for (var trouble : troubles) {
            all.push(JSString.valueOf(trouble));
        }
        return all;
    }
}
