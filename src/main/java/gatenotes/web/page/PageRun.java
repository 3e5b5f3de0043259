package gatenotes.web.page;

import gatenotes.engine.Engine;
import gatenotes.engine.Learning;
import gatenotes.engine.LiveModel;
import gatenotes.engine.LongRun;
import gatenotes.engine.Notice;
import gatenotes.engine.ReadText;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.WritingPlan;
import gatenotes.web.worker.Command;
import gatenotes.web.worker.ModelCommand;
import gatenotes.web.worker.ModelReport;
import gatenotes.web.worker.Report;
import org.teavm.jso.JSObject;

/** The page's side of a long training at the other end of an {@link EngineLine}. */
final class PageRun implements LongRun, EngineLine.Ends {
    private final Listener listener;
    private final Runnable arrived;
    private final EngineLine line;
    private TextRun run;
    private boolean paused;
    /** The notice that is shown as long as the worker has none. */
    private Notice ownNotice = Notice.NONE;
    /** The listener of the network that was requested last; null before the first. */
    private LiveModel.Listener shown;
    /**
     * How many requested networks have not arrived. While this is not 0, messages are about an earlier network and not for the
     * listener.
     */
    private int expected;

    /** @param arrived is called after the listener, so that the page shows what changed */
    PageRun(TextRun run, Listener listener, Runnable arrived) {
        this.run = run;
        this.listener = listener;
        this.arrived = arrived;
        // A run without held-out text keeps no earlier moments and needs only the engines.
        line = new EngineLine(run.heldOut() > 0 ? PageModules.LAB : PageModules.ENGINES, this);
        line.open();
    }

    @Override
    public void begin() {
        line.say(Command.start(run));
        if (paused) {
            line.say(Command.pause(true));
        }
    }

    @Override
    public void movedHere() {
        ownNotice = Notice.of(Notice.Kind.IN_PAGE);
    }

    @Override
    public void failed(Notice notice) {
        tell(RunReport.failed(notice));
    }

    @Override
    public void heard(JSObject message) {
        // The run has begun. The state it continues from may be large, so it is not sent again.
        run = run.from(TextRun.FRESH);
        if (ModelReport.is(message)) {
            hearModel((ModelReport) message);
            return;
        }
        var report = Report.read((Report) message);
        tell(report.notice().kind() == Notice.Kind.NONE ? report.noticing(ownNotice) : report);
    }

    private void hearModel(ModelReport report) {
        if (report.getKind().equals("ready")) {
            expected--;
        }
        if (expected == 0) {
            ModelReport.hand(report, shown);
            arrived.run();
        }
    }

    private void tell(RunReport report) {
        listener.heard(report);
        arrived.run();
    }

    @Override
    public void pause(boolean on) {
        paused = on;
        line.say(Command.pause(on));
    }

    @Override
    public void choose(Engine engine) {
        run = run.on(engine);
        line.say(Command.engine(engine));
    }

    @Override
    public void setLearningRate(double rate) {
        run = run.learning(run.learning().atRate(rate));
        line.say(Command.rate(rate));
    }

    @Override
    public void setTemperature(double temperature) {
        line.say(Command.temperature(temperature));
    }

    @Override
    public void goOnFrom(int measure, Learning learning, int steps) {
        run = run.learning(learning).lasting(steps);
        line.say(Command.goOnFrom(measure, learning, steps));
    }

    @Override
    public LiveModel model(int measure, LiveModel.Listener hears) {
        shown = hears;
        expected++;
        line.say(Command.show(measure));
        return new Shown();
    }

    @Override
    public void close() {
        line.close(Command.stop());
    }

    /** The network that was requested last. */
    private final class Shown implements LiveModel {
        @Override
        public void write(WritingPlan plan) {
            line.say(ModelCommand.write(plan));
        }

        @Override
        public void stop() {
            line.say(ModelCommand.stop());
        }

        @Override
        public void read(String text, int layer, ReadText.Part part) {
            line.say(ModelCommand.read(text, layer, part));
        }

        @Override
        public void save(Form form, String file, String passage) {
            line.say(ModelCommand.save(form, file, passage));
        }

        @Override
        public void close() {
            stop();
        }
    }
}
