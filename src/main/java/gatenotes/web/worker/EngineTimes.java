package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.RunReport.Measured;
import gatenotes.engine.Trouble;
import java.util.Arrays;
import java.util.List;

/** What is known of each engine on this machine. */
final class EngineTimes {
    /** So much training gives one figure. */
    private static final double WINDOW_MILLIS = 500;

    /** In the order of {@link Engine}. */
    private final Measured[] known = new Measured[Engine.values().length];
    private double lastStep = -1;
    private double spent;
    private int steps;
    private double pace;

    EngineTimes() {
        Arrays.fill(known, Measured.NOT_YET);
    }

    /** A step begins; on a graphics processor, perhaps while another is under way. */
    void begins(double now) {
        lastStep = lastStep < 0 ? now : lastStep;
    }

    /** A step has ended. */
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
    void measured(Engine engine, double stepMillis, double maxDiff) {
        var before = known[engine.ordinal()];
        known[engine.ordinal()] = new Measured(before.millis() == 0 ? stepMillis : before.millis(), maxDiff,
                before.trouble());
    }

    void trouble(Trouble trouble) {
        var before = known[trouble.engine().ordinal()];
        known[trouble.engine().ordinal()] = new Measured(before.millis(), before.maxDiff(), trouble);
    }

    /** Milliseconds a step, 0 if not measured. */
    double millis(Engine engine) {
        return known[engine.ordinal()].millis();
    }

    double stepsPerSecond() {
        return pace;
    }

    /** In the order of {@link Engine}; a copy. */
    List<Measured> all() {
        return List.of(known);
    }
}
