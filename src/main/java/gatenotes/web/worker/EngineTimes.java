package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.RunReport.Measured;
import gatenotes.engine.Trouble;
import java.util.Arrays;
import java.util.List;

/** The measured times and troubles of each engine on this machine. */
final class EngineTimes {
    /** How many milliseconds of training are averaged to one time of a step. */
    private static final double WINDOW_MILLIS = 500;

    /** The measurements, in the order of {@link Engine}. */
    private final Measured[] known = new Measured[Engine.values().length];
    private double lastStep = -1;
    private double spent;
    private int steps;
    private double pace;

    EngineTimes() {
        Arrays.fill(known, Measured.NOT_YET);
    }

    /** Notes that a step begins; on a graphics processor another step may still be running. */
    void begins(double now) {
        lastStep = lastStep < 0 ? now : lastStep;
    }

    /** Notes that a step has ended. */
    void stepped(Engine engine, double now) {
        if (lastStep >= 0) {
            spent += now - lastStep;
            steps++;
        }
        lastStep = now;
        if (spent > WINDOW_MILLIS) {
            var before = known[engine.ordinal()];
            known[engine.ordinal()] = new Measured(spent / steps, before.maxDiff(), before.trouble());
            pace = 1000 * steps / spent;
            spent = 0;
            steps = 0;
        }
    }

    /** Notes that the next step does not follow directly. */
    void pause() {
        lastStep = -1;
    }

    /** Notes that another engine takes the next steps. */
    void engineChanged() {
        lastStep = -1;
        spent = 0;
        steps = 0;
        pace = 0;
    }

    /** Notes the result of a measurement. A time from the training itself stays, because it comes from more steps. */
    void measured(Engine engine, double stepMillis, double maxDiff) {
        var before = known[engine.ordinal()];
        known[engine.ordinal()] = new Measured(before.millis() == 0 ? stepMillis : before.millis(), maxDiff,
                before.trouble());
    }

    void trouble(Trouble trouble) {
        var before = known[trouble.engine().ordinal()];
        known[trouble.engine().ordinal()] = new Measured(before.millis(), before.maxDiff(), trouble);
    }

    /** Milliseconds per step, 0 if not measured. */
    double millis(Engine engine) {
        return known[engine.ordinal()].millis();
    }

    double stepsPerSecond() {
        return pace;
    }

    /** All measurements, in the order of {@link Engine}; a copy. */
    List<Measured> all() {
        return List.of(known);
    }
}
