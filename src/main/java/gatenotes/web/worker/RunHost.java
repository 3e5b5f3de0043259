package gatenotes.web.worker;

import gatenotes.engine.EngineLostException;
import gatenotes.engine.EngineProvider;
import gatenotes.engine.Notice;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import gatenotes.engine.TextTooShortException;
import java.util.List;
import org.teavm.jso.browser.Performance;

/** The worker's side of the connection: it trains in short slices and listens in between. */
class RunHost {
    /** The planned steps of a run without an end: nobody is expected to watch more. */
    static final int PLANNED_STEPS = 100_000;
    private static final double REPORT_MILLIS = 125;
    /** How many milliseconds to wait for the graphics processor before asking again. */
    private static final int WAIT_MILLIS = 4;

    private final Port port;
    private final List<EngineProvider> providers;
    private final double sliceMillis;
    private final Bell bell;
    private TextTraining training;
    private boolean paused;
    private boolean scheduled;
    private double toldAt;

    /**
     * @param providers the engines to choose from
     * @param sliceMillis how long to train before listening; in a page, much less than a frame
     */
    RunHost(Port port, List<EngineProvider> providers, double sliceMillis) {
        this.port = port;
        this.providers = providers;
        this.sliceMillis = sliceMillis;
        bell = Bell.ringing(this::slice);
    }

    /** Executes a command of the page. */
    void hear(Command command) {
        if (command.getKind().equals("start")) {
            start(Command.run(command));
        } else if (training != null) {
            training.pause();
            listen(command);
        }
        schedule(true);
    }

    private void listen(Command command) {
        try {
            obey(training, command, command.getNumbers().getLength() == 0 ? 0 : command.getNumbers().get(0));
        } catch (EngineLostException e) {
            training.lose(e);
        }
    }

    /** Executes a command for a training; {@code number} is the command's first number. */
    void obey(TextTraining run, Command command, double number) {
        switch (command.getKind()) {
            case "pause" -> paused = number == 1;
            case "engine" -> run.choose(Command.engine(command));
            case "rate" -> run.setLearningRate(number);
            default -> stop();
        }
    }

    /** The state at which a run begins. */
    RunStart begin(TextRun run) {
        return RunStart.fresh(run);
    }

    /** The report for the page, to which a subclass may add. */
    RunReport told(TextTraining run, RunReport report) {
        return report;
    }

    private void start(TextRun run) {
        stop();
        paused = false;
        try {
            training = new TextTraining(run, begin(run), PLANNED_STEPS, providers, Performance::now);
        } catch (TextTooShortException e) {
            Report.tell(port, RunReport.failed(Notice.tooShort(e)));
        } catch (IllegalArgumentException e) {
            Report.tell(port, RunReport.failed(Notice.broken(e.getMessage())));
        }
    }

    private void stop() {
        if (training != null) {
            training.close();
            training = null;
        }
    }

    private void slice() {
        scheduled = false;
        if (paused || training == null) {
            return;
        }
        var begin = Performance.now();
        var busy = true;
        while (busy && Performance.now() - begin < sliceMillis) {
            busy = training.advance();
        }
        if (Performance.now() - toldAt > REPORT_MILLIS || training.isAtRest()) {
            toldAt = Performance.now();
            Report.tell(port, told(training, training.report()));
        }
        if (!training.isAtRest()) {
            schedule(busy);
        }
    }

    /** Continues after a short wait, or at once after the waiting messages. */
    final void schedule(boolean atOnce) {
        if (scheduled || paused || training == null) {
            return;
        }
        scheduled = true;
        if (atOnce) {
            bell.ring();
        } else {
            Bell.later(this::slice, WAIT_MILLIS);
        }
    }
}
