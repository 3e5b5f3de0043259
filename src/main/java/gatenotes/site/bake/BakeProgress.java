package gatenotes.site.bake;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far a long bake is: a bar on a terminal, else a line now and then. A bake that ends within two seconds
 * shows nothing. Steps may come from several threads.
 */
public final class BakeProgress implements AutoCloseable {
    private static final long QUIET_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final AtomicInteger done = new AtomicInteger();
    private volatile long next;
    private String stage;
    private int total;
    private ProgressBar bar;

    /** @param terminal whether {@code out} is a terminal, which can show a bar */
    public BakeProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        next = Long.MAX_VALUE;
    }

    /** Begins a bake. */
    void begin() {
        next = System.nanoTime() + QUIET_NANOS;
    }

    /** Begins a stage of {@code total} steps; the stage before it ends. */
    synchronized void start(String stage, int total) {
        endBar();
        this.stage = stage;
        this.total = total;
        done.set(0);
    }

    /** Counts one more step as done. */
    void step() {
        done.incrementAndGet();
        if (System.nanoTime() - next > 0) {
            show();
        }
    }

    private synchronized void show() {
        var now = System.nanoTime();
        if (now - next <= 0) {
            return;
        }
        if (!terminal) {
            next = now + QUIET_NANOS;
            out.println(stage + ": " + done + " of " + total);
            return;
        }
        next = now + QUIET_NANOS / 20;
        if (bar == null) {
            bar = new ProgressBarBuilder().setTaskName(stage).setInitialMax(total).startsFrom(done.get(), Duration.ZERO)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK).setUpdateIntervalMillis(250)
                    .setConsumer(new ConsoleProgressBarConsumer(out)).build();
        }
        bar.stepTo(done.get());
    }

    /** Prints a line about an error outside a bake. */
    synchronized void tell(String line) {
        out.println(line);
    }

    /** Ends the bake. */
    @Override
    public synchronized void close() {
        endBar();
        next = Long.MAX_VALUE;
    }

    private void endBar() {
        if (bar != null) {
            bar.stepTo(total);
            bar.close();
            bar = null;
        }
    }
}
