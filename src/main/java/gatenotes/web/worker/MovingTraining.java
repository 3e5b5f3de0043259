package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Notice;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Trouble;
import gatenotes.train.TrainingState;
import gatenotes.web.worker.EngineMeasurement.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A training that moves between engines: to the chosen one or, once all were measured, to the fastest. If an engine
 * cannot work or is lost, it moves to the one before it. Between steps, the caller asks whether to move, and passes the
 * state of the training. Mutable.
 */
final class MovingTraining {
    /** How many milliseconds to wait for a lost engine. */
    private static final double LOST_MILLIS = 1000;
    /**
     * If a step would take Java more than this many milliseconds, and another engine works, Java neither begins nor is
     * measured.
     */
    private static final double SLOW_MILLIS = 1500;
    /** How many multiplications and additions Java does in a millisecond in a browser, at least. */
    private static final double JAVA_PACE = 2e6;

    private final List<EngineProvider> providers;
    private final DoubleSupplier clock;
    private final EngineTimes times = new EngineTimes();
    private final EngineSelection selection;
    private TrainingPlan plan;
    private Engine wanted;
    private Engine engine = Engine.JAVA;
    private Training training;
    private double lostAt = -1;
    /** Why the engine was lost; valid while it is lost. */
    private Trouble lostBy;
    private Notice notice = Notice.NONE;

    /**
     * @param wanted the engine to use, null for the fastest
     * @param providers the engines to choose from, Java first
     * @param clock in milliseconds
     */
    MovingTraining(TrainingPlan plan, Engine wanted, List<EngineProvider> providers, DoubleSupplier clock) {
        this.plan = plan;
        this.wanted = wanted;
        this.providers = providers;
        this.clock = clock;
        var measured = new ArrayList<>(providers);
        if (wanted == null && isSlowOnJava() && openAnother()) {
            measured.remove(0);
        } else {
            training = openJava();
        }
        selection = new EngineSelection(measured, times, clock);
    }

    private boolean isSlowOnJava() {
        double operations = 6.0 * plan.network().spec().parameterCount() * plan.timeSteps() * plan.batchSize();
        return operations / JAVA_PACE > SLOW_MILLIS;
    }

    /** Opens the first engine other than Java that works; returns false if there is none. */
    private boolean openAnother() {
        for (var provider : providers) {
            try {
                if (provider.engine() != Engine.JAVA) {
                    training = provider.train(plan);
                    engine = provider.engine();
                    return true;
                }
            } catch (EngineUnavailableException e) {
                times.trouble(e.trouble());
            }
        }
        return false;
    }

    /** The present training; another object after each move. */
    Training now() {
        return training;
    }

    Engine engine() {
        return engine;
    }

    EngineTimes times() {
        return times;
    }

    /** The latest problem or change. */
    Notice notice() {
        return notice;
    }

    void clearNotice() {
        notice = Notice.NONE;
    }

    /** @param next the engine to use, null for the fastest */
    void choose(Engine next) {
        wanted = next;
    }

    void setLearningRate(double rate) {
        plan = new TrainingPlan(plan.network(), plan.optimizer(), rate, plan.clipping(), plan.timeSteps(), plan.batchSize(),
                plan.dropout());
        training.setLearningRate(rate);
    }

    /** The engine that should be at work. */
    private Engine target() {
        return wanted != null ? wanted : selection.isOn() || selection.fastest() == null ? engine : selection.fastest();
    }

    /** Whether another engine should be at work. */
    boolean isToMove() {
        return target() != engine;
    }

    /** Moves the training in this state to the engine that should be at work, or to the next one that can. */
    void move(TrainingState standing) {
        takeOver(target(), standing);
    }

    /** Continues from a state by another plan, on the same engine if that can. */
    void begin(TrainingPlan other, TrainingState standing) {
        plan = other;
        selection.closeReady();
        takeOver(engine, standing);
    }

    private void takeOver(Engine next, TrainingState standing) {
        try {
            var opened = opened(next, standing);
            training.close();
            training = opened;
            engine = next;
            times.engineChanged();
        } catch (EngineUnavailableException e) {
            times.trouble(e.trouble());
            fallBack(Notice.goesOn(e.trouble(), BrowserEngines.before(next, providers)), standing);
        }
    }

    private Training opened(Engine next, TrainingState standing) throws EngineUnavailableException {
        var ready = selection.take(next);
        var opened = ready != null ? ready : BrowserEngines.of(next, providers).train(plan);
        try {
            opened.setLearningRate(plan.learningRate());
            opened.resume(standing);
            return opened;
        } catch (EngineLostException e) {
            opened.close();
            throw new EngineUnavailableException(e.trouble());
        }
    }

    /** Continues on the engine that the notice names. */
    private void fallBack(Notice told, TrainingState standing) {
        notice = told;
        if (wanted != null) {
            wanted = told.engine();
        } else {
            selection.settleFor(told.engine());
        }
        takeOver(told.engine(), standing);
    }

    private Training openJava() {
        try {
            return BrowserEngines.of(Engine.JAVA, providers).train(plan);
        } catch (EngineUnavailableException e) {
            throw new IllegalStateException(e.getMessage());
        }
    }

    // Measuring.

    /** Whether the next engine may be measured now, by a training with this many steps left. */
    boolean isMeasuringDue(double now, int stepsLeft, double worthMillis) {
        return selection.isDue(now) && times.millis(engine) * stepsLeft > worthMillis;
    }

    /** Whether a training with this many steps left ends too soon to measure engines. */
    boolean isShort(int stepsLeft, double worthMillis) {
        return times.millis(engine) > 0 && times.millis(engine) * stepsLeft <= worthMillis;
    }

    /** Whether an engine is being measured at this moment. */
    boolean isAtMeasuring() {
        return selection.isMeasuring();
    }

    /** Whether an engine is still to be measured, or the fastest has not taken over yet. */
    boolean isMeasuring() {
        return selection.isOn() || wanted == null && isToMove();
    }

    /** Whether the work for measurements is set. */
    boolean hasWork() {
        return selection.hasWork();
    }

    /** Sets the work with which every engine is measured. */
    void setWork(TrainingState standing, int[][][] ahead) {
        selection.setWork(new Workload(plan, standing, ahead[0], ahead[1]));
    }

    /** Begins to measure the next engine. */
    void beginMeasuring() {
        selection.begin();
    }

    /** Does the next piece of work of a measurement; returns false if it can only wait now. */
    boolean measure() {
        var busy = selection.advance();
        if (!selection.isMeasuring()) {
            times.pause();
            if (!selection.isOn() && (engine == selection.fastest() || target() != selection.fastest())) {
                selection.closeReady();
            }
        }
        return busy;
    }

    // Losing an engine.

    /** Notes that the engine at work is lost. */
    void lose(Trouble trouble) {
        lostAt = clock.getAsDouble();
        lostBy = trouble;
        notice = Notice.trouble(trouble);
        times.pause();
    }

    boolean isLost() {
        return lostAt >= 0;
    }

    /**
     * Waits a while for a lost engine; then the training continues on it, or on the next engine.
     *
     * @param standing the state from which to continue
     * @param step the step of that state
     * @return whether the training continues
     */
    boolean awaitReturn(TrainingState standing, int step) {
        var returned = training.isRestored();
        if (!returned && clock.getAsDouble() - lostAt < LOST_MILLIS) {
            return false;
        }
        var lost = engine;
        training.close();
        lostAt = -1;
        training = openJava();
        engine = Engine.JAVA;
        if (returned) {
            notice = Notice.returned(lostBy, step);
            takeOver(lost, standing);
        } else {
            times.trouble(lostBy);
            fallBack(Notice.wentBack(lostBy, BrowserEngines.before(lost, providers), step), standing);
        }
        return true;
    }

    void close() {
        training.close();
        selection.close();
    }
}
