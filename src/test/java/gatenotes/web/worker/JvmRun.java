package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.JavaEngine;
import gatenotes.engine.Learning;
import gatenotes.engine.LiveModel;
import gatenotes.engine.LongRun;
import gatenotes.engine.ModelFacts;
import gatenotes.engine.ReadText;
import gatenotes.engine.TextModel;
import gatenotes.engine.TextReader;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextWriter;
import gatenotes.engine.WritingPlan;
import java.util.ArrayList;
import java.util.List;

/** A real run beside a figure without a page, on plain Java: it goes on when the test says so, and its clock ticks with it. */
public final class JvmRun implements LongRun {
    /** What was said to it, but for what is done. */
    public final List<String> said = new ArrayList<>();
    public final TextRun run;
    private final Listener listener;
    private final TextTraining training;
    private double now;
    private boolean paused;

    public JvmRun(TextRun run, Listener listener) {
        this.run = run;
        this.listener = listener;
        training = new TextTraining(run, 1000, List.of(new JavaEngine()), () -> now += 30);
    }

    /** Does so many pieces of work, unless it is held or at rest, and tells once. */
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
    public void goOnFrom(int measure, Learning learning) {
        training.goOnFrom(measure, learning);
        said.add("from " + measure);
    }

    @Override
    public LiveModel model(int measure, LiveModel.Listener hears) {
        var model = training.model(measure);
        hears.ready(new ModelFacts(model.vocabulary().symbols(), 1, model.network().spec().topUnits(), Engine.JAVA));
        return new Answering(model, hears);
    }

    @Override
    public void close() {
        said.add("close");
        training.close();
    }

    /** Answers at once. */
    private record Answering(TextModel model, LiveModel.Listener hears) implements LiveModel {
        @Override
        public void write(WritingPlan plan) {
            hears.wrote(new TextWriter(model, plan, TextWriter.holding(model, plan)).next(plan.count()));
        }

        @Override
        public void stop() {
            // All is written already.
        }

        @Override
        public void read(String text, int layer, ReadText.Part part) {
            hears.read(TextReader.read(model, text, layer, part));
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
