package gatenotes.web.worker;

import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineUnavailableException;
import gatenotes.engine.TextRun;
import gatenotes.math.JavaMatMul;
import gatenotes.math.Random;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.task.Passages;
import gatenotes.task.TextBatches;
import gatenotes.task.Vocabulary;
import gatenotes.train.Clipping;
import gatenotes.train.Generator;
import gatenotes.train.ResumableLearner;
import gatenotes.train.TrainingState;
import gatenotes.web.gl.GlTrainer;
import org.teavm.jso.browser.Performance;

/**
 * One network that learns a text, on whichever engine is wanted and works.
 *
 * <p>Does one short piece of work a call, so that a worker can listen in between. Once a second it keeps where it
 * stands; a lost engine or an exploded loss costs no more than that second.
 */
final class TextTraining {
    /** How old what is kept may become. */
    private static final double KEEP_MILLIS = 900;
    private static final double WRITE_MILLIS = 1800;
    /** How long a lost context is waited for. */
    private static final double LOST_MILLIS = 1000;
    /** A run that ends sooner is not worth measuring. */
    private static final double WORTH_MILLIS = 2000;
    /** Steps that a graphics processor has waiting. */
    private static final int AT_ONCE = 3;
    /** The loss of guessing, times this, is an explosion. */
    private static final double EXPLODED = 4;
    /** No gradient of a sane training is as large. */
    private static final Clipping CLIPPING = Clipping.byValue(5);
    private static final int SAMPLE_LENGTH = 120;
    private static final double TEMPERATURE = 0.5;

    private final Words words;
    private final Vocabulary vocabulary;
    private final int[] text;
    private final TextFeed feed;
    private final Learners learners;
    private final int plannedSteps;
    private final Random sampling;
    private final EngineTimes times = new EngineTimes();
    private final Race race = new Race(times);
    private final Losses losses = new Losses();
    private double learningRate;
    private String wanted;
    private String engine = "java";
    private ResumableLearner learner;
    private Kept newest;
    private Kept good;
    private double keptAt;
    private double wroteAt;
    private double lostAt = -1;
    private boolean exploded;
    private String notice = "";
    private String sample = "";

    /** A place to go back to. */
    private record Kept(TrainingState state, int step, int position) {
    }

    /** @param plannedSteps after how many steps nobody will want more */
    TextTraining(TextRun run, int plannedSteps, Language language) {
        words = new Words(language);
        this.plannedSteps = plannedSteps;
        var passage = language == Language.CHINESE ? Passages.chinese() : Passages.english();
        vocabulary = Vocabulary.of(passage);
        text = vocabulary.encode(passage);
        feed = new TextFeed(new TextBatches(text, TextRun.BATCH_SIZE, TextRun.TIME_STEPS), TextRun.CHARACTERS);
        var spec = NetworkSpec.input(vocabulary.size()).lstm(run.units()).dense(vocabulary.size());
        learners = new Learners(Network.create(spec, new Random(run.seed()), new JavaMatMul()), CLIPPING,
                TextRun.TIME_STEPS, TextRun.BATCH_SIZE, language);
        sampling = new Random(run.seed());
        learningRate = run.learningRate();
        wanted = run.engine();
        learner = openJava();
        newest = new Kept(learner.state(), 0, 0);
        good = newest;
        keptAt = Performance.now();
    }

    /** Does the next piece of work; false if there is nothing to do right now but to wait. */
    boolean advance() {
        if (exploded) {
            return false;
        }
        try {
            if (lostAt >= 0) {
                return awaitContext();
            }
            var idle = pending() == 0;
            var now = Performance.now();
            if (isDue(now)) {
                return idle ? interrupt(now) : poll();
            }
            return step();
        } catch (EngineLostException e) {
            lose(e.getMessage());
            return false;
        }
    }

    /** Whether training has to pause for something else. */
    private boolean isDue(double now) {
        return !target().equals(engine) || now - keptAt > KEEP_MILLIS || measuringIsDue(now);
    }

    private boolean interrupt(double now) {
        if (!target().equals(engine)) {
            takeOver(target(), learner.state());
        } else if (now - keptAt > KEEP_MILLIS) {
            keep();
        } else {
            measureNext();
        }
        return true;
    }

    /** The engine that should be at work. */
    private String target() {
        return wanted.equals(TextRun.AUTO) ? race.isOn() || race.fastest() == null ? engine : race.fastest() : wanted;
    }

    private boolean step() {
        if (feed.isAtStart()) {
            learner.clearState();
        }
        feed.advance();
        times.begins(Performance.now());
        if (learner instanceof GlTrainer gl) {
            gl.submit(feed.inputs(), feed.targets());
            poll();
            return gl.pending() < AT_ONCE;
        }
        record(learner.step(feed.inputs(), feed.targets()));
        return true;
    }

    private int pending() {
        return learner instanceof GlTrainer gl ? gl.pending() : 0;
    }

    /** Takes in the losses that have arrived from the graphics processor. */
    private boolean poll() {
        if (learner instanceof GlTrainer gl) {
            var before = gl.pending();
            while (gl.pending() > 0 && !exploded) {
                var loss = gl.poll();
                if (gl.pending() == before) {
                    return false;
                }
                before = gl.pending();
                record(loss);
            }
        }
        return true;
    }

    private void record(double loss) {
        losses.add(loss);
        times.stepped(engine, Performance.now());
        if (!(loss < EXPLODED * Math.log(vocabulary.size()))) {
            explode();
        } else if (losses.count() > newest.step()) {
            // A step on from there went well, so it is worth keeping.
            good = newest;
        }
    }

    private void keep() {
        newest = new Kept(learner.state(), losses.count(), feed.position());
        keptAt = Performance.now();
        if (keptAt - wroteAt > WRITE_MILLIS) {
            wroteAt = keptAt;
            write();
        }
        times.pause();
    }

    /** Lets the network as it was kept write a little. */
    private void write() {
        var network = learners.network();
        var index = 0;
        for (var parameter : network.parameters()) {
            parameter.set(parameter.shape(), newest.state().values().get(index++));
        }
        sample = vocabulary.decode(new Generator(network).generate(text[0], SAMPLE_LENGTH, TEMPERATURE, sampling));
    }

    private void explode() {
        exploded = true;
        notice = words.exploded(losses.count(), good.step(), learningRate);
    }

    /** Goes back to a place that was kept. */
    private void goBack(Kept place) {
        learner.resume(place.state());
        losses.backTo(place.step());
        feed.backTo(place.position());
        newest = place;
        times.pause();
    }

    // Engines.

    private boolean measuringIsDue(double now) {
        return race.isDue(now) && losses.count() > 1
                && times.millis(engine) * (plannedSteps - losses.count()) > WORTH_MILLIS;
    }

    /** Whether an engine is still to be measured. */
    boolean isMeasuring() {
        return race.isOn();
    }

    private void measureNext() {
        race.measureNext(() -> {
            var ahead = feed.upcoming();
            return new Measurement(learners, learner.state(), learningRate, ahead[0], ahead[1]);
        });
        if (!race.isOn() && (engine.equals(race.fastest()) || !target().equals(race.fastest()))) {
            race.close();
        }
        times.pause();
        // Now, not with the next piece of work: what the page is told in between would name one engine and use another.
        if (!target().equals(engine)) {
            takeOver(target(), learner.state());
        }
    }

    /** Puts an engine to work where the state stands, or the next that can. */
    private void takeOver(String name, TrainingState state) {
        var next = race.take(name);
        try {
            if (next == null) {
                next = learners.open(name, learningRate);
            }
            next.setLearningRate(learningRate);
            next.resume(state);
        } catch (EngineUnavailableException | EngineLostException e) {
            if (next != null) {
                next.close();
            }
            times.trouble(name, e.getMessage());
            fallBack(name, e.getMessage(), state);
            return;
        }
        learner.close();
        learner = next;
        engine = name;
        times.engineChanged();
    }

    /** The next engine in line goes on. */
    private void fallBack(String from, String reason, TrainingState state) {
        var next = TextRun.ENGINES.get(Math.max(0, TextRun.ENGINES.indexOf(from) - 1));
        if (!wanted.equals(TextRun.AUTO)) {
            wanted = next;
        } else {
            race.settleFor(next);
        }
        notice = words.goesOn(reason, next);
        takeOver(next, state);
    }

    private void lose(String reason) {
        lostAt = Performance.now();
        notice = reason;
        times.pause();
    }

    private boolean awaitContext() {
        var gl = (GlTrainer) learner;
        if (!gl.isRestored() && Performance.now() - lostAt < LOST_MILLIS) {
            return false;
        }
        var returned = gl.isRestored();
        var reason = notice;
        learner.close();
        lostAt = -1;
        learner = openJava();
        engine = "java";
        if (returned) {
            takeOver("webgl", newest.state());
            if (engine.equals("webgl")) {
                notice = words.returned(reason, newest.step());
            }
        } else {
            times.trouble("webgl", reason);
            fallBack("webgl", words.wentBack(reason, newest.step()), newest.state());
        }
        goBack(newest);
        return true;
    }

    private ResumableLearner openJava() {
        try {
            return learners.open("java", learningRate);
        } catch (EngineUnavailableException e) {
            throw new IllegalStateException(e.getMessage());
        }
    }

    // What the page says.

    void choose(String name) {
        wanted = name;
        notice = "";
    }

    void setLearningRate(double rate) {
        learningRate = rate;
        learner.setLearningRate(rate);
        if (exploded) {
            exploded = false;
            goBack(good);
        }
        notice = "";
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
        learner.close();
        race.close();
    }

    // What the page is told.

    Report report() {
        return Report.of(losses.firstUntold(), losses.takeUntold(), engine, times.millis(), times.maxDiffs(),
                times.troubles(), times.stepsPerSecond() * TextRun.CHARACTERS, sample, notice, isMeasuring(),
                exploded);
    }
}
