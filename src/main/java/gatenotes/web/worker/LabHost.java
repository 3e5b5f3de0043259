package gatenotes.web.worker;

import gatenotes.engine.KeptRun;
import gatenotes.engine.Notice;
import gatenotes.engine.RunReport;
import gatenotes.engine.TextRun;
import org.teavm.jso.browser.Performance;

/** A {@link RunHost} whose run can go back to earlier moments and show its network, and is kept by the browser. */
final class LabHost extends RunHost {
    /** How many milliseconds pass before the browser keeps the run anew, and how many more for each million bytes. */
    private static final double KEEP_MILLIS = 5000;
    private static final double KEEP_MILLIS_MORE = 1500;

    private final ModelHost models;
    private boolean isLocked;
    private boolean isKeeping;
    private double keptAt;
    private double keepMillis = KEEP_MILLIS;
    private int keptStep = -1;
    /** Why the run is not kept. */
    private Notice trouble = Notice.NONE;

    /** @param models the host that lets networks of the training write and read */
    LabHost(Port port, ModelHost models, double sliceMillis) {
        super(port, BrowserEngines.forAllCells(), sliceMillis);
        this.models = models;
    }

    @Override
    void obey(TextTraining training, Command command, double number) {
        switch (command.getKind()) {
            case "temperature" -> training.setTemperature(number);
            case "branch" -> training.goOnFrom((int) command.getNumbers().get(Command.LEARNING), Command.learning(command),
                    (int) command.getNumbers().get(Command.LEARNING + 1));
            case "show" -> models.use(training.model((int) number), training.settings(), () -> training.file((int) number));
            default -> {
                super.obey(training, command, number);
                if (command.getKind().equals("pause") && number == 1) {
                    training.keepNow();
                    keep(training);
                }
            }
        }
    }

    @Override
    RunStart begin(TextRun run) {
        return run.from().length == 0 ? RunStart.fresh(run) : RunStart.fromFile(run);
    }

    @Override
    RunReport told(TextTraining training, RunReport report) {
        if (Performance.now() - keptAt > keepMillis || training.isAtRest()) {
            keep(training);
        }
        return report.notice().kind() == Notice.Kind.NONE ? report.noticing(trouble) : report;
    }

    /** Stores the run at its newest kept step, unless that step is stored already or storing is impossible. */
    private void keep(TextTraining training) {
        if (isKeeping || trouble.kind() != Notice.Kind.NONE || training.keptStep() == keptStep || training.keptStep() == 0) {
            return;
        }
        isKeeping = true;
        if (isLocked) {
            write(training);
            return;
        }
        KeptRuns.lock(error -> {
            isKeeping = false;
            isLocked = error == null;
            if (isLocked) {
                keep(training);
            } else {
                fail(Notice.of(Notice.Kind.OTHER_TAB));
            }
        });
    }

    private void write(TextTraining training) {
        var file = training.file(-1);
        int step = training.keptStep();
        KeptRuns.keep(new KeptRun(training.settings(), training.run().source(), step, file), error -> {
            isKeeping = false;
            keptStep = step;
            keptAt = Performance.now();
            keepMillis = KEEP_MILLIS + KEEP_MILLIS_MORE * file.length / 1e6;
            if (error != null) {
                fail(Notice.notKept(error));
            }
        });
    }

    private void fail(Notice why) {
        trouble = why;
        // The notice has to be reported even if the training is at rest.
        schedule(true);
    }
}
