package gatenotes.web.worker;

import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.TextRun;
import gatenotes.train.ResumableLearner;
import java.util.function.Supplier;
import org.teavm.jso.browser.Performance;

/**
 * Measures one engine after the other, each once, while the training goes on in between, and keeps the learner of the
 * fastest ready to take over.
 */
final class Race {
    /** The training goes on so long, undisturbed, before and between measurements. */
    private static final double UNDISTURBED_MILLIS = 150;

    private final EngineTimes times;
    private Measurement measurement;
    private int next;
    private double undisturbedUntil;
    private ResumableLearner ready;
    private String fastest;

    /** @param times is told what was measured */
    Race(EngineTimes times) {
        this.times = times;
        undisturbedUntil = Performance.now() + UNDISTURBED_MILLIS;
    }

    /** Whether an engine is still to be measured. */
    boolean isOn() {
        return next < TextRun.ENGINES.size();
    }

    /** Whether the next engine may be measured now. */
    boolean isDue(double now) {
        return isOn() && now > undisturbedUntil;
    }

    /** The fastest engine so far, or null before the first. */
    String fastest() {
        return fastest;
    }

    /** From here on that one counts as the fastest, because the fastest does not work any more. */
    void settleFor(String engine) {
        close();
        fastest = engine;
    }

    /** Measures the next engine; {@code from} tells where the training stands when the first one is. */
    void measureNext(Supplier<Measurement> from) {
        if (measurement == null) {
            measurement = from.get();
        }
        var name = TextRun.ENGINES.get(next++);
        try {
            var result = measurement.of(name);
            times.measured(name, result.millis(), result.maxDiff());
            if (ready == null || times.millis(name) < times.millis(fastest)) {
                close();
                ready = result.learner();
                fastest = name;
            } else {
                result.learner().close();
            }
        } catch (EngineUnavailableException | EngineLostException e) {
            times.trouble(name, e.getMessage());
        }
        if (!isOn()) {
            measurement = null;
        }
        undisturbedUntil = Performance.now() + UNDISTURBED_MILLIS;
    }

    /** The learner that was measured on that engine, if it is the fastest and nobody has it yet, else null; gives it away. */
    ResumableLearner take(String engine) {
        if (!engine.equals(fastest)) {
            return null;
        }
        var taken = ready;
        ready = null;
        return taken;
    }

    /** Closes the learner that nobody has taken. */
    void close() {
        if (ready != null) {
            ready.close();
            ready = null;
        }
    }
}
