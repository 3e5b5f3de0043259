package gatenotes.web.page;

import gatenotes.engine.Engine;
import gatenotes.engine.LongRun;
import gatenotes.engine.Notice;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.scene.Language;
import gatenotes.web.worker.Command;
import gatenotes.web.worker.Report;
import java.util.Collections;
import org.teavm.jso.JSObject;

/** A long training at the other end of an {@link EngineLine}, seen from the page. */
final class PageRun implements LongRun, EngineLine.Ends {
    private final Language language;
    private final Listener listener;
    private final Runnable arrived;
    private final EngineLine line = new EngineLine(this);
    private TextRun run;
    private boolean paused;
    /** Told while the worker has nothing to tell. */
    private Notice ownNotice = Notice.NONE;

    /** @param arrived is called after the listener, so that the page shows what changed */
    PageRun(TextRun run, Language language, Listener listener, Runnable arrived) {
        this.run = run;
        this.language = language;
        this.listener = listener;
        this.arrived = arrived;
        line.open();
    }

    @Override
    public void begin() {
        line.say(Command.start(language.code(), run.units(), run.seed(), run.learningRate(), id(run.engine())));
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
        // No step is taken back: what was trained stays in the picture.
        tell(new RunReport(Integer.MAX_VALUE, new float[0], Engine.JAVA,
                Collections.nCopies(Engine.values().length, RunReport.Measured.NOT_YET), 0, "", notice, false, true));
    }

    @Override
    public void heard(JSObject message) {
        var report = Report.read((Report) message);
        tell(report.notice().kind() == Notice.Kind.NONE ? report.noticing(ownNotice) : report);
    }

    private void tell(RunReport report) {
        listener.heard(report);
        arrived.run();
    }

    private static String id(Engine engine) {
        return engine == null ? null : engine.id();
    }

    @Override
    public void pause(boolean on) {
        paused = on;
        line.say(Command.pause(on));
    }

    @Override
    public void choose(Engine engine) {
        run = new TextRun(run.units(), run.seed(), run.learningRate(), engine);
        line.say(Command.engine(id(engine)));
    }

    @Override
    public void setLearningRate(double rate) {
        run = new TextRun(run.units(), run.seed(), rate, run.engine());
        line.say(Command.rate(rate));
    }

    @Override
    public void close() {
        line.close(Command.stop());
    }
}
