package gatenotes.site.train;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a run is: a line for each measurement and, on a terminal, a bar below the lines. */
final class TrainingProgress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001B[K";
    private final PrintStream out;
    private final ProgressBar bar;

    /**
     * @param unit what is counted, such as {@code " char"}
     * @param done how many units are done already
     * @param total how many there will be
     * @param terminal whether {@code out} is a terminal; otherwise no bar is drawn
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

    /** Sets how many units are done. */
    void at(long done, String note) {
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(" " + note);
        }
    }

    /** Prints a line that stays. */
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
