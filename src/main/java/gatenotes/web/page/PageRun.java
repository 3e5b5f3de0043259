package gatenotes.web.page;

import gatenotes.engine.LongRun;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.scene.Language;
import gatenotes.web.worker.Command;
import gatenotes.web.worker.Port;
import gatenotes.web.worker.Report;
import java.util.ArrayList;
import java.util.List;
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
    private String ownNotice = "";

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
        port.postMessage(Command.start(language.code(), run.units(), run.seed(), run.learningRate(), run.engine()));
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
        tell(broken(language.pick("训练出了错，停下了：", "Training has broken off: ") + message));
    }

    private static RunReport broken(String notice) {
        var nothing = new RunReport.Engine(0, Double.NaN, "");
        // No step is taken back: what was trained stays in the picture.
        return new RunReport(Integer.MAX_VALUE, new float[0], "java", List.of(nothing, nothing, nothing), 0, "",
                notice, false, true);
    }

    private void goOnHere() {
        inWorker = false;
        port = null;
        ownNotice = language.pick("这里用不了 Worker，训练在页面里进行，翻页会有些卡。",
                "There are no workers here: training runs in the page itself, which may stutter.");
        PageModules.load(module -> {
            if (stopped) {
                return;
            }
            if (module == null) {
                tell(broken(language.pick("引擎没能下载，训练没有开始。",
                        "The engines could not be fetched; training has not begun.")));
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
        var report = (Report) message;
        var engines = new ArrayList<RunReport.Engine>();
        for (var i = 0; i < TextRun.ENGINES.size(); i++) {
            engines.add(new RunReport.Engine(report.getMillis().get(i), report.getMaxDiffs().get(i),
                    report.getTroubles().get(i).stringValue()));
        }
        var notice = report.getNotice().isEmpty() ? ownNotice : report.getNotice();
        tell(new RunReport(report.getFirstStep(), report.getLosses().toJavaArray(), report.getEngine(), engines,
                report.getCharactersPerSecond(), report.getSample(), notice, report.isMeasuring(),
                report.isExploded()));
    }

    private void tell(RunReport report) {
        listener.heard(report);
        arrived.run();
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
    public void choose(String engine) {
        run = new TextRun(run.units(), run.seed(), run.learningRate(), engine);
        say(Command.engine(engine));
    }

    @Override
    public void setLearningRate(double rate) {
        run = new TextRun(run.units(), run.seed(), rate, run.engine());
        say(Command.rate(rate));
    }

    @Override
    public void stop() {
        stopped = true;
        say(Command.stop());
        if (inWorker) {
            PageModules.terminate(port);
        }
    }
}
