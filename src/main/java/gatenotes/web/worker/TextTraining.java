package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.Notice;
import gatenotes.engine.Pending;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.Training;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.Trouble;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.task.TextBatches;
import gatenotes.task.Vocabulary;
import gatenotes.train.Clipping;
import gatenotes.train.TrainingState;
import gatenotes.web.worker.EngineMeasurement.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * One network that learns a text, on whichever engine is wanted and works.
 *
 * <p>Does one short piece of work a call, so that a worker can listen in between. Once a second it keeps where it
 * stands; a lost engine or an exploded loss costs no more than that second.
 */
final class TextTraining {
    /** How old what is kept may become. */
    private static final double KEEP_MILLIS = 900;
    /** How long a lost engine is waited for. */
    private static final double LOST_MILLIS = 1000;
    /** A run that ends sooner is not worth measuring. */
    private static final double WORTH_MILLIS = 2000;
    /** The loss of guessing, times this, is an explosion. */
    private static final double EXPLODED = 4;
    /** No gradient of a sane training is as large. */
    private static final Clipping CLIPPING = Clipping.byValue(5);

    private final List<EngineProvider> providers;
    private final DoubleSupplier clock;
    private final Vocabulary vocabulary;
    private final TextFeed feed;
    private final Network network;
    private final int plannedSteps;
    private final SampleWriter samples;
    private final EngineTimes times = new EngineTimes();
    private final EngineSelection selection;
    private final UntoldLosses losses = new UntoldLosses();
    /** Steps asked for whose losses have not come yet, the oldest first. */
    private final List<Pending<Double>> underWay = new ArrayList<>();
    private double learningRate;
    private Engine wanted;
    private Engine engine = Engine.JAVA;
    private Training training;
    /** Where the training stands, asked for, and who goes on with it; null if nobody has asked. */
    private Pending<TrainingState> state;
    private Consumer<TrainingState> withState;
    private Kept newest;
    private Kept good;
    private double keptAt;
    private double lostAt = -1;
    private boolean exploded;
    private Notice notice = Notice.NONE;

    /** A place to go back to. */
    private record Kept(TrainingState state, int step, int position) {
    }

    /**
     * @param passage what is learnt
     * @param plannedSteps after how many steps nobody will want more
     * @param providers of the engines to choose from, Java first
     * @param clock in milliseconds
     */
    TextTraining(TextRun run, String passage, int plannedSteps, List<EngineProvider> providers, DoubleSupplier clock) {
        this.providers = providers;
        this.clock = clock;
        this.plannedSteps = plannedSteps;
        selection = new EngineSelection(providers, times, clock);
        vocabulary = Vocabulary.of(passage);
        var text = vocabulary.encode(passage);
        feed = new TextFeed(new TextBatches(text, TextRun.BATCH_SIZE, TextRun.TIME_STEPS), TextRun.CHARACTERS);
        var spec = NetworkSpec.input(vocabulary.size()).lstm(run.units()).dense(vocabulary.size());
        network = Network.create(spec, new Random(run.seed()), new JavaMatMul());
        samples = new SampleWriter(vocabulary, text[0], new Random(run.seed()));
        learningRate = run.learningRate();
        wanted = run.engine();
        training = openJava();
        newest = new Kept(training.state().get(), 0, 0);
        good = newest;
        keptAt = clock.getAsDouble();
    }

    private TrainingPlan plan() {
        return new TrainingPlan(network, learningRate, CLIPPING, TextRun.TIME_STEPS, TextRun.BATCH_SIZE);
    }

    /** Does the next piece of work; false if there is nothing to do right now but to wait. */
    boolean advance() {
        try {
            return !exploded && (lostAt >= 0 ? awaitReturn() : work());
        } catch (EngineLostException e) {
            lose(e.trouble());
            return false;
        }
    }

    private boolean work() {
        fetch();
        if (exploded) {
            return false;
        }
        if (state != null) {
            return goOnWithState();
        }
        if (selection.isMeasuring()) {
            return measure();
        }
        var now = clock.getAsDouble();
        if (!isDue(now)) {
            return step();
        }
        // Where the training stands is told with all its losses.
        return underWay.isEmpty() && interrupt(now);
    }

    /** Whether training has to pause for something else. */
    private boolean isDue(double now) {
        return target() != engine || now - keptAt > KEEP_MILLIS || measuringIsDue(now);
    }

    private boolean interrupt(double now) {
        if (target() != engine) {
            return askForState(standing -> takeOver(target(), standing));
        }
        if (now - keptAt > KEEP_MILLIS) {
            return askForState(this::keep);
        }
        if (selection.hasWork()) {
            selection.begin();
            return true;
        }
        return askForState(standing -> {
            var ahead = feed.upcoming();
            selection.setWork(new Workload(plan(), standing, ahead[0], ahead[1]));
        });
    }

    /** Goes on with where the training stands, at once if the engine tells it at once. */
    private boolean askForState(Consumer<TrainingState> next) {
        state = training.state();
        withState = next;
        return goOnWithState();
    }

    private boolean goOnWithState() {
        if (!state.await()) {
            return false;
        }
        var standing = state.get();
        state = null;
        withState.accept(standing);
        times.pause();
        return true;
    }

    /** The engine that should be at work. */
    private Engine target() {
        return wanted != null ? wanted : selection.isOn() || selection.fastest() == null ? engine : selection.fastest();
    }

    private boolean step() {
        if (feed.isAtStart()) {
            training.clearState();
        }
        feed.advance();
        times.begins(clock.getAsDouble());
        underWay.add(training.step(feed.inputs(), feed.targets()));
        fetch();
        return underWay.size() < training.depth();
    }

    /** Takes in what has come. */
    private void fetch() {
        while (!exploded && !underWay.isEmpty() && underWay.get(0).isReady()) {
            record(underWay.remove(0).get());
        }
        samples.fetch();
    }

    private void record(double loss) {
        losses.add(loss);
        times.stepped(engine, clock.getAsDouble());
        if (!(loss < EXPLODED * Math.log(vocabulary.size()))) {
            exploded = true;
            notice = Notice.exploded(losses.count(), good.step(), learningRate);
        } else if (losses.count() > newest.step()) {
            // A step on from there went well, so it is worth keeping.
            good = newest;
        }
    }

    private void keep(TrainingState standing) {
        newest = new Kept(standing, losses.count(), feed.position());
        keptAt = clock.getAsDouble();
        samples.beginIfDue(training, keptAt);
    }

    /** Goes back to a place that was kept. */
    private void goBack(Kept place) {
        underWay.clear();
        losses.backTo(place.step());
        feed.backTo(place.position());
        newest = place;
        times.pause();
        try {
            training.resume(place.state());
        } catch (EngineLostException e) {
            lose(e.trouble());
        }
    }

    // Engines.

    private boolean measuringIsDue(double now) {
        return selection.isDue(now) && losses.count() > 1
                && times.millis(engine) * (plannedSteps - losses.count()) > WORTH_MILLIS;
    }

    /** Whether an engine is still to be measured, or the fastest still to take over. */
    boolean isMeasuring() {
        return selection.isOn() || wanted == null && target() != engine;
    }

    private boolean measure() {
        var busy = selection.advance();
        if (selection.isMeasuring()) {
            return busy;
        }
        times.pause();
        if (!selection.isOn() && (engine == selection.fastest() || target() != selection.fastest())) {
            selection.closeReady();
        }
        // Now, not with the next piece of work: what the page is told in between would name one engine and use another.
        return target() == engine || askForState(standing -> takeOver(target(), standing));
    }

    /** Puts an engine to work where the state stands, or the next that can. */
    private void takeOver(Engine next, TrainingState standing) {
        try {
            var opened = opened(next, standing);
            close(training);
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
        var opened = ready != null ? ready : BrowserEngines.of(next, providers).train(plan());
        try {
            opened.setLearningRate(learningRate);
            opened.resume(standing);
            return opened;
        } catch (EngineLostException e) {
            opened.close();
            throw new EngineUnavailableException(e.trouble());
        }
    }

    /** The engine in line goes on that the notice names. */
    private void fallBack(Notice told, TrainingState standing) {
        notice = told;
        if (wanted != null) {
            wanted = told.engine();
        } else {
            selection.settleFor(told.engine());
        }
        takeOver(told.engine(), standing);
    }

    private void lose(Trouble trouble) {
        lostAt = clock.getAsDouble();
        notice = Notice.trouble(trouble);
        state = null;
        times.pause();
    }

    /** Waits for a lost engine a while; then it goes on, or the next in line. */
    private boolean awaitReturn() {
        var returned = training.isRestored();
        if (!returned && clock.getAsDouble() - lostAt < LOST_MILLIS) {
            return false;
        }
        var lost = engine;
        var trouble = notice.trouble();
        close(training);
        lostAt = -1;
        training = openJava();
        engine = Engine.JAVA;
        if (returned) {
            notice = Notice.returned(trouble, newest.step());
            takeOver(lost, newest.state());
        } else {
            times.trouble(trouble);
            fallBack(Notice.wentBack(trouble, BrowserEngines.before(lost, providers), newest.step()), newest.state());
        }
        goBack(newest);
        return true;
    }

    private Training openJava() {
        try {
            return BrowserEngines.of(Engine.JAVA, providers).train(plan());
        } catch (EngineUnavailableException e) {
            throw new IllegalStateException(e.getMessage());
        }
    }

    /** What it was asked for is not waited for any more. */
    private void close(Training old) {
        underWay.clear();
        samples.drop();
        old.close();
    }

    // What the page says.

    /** @param next null for the fastest */
    void choose(Engine next) {
        wanted = next;
        notice = Notice.NONE;
    }

    void setLearningRate(double rate) {
        learningRate = rate;
        training.setLearningRate(rate);
        if (exploded) {
            exploded = false;
            goBack(good);
        }
        notice = Notice.NONE;
    }

    /** Time in which nothing was done does not count. */
    void pause() {
        times.pause();
    }

    /** Whether it has stopped because the loss exploded. */
    boolean isExploded() {
        return exploded;
    }

    void close() {
        close(training);
        selection.close();
    }

    /** What the page is told; its losses are told once. */
    RunReport report() {
        return new RunReport(losses.firstUntold(), losses.takeUntold(), engine, times.all(),
                times.stepsPerSecond() * TextRun.CHARACTERS, samples.newest(), notice, isMeasuring(), exploded);
    }
}
