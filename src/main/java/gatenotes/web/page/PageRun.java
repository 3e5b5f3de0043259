package gatenotes.web.page;

import gatenotes.engine.Engine;
import gatenotes.engine.LongRun;
import gatenotes.engine.Notice;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.scene.Language;
import gatenotes.web.worker.Command;
import gatenotes.web.worker.Port;
import gatenotes.web.worker.Report;
import java.util.Collections;
import org.teavm.jso.JSObject;

/**
 * A long training in a worker of its own, seen from the page; without workers it runs in the page, in small slices.
 */
final class PageRun implements LongRun {
    private final Language language;
    private final Listener listener;
    private final Runnable arrived;
    private TextRun run;
    private boolean paused;
    private Port port;
    private boolean inWorker;
    private boolean heard;
    private boolean stopped;
    /** Told while the worker has nothing to tell. */
    private Notice ownNotice = Notice.NONE;

    /** @param arrived is called after the listener, so that the page shows what changed */
    PageRun(TextRun run, Language language, Listener listener, Runnable arrived) {
        this.run = run;
        this.language = language;
        this.listener = listener;
        this.arrived = arrived;
        port = PageModules.worker(this::workerFailed);
        inWorker = port != null;
        if (inWorker) {
            begin();
        } else {
            goOnHere();
        }
    }

    private void begin() {
        Port.listen(port, this::heard);
        port.postMessage(Command.start(language.code(), run.units(), run.seed(), run.learningRate(), id(run.engine())));
        if (paused) {
            port.postMessage(Command.pause(true));
        }
    }

    private void workerFailed(String message) {
        if (stopped || !inWorker) {
            return;
        }
        PageModules.terminate(port);
        if (!heard) {
            goOnHere();
            return;
        }
        stopped = true;
        tell(broken(Notice.broken(message)));
    }

    private static RunReport broken(Notice notice) {
        // No step is taken back: what was trained stays in the picture.
        return new RunReport(Integer.MAX_VALUE, new float[0], Engine.JAVA,
                Collections.nCopies(Engine.values().length, RunReport.Measured.NOT_YET), 0, "", notice, false, true);
    }

    private void goOnHere() {
        inWorker = false;
        port = null;
        ownNotice = Notice.of(Notice.Kind.IN_PAGE);
        PageModules.load(module -> {
            if (stopped) {
                return;
            }
            if (module == null) {
                tell(broken(Notice.of(Notice.Kind.NOT_FETCHED)));
                return;
            }
            var line = PageModules.line();
            port = line[0];
            module.serve(line[1]);
            begin();
        });
    }

    private void heard(JSObject message) {
        if (stopped) {
            return;
        }
        heard = true;
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

    private void say(Command command) {
        if (port != null) {
            port.postMessage(command);
        }
    }

    @Override
    public void pause(boolean on) {
        paused = on;
        say(Command.pause(on));
    }

    @Override
    public void choose(Engine engine) {
        run = new TextRun(run.units(), run.seed(), run.learningRate(), engine);
        say(Command.engine(id(engine)));
    }

    @Override
    public void setLearningRate(double rate) {
        run = new TextRun(run.units(), run.seed(), rate, run.engine());
        say(Command.rate(rate));
    }

    @Override
    public void close() {
        stopped = true;
        say(Command.stop());
        if (inWorker) {
            PageModules.terminate(port);
        }
    }
}
