package gatenotes.figures.textlab;

import gatenotes.demo.Stage;
import gatenotes.engine.Engine;
import gatenotes.engine.Learning;
import gatenotes.engine.LiveModel;
import gatenotes.engine.LongRun;
import gatenotes.engine.Measure;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;

/** The reader's run, and what it has reported. Mutable. */
final class TaughtRun {
    /** How many {@code char}s of the text the network of a moment reads. */
    static final int READ = 340;

    private final TextRun begun;
    private final LongRun run;
    private final RunHistory history = new RunHistory();
    private RunReport report;
    /** The beginning of the held-out part; null until it is needed, because finding it takes time in a long text. */
    private String heldOutText;

    /** Is told what the run does. */
    interface Answers {
        /**
         * The run has sent a report.
         *
         * @param before the report before; null for the first
         */
        void heard(RunReport report, RunReport before);

        /** The run cannot go on, and its facts are not known. */
        void failed(RunReport report);
    }

    TaughtRun(TextRun begun, Stage stage, Answers answers) {
        this.begun = begun;
        run = stage.engines().train(begun, news -> {
            if (news.facts() == null) {
                answers.failed(news);
                return;
            }
            var before = report;
            report = news;
            history.take(news);
            answers.heard(news, before);
        });
    }

    /** The run's settings when it began. */
    TextRun begun() {
        return begun;
    }

    RunHistory history() {
        return history;
    }

    /** The last report; null before the first. */
    RunReport report() {
        return report;
    }

    /** Whether a measure's moment is kept. */
    boolean isKept(int measure) {
        for (int each : history.kept()) {
            if (each == measure) {
                return true;
            }
        }
        return false;
    }

    void goOnFrom(Measure measure, Learning learning, int steps) {
        run.goOnFrom(measure.id(), learning, steps);
        history.branchFrom(measure);
    }

    LiveModel model(int measure, LiveModel.Listener listener) {
        return run.model(measure, listener);
    }

    void pause(boolean on) {
        run.pause(on);
    }

    void choose(Engine engine) {
        run.choose(engine);
    }

    void setLearningRate(double rate) {
        run.setLearningRate(rate);
    }

    void setTemperature(double temperature) {
        run.setTemperature(temperature);
    }

    /** The beginning of the text's held-out part. */
    String heldOutText() {
        if (heldOutText == null) {
            var text = begun.source().text();
            int characters = text.codePointCount(0, text.length());
            int from = text.offsetByCodePoints(0, Math.max(0, TeachSettings.heldOutFrom(begun, characters)));
            heldOutText = TextToLearn.part(text, from, READ);
        }
        return heldOutText;
    }

    void close() {
        run.close();
    }
}
