package gatenotes.site.train;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far a run is: lines for what was measured and, on a terminal, a bar beneath them. */
final class TrainingProgress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001B[K";
    private final PrintStream out;
    private final ProgressBar bar;

    /**
     * @param unit what is counted, such as {@code " char"}
     * @param done how many of them are done already
     * @param total how many there will be
     * @param terminal whether someone watches; else no bar is drawn
     */
    TrainingProgress(PrintStream out, String name, String unit, long done, long total, boolean terminal) {
        this.out = out;
        bar = !terminal ? null : new ProgressBarBuilder()
                .setTaskName(name)
                .setUnit(unit, 1)
                .setInitialMax(total)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .showSpeed()
                .build();
    }

    /** So many are done. */
    void at(long done, String note) {
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(" " + note);
        }
    }

    /** A line that stays. */
    void line(String text) {
        out.println(bar == null ? text : CLEAR_LINE + text);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
