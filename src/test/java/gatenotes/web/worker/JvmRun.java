package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.JavaEngine;
import gatenotes.engine.Learning;
import gatenotes.engine.LiveModel;
import gatenotes.engine.LongRun;
import gatenotes.engine.TextRun;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A real run on plain Java for a figure without a page: it continues when the test says so, and its clock advances with it. */
public final class JvmRun implements LongRun {
    /** The commands that it received and that are not executed. */
    public final List<String> said = new ArrayList<>();
    public final TextRun run;
    private final ArrayDeque<Runnable> answers = new ArrayDeque<>();
    private final Listener listener;
    private final TextTraining training;
    private double now;
    private boolean paused;

    public JvmRun(TextRun run, Listener listener) {
        this.run = run;
        this.listener = listener;
        training = new TextTraining(run, run.from().length == 0 ? RunStart.fresh(run) : RunStart.fromFile(run), 1000,
                List.of(new JavaEngine()), () -> now += 30);
    }

    /** Does a number of pieces of work, unless it is paused or at rest, and reports once. */
    public void work(int pieces) {
        for (int i = 0; i < pieces && !paused && !training.isAtRest(); i++) {
            training.advance();
        }
        listener.heard(training.report());
    }

    @Override
    public void pause(boolean on) {
        paused = on;
        said.add(on ? "hold" : "go on");
    }

    @Override
    public void choose(Engine engine) {
        said.add("on " + engine);
    }

    @Override
    public void setLearningRate(double rate) {
        training.setLearningRate(rate);
        said.add("rate " + rate);
    }

    @Override
    public void setTemperature(double temperature) {
        training.setTemperature(temperature);
        said.add("temperature " + temperature);
    }

    @Override
    public void goOnFrom(int measure, Learning learning, int steps) {
        training.goOnFrom(measure, learning, steps);
        said.add("from " + measure);
    }

    /** The run's present file. */
    public byte[] file() {
        return training.file(-1);
    }

    @Override
    public LiveModel model(int measure, LiveModel.Listener hears) {
        answers.clear();
        return new JvmModel(training.model(measure), training.settings(), () -> training.file(measure), answers, hears);
    }

    /** Gives all answers of its networks. */
    public void answer() {
        while (!answers.isEmpty()) {
            answers.remove().run();
        }
    }

    @Override
    public void close() {
        said.add("close");
        training.close();
    }
}
