package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.Learning;
import gatenotes.engine.Measure;
import gatenotes.engine.Notice;
import gatenotes.engine.Pending;
import gatenotes.engine.RunFacts;
import gatenotes.engine.RunFile;
import gatenotes.engine.RunReport;
import gatenotes.engine.RunSettings;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextRun;
import gatenotes.engine.TrainingPlan;
import gatenotes.engine.TrainingPlan.LeftOut;
import gatenotes.math.FloatAllocator;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * One network that learns a text, on whichever engine is wanted and works.
 *
 * <p>Does one short piece of work a call, so that a worker can listen in between. Once a second it keeps where it
 * stands; a lost engine or an exploded loss costs no more than that second. Where a part of the text is held out, it is
 * measured on it now and then, and the run can go back to moments when it was.
 */
final class TextTraining {
    /** How old what is kept may become. */
    private static final double KEEP_MILLIS = 900;
    /** A run that ends sooner is not worth measuring engines. */
    private static final double WORTH_MILLIS = 2000;
    /** The loss of guessing, times this, is an explosion. */
    private static final double EXPLODED = 4;
    /** Characters of what it writes by the way, and where there is room for more. */
    private static final int SAMPLE = 120;
    private static final int LONG_SAMPLE = 300;

    private final DoubleSupplier clock;
    private final LearntText text;
    private final TextFeed feed;
    private final Network network;
    private final SampleWriter samples;
    private final MovingTraining engines;
    private final MeasuredMoments moments;
    private final UntoldLosses losses = new UntoldLosses();
    /** Steps asked for whose losses have not come yet, the oldest first. */
    private final List<Pending<Double>> underWay = new ArrayList<>();
    private TextRun run;
    /** Of the text; null before a file is asked for. */
    private String digest;
    private int plannedSteps;
    /** Where the training stands, asked for, and who goes on with it; null if nobody has asked. */
    private Pending<TrainingState> state;
    private Consumer<TrainingState> withState;
    private Kept newest;
    private Kept good;
    private double keptAt;
    private boolean exploded;
    private boolean done;
    /** Told while the engines have nothing to tell. */
    private Notice ownNotice;

    /** A place to go back to. */
    private record Kept(TrainingState state, int step, int position) {
    }

    /**
     * @param start of that run
     * @param plannedSteps after how many steps nobody will want more, where the run itself has no end
     * @param providers of the engines to choose from, Java first
     * @param clock in milliseconds
     */
    TextTraining(TextRun run, RunStart start, int plannedSteps, List<EngineProvider> providers, DoubleSupplier clock) {
        // The file it goes on from is read, and may be large.
        this.run = run.from(TextRun.FRESH);
        this.clock = clock;
        this.plannedSteps = run.steps() == 0 ? plannedSteps : run.steps();
        text = start.text();
        network = start.network();
        feed = new TextFeed(text.training(), run.shape().characters());
        samples = new SampleWriter(text.vocabulary(), text.first(), run.heldOut() > 0 ? LONG_SAMPLE : SAMPLE,
                new Random(run.seed()));
        engines = new MovingTraining(plan(), run.engine(), providers, clock);
        moments = new MeasuredMoments(text, run.shape().characters(), start.measures(), clock);
        ownNotice = text.unknown().isEmpty() ? Notice.NONE : Notice.leftOut(text.unknown());
        begin(start);
    }

    private void begin(RunStart start) {
        for (float loss : Measure.trainingLosses(start.measures(), start.step())) {
            losses.add(loss);
        }
        newest = new Kept(start.state(), start.step(), start.position());
        good = newest;
        keptAt = clock.getAsDouble();
        goBack(newest);
        moments.keepStart(start);
    }

    private TrainingPlan plan() {
        var learning = run.learning();
        var dropout = learning.dropout();
        return new TrainingPlan(network, learning.optimizer(), learning.rate(losses.count(), plannedSteps),
                learning.clipping(), run.shape().timeSteps(), run.shape().batchSize(),
                dropout == 0 ? LeftOut.NOTHING : new LeftOut(dropout, dropout, run.seed()));
    }

    /** Does the next piece of work; false if there is nothing to do right now but to wait. */
    boolean advance() {
        try {
            return !isAtRest() && (engines.isLost() ? awaitReturn() : work());
        } catch (EngineLostException e) {
            lose(e);
            return false;
        }
    }

    /** The engine was lost while something was asked of it: what is kept newest goes on, once it is back or another is there. */
    void lose(EngineLostException loss) {
        state = null;
        moments.drop();
        engines.lose(loss.trouble());
    }

    private boolean work() {
        fetch();
        if (exploded) {
            return false;
        }
        if (state != null) {
            return goOnWithState();
        }
        if (moments.isMeasuring()) {
            engines.times().pause();
            return moments.advance();
        }
        if (engines.isAtMeasuring()) {
            return measureEngine();
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
        return isAtEnd() || engines.isToMove() || now - keptAt > KEEP_MILLIS || isMeasureDue() || isEngineDue(now);
    }

    private boolean isAtEnd() {
        return run.steps() > 0 && losses.count() + underWay.size() >= run.steps();
    }

    private boolean interrupt(double now) {
        if (isAtEnd() && moments.isMeasured(losses.count())) {
            done = true;
            return false;
        }
        if (engines.isToMove()) {
            return askForState(this::move);
        }
        if (isAtEnd() || isMeasureDue()) {
            return askForState(this::beginMeasure);
        }
        if (now - keptAt > KEEP_MILLIS) {
            return askForState(this::keep);
        }
        if (engines.hasWork()) {
            engines.beginMeasuring();
            return true;
        }
        return askForState(standing -> engines.setWork(standing, feed.upcoming()));
    }

    /** Goes on with where the training stands, at once if the engine tells it at once. */
    private boolean askForState(Consumer<TrainingState> next) {
        state = engines.now().state();
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
        engines.times().pause();
        return true;
    }

    private boolean step() {
        if (feed.isAtStart()) {
            engines.now().clearState();
        }
        feed.advance();
        if (run.learning().decays()) {
            engines.setLearningRate(run.learning().rate(losses.count() + underWay.size(), plannedSteps));
        }
        engines.times().begins(clock.getAsDouble());
        underWay.add(engines.now().step(feed.inputs(), feed.targets()));
        fetch();
        return underWay.size() < engines.now().depth();
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
        moments.trained(loss);
        engines.times().stepped(engines.engine(), clock.getAsDouble());
        if (!(loss < EXPLODED * Math.log(text.vocabulary().size()))) {
            exploded = true;
            ownNotice = Notice.exploded(losses.count(), good.step(), run.learning().learningRate());
        } else if (losses.count() > newest.step()) {
            // A step on from there went well, so it is worth keeping.
            good = newest;
        }
    }

    private void keep(TrainingState standing) {
        newest = new Kept(standing, losses.count(), feed.position());
        keptAt = clock.getAsDouble();
        samples.beginIfDue(engines.now(), keptAt);
    }

    /** Keeps where it stands, if the engine tells it at once and nothing else is under way. */
    void keepNow() {
        if (underWay.isEmpty() && state == null && !moments.isMeasuring() && !engines.isLost() && !isAtRest()) {
            askForState(this::keep);
        }
    }

    // Measuring on what is held out.

    private boolean isMeasureDue() {
        return moments.isDue(losses.count()) && !isChoosingEngine();
    }

    /** Until the fastest engine is at work, measuring would take too long. */
    private boolean isChoosingEngine() {
        return run.engine() == null && engines.isMeasuring() && !engines.isShort(plannedSteps - losses.count(), WORTH_MILLIS);
    }

    private void beginMeasure(TrainingState standing) {
        keep(standing);
        moments.begin(engines.now(), standing, losses.count(), feed.position());
    }

    // Going back.

    /** Goes back to a place that was kept. */
    private void goBack(Kept place) {
        moveTo(place);
        moments.forgetTrained();
        engines.times().pause();
        try {
            engines.now().resume(place.state());
        } catch (EngineLostException e) {
            lose(e);
        }
    }

    /** What was asked for until now is not waited for any more. */
    private void moveTo(Kept place) {
        dropUnderWay();
        losses.backTo(place.step());
        feed.backTo(place.position());
        newest = place;
    }

    private void dropUnderWay() {
        underWay.clear();
        samples.drop();
        state = null;
        moments.drop();
    }

    private boolean awaitReturn() {
        dropUnderWay();
        if (!engines.awaitReturn(newest.state(), newest.step())) {
            return false;
        }
        goBack(newest);
        return true;
    }

    /**
     * Goes back to a moment, and on from there; what was learnt since stays among the moments while there is room. Nothing
     * happens if that moment is not kept any more.
     *
     * @param learning how it goes on; an optimiser of another kind begins anew
     * @param steps after which it is done
     * @return whether that moment is kept
     */
    boolean goOnFrom(int id, Learning learning, int steps) {
        var moment = moments.get(id);
        if (moment == null) {
            return false;
        }
        var standing = moment.state();
        if (learning.optimizer() != run.learning().optimizer()) {
            fill(standing);
            standing = TrainingState.of(learning.optimizer().make(network.parameters(), 0), null);
        }
        run = run.learning(learning).lasting(steps);
        plannedSteps = steps == 0 ? plannedSteps : steps;
        exploded = false;
        done = false;
        ownNotice = Notice.NONE;
        moveTo(new Kept(standing, moment.step(), moment.position()));
        good = newest;
        moments.branchFrom(moment.id());
        if (!engines.isLost()) {
            engines.begin(plan(), standing);
        }
        engines.clearNotice();
        return true;
    }

    private void fill(TrainingState standing) {
        int at = 0;
        for (var parameter : network.parameters()) {
            parameter.set(parameter.shape(), standing.values().get(at++));
        }
    }

    // Engines.

    private boolean isEngineDue(double now) {
        return losses.count() > 1 && engines.isMeasuringDue(now, plannedSteps - losses.count(), WORTH_MILLIS);
    }

    private boolean measureEngine() {
        var busy = engines.measure();
        // Now, not with the next piece of work: what the page is told in between would name one engine and use another.
        return engines.isAtMeasuring() ? busy : !engines.isToMove() || askForState(this::move);
    }

    private void move(TrainingState standing) {
        samples.drop();
        engines.move(standing);
    }

    // What the page says.

    /** @param next null for the fastest */
    void choose(Engine next) {
        run = run.on(next);
        engines.choose(next);
        engines.clearNotice();
    }

    void setLearningRate(double rate) {
        run = run.learning(run.learning().atRate(rate));
        engines.setLearningRate(run.learning().rate(losses.count(), plannedSteps));
        if (exploded) {
            exploded = false;
            goBack(good);
        }
        ownNotice = Notice.NONE;
        engines.clearNotice();
    }

    /** Of what it writes by the way. */
    void setTemperature(double temperature) {
        samples.setTemperature(temperature);
    }

    /** The network of a moment, or as it is kept newest where none has that id; a copy. */
    TextModel model(int id) {
        var moment = moments.get(id);
        fill(moment == null ? newest.state() : moment.state());
        return new TextModel(network.on(new JavaMatMul(), FloatAllocator.HEAP), text.vocabulary());
    }

    /** The run as it stood at a moment, or as it is kept newest, as a {@link RunFile}. */
    byte[] file(int id) {
        var moment = moments.get(id);
        digest = digest == null ? LearntText.digest(run) : digest;
        return RunFile.write(run, text.heldOutShare(), text.vocabulary().symbols(), digest, network,
                moment == null ? newest.state() : moment.state(), moment == null ? newest.step() : moment.step(),
                moments.wayTo(moment == null ? -1 : id));
    }

    /** The run's settings as they are now, see {@link RunSettings}. */
    String settings() {
        return RunSettings.write(run, text.heldOutShare());
    }

    /** The run as it is now. */
    TextRun run() {
        return run;
    }

    /** Steps that a lost engine would not cost. */
    int keptStep() {
        return newest.step();
    }

    /** Time in which nothing was done does not count. */
    void pause() {
        engines.times().pause();
    }

    /** Whether it has stopped because the loss exploded, or all steps are done. */
    boolean isAtRest() {
        return exploded || done;
    }

    void close() {
        dropUnderWay();
        engines.close();
    }

    /** What the page is told; its losses and measures are told once. */
    RunReport report() {
        var notice = exploded || engines.notice().kind() == Notice.Kind.NONE ? ownNotice : engines.notice();
        return new RunReport(losses.firstUntold(), losses.takeUntold(), engines.engine(), engines.times().all(),
                engines.times().stepsPerSecond() * run.shape().characters(), samples.newest(), notice, engines.isMeasuring(),
                exploded, done, facts(), moments.takeUntold(), moments.ids());
    }

    private RunFacts facts() {
        var floors = text.floors();
        return new RunFacts(text.vocabulary().size(), text.characters()[0], text.characters()[1],
                network.spec().parameterCount(), text.training().batches(), run.steps(),
                floors == null ? 0 : floors.unigram(), floors == null ? 0 : floors.bigram());
    }
}
