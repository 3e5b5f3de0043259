package gatenotes.web.worker;

import gatenotes.engine.Engine;
import gatenotes.engine.TextRun;
import gatenotes.scene.Language;
import gatenotes.task.Passages;
import org.teavm.jso.browser.Performance;

/** The worker's side of the conversation: trains in short slices and listens in between. */
final class RunHost {
    /** As many steps as anybody has watched. */
    static final int PLANNED_STEPS = 100_000;
    private static final double REPORT_MILLIS = 125;
    /** How long to wait for the graphics processor before looking again. */
    private static final int WAIT_MILLIS = 4;

    private final Port port;
    private final double sliceMillis;
    private final Bell bell;
    private TextTraining training;
    private boolean paused;
    private boolean scheduled;
    private double toldAt;

    /** @param sliceMillis how long to train before listening; in a page, much less than a frame */
    RunHost(Port port, double sliceMillis) {
        this.port = port;
        this.sliceMillis = sliceMillis;
        bell = Bell.ringing(this::slice);
    }

    /** Does what the page says. */
    void hear(Command command) {
        switch (command.getKind()) {
            case "start" -> start(command);
            case "pause" -> paused = command.isOn();
            case "engine" -> training.choose(engine(command));
            case "rate" -> training.setLearningRate(command.getLearningRate());
            default -> stop();
        }
        if (training != null && !command.getKind().equals("start")) {
            training.pause();
        }
        schedule(true);
    }

    private void start(Command command) {
        stop();
        paused = false;
        training = new TextTraining(new TextRun(command.getUnits(), command.getSeed(), command.getLearningRate(),
                engine(command)), Language.of(command.getLanguage()).pick(Passages.chinese(), Passages.english()),
                PLANNED_STEPS, BrowserEngines.all(), Performance::now);
    }

    private static Engine engine(Command command) {
        return command.getEngine() == null ? null : Engine.of(command.getEngine());
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
        if (Performance.now() - toldAt > REPORT_MILLIS || training.isExploded()) {
            toldAt = Performance.now();
            Report.tell(port, training.report());
        }
        if (!training.isExploded()) {
            schedule(busy);
        }
    }

    private void schedule(boolean atOnce) {
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
