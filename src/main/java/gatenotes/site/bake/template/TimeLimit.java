package gatenotes.site.bake.template;

import freemarker.core.Environment;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.Version;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;

/** Stops a template that does not end: it fills the template, whose loops check whether the thread was interrupted. */
final class TimeLimit {
    /** The limit in seconds, far more than any page needs. */
    static final int SECONDS = 10;

    private static final int LOOK_EACH = 250;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(1,
            BasicThreadFactory.builder().namingPattern("template time limit").daemon().build());

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private TimeLimit() {
    }

    /** Thrown when the time limit was exceeded. */
    static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ExceededException(Throwable cause) {
            super(cause);
        }
    }

    /** Configures Freemarker so that templates, including included ones, can be interrupted. */
    static Configuration configuration(Version version) {
        return new Configuration(version) {
            private final Set<Template> prepared = Collections.newSetFromMap(new IdentityHashMap<>());

            @Override
            public Template getTemplate(String name, Locale locale, Object lookup, String encoding, boolean parse,
                    boolean ignoreMissing) throws IOException {
                var template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
                synchronized (prepared) {
                    if (template != null && prepared.add(template)) {
                        _CoreAPI.addThreadInterruptedChecks(template);
                    }
                }
                return template;
            }
        };
    }

    /**
     * Fills a template, and interrupts the thread when its time is used up.
     *
     * @param millis the limit, in milliseconds of CPU time; waiting for a script to be compiled does not count
     * @throws ExceededException if it was interrupted
     */
    static void process(Environment environment, long millis) throws TemplateException, IOException {
        var thread = Thread.currentThread();
        var isUp = new AtomicBoolean();
        var start = THREADS.getThreadCpuTime(thread.getId());
        var alarm = CLOCK.scheduleWithFixedDelay(() -> {
            if (THREADS.getThreadCpuTime(thread.getId()) - start >= TimeUnit.MILLISECONDS.toNanos(millis)
                    && !isUp.getAndSet(true)) {
                thread.interrupt();
            }
        }, millis, LOOK_EACH, TimeUnit.MILLISECONDS);
        try {
            environment.process();
        } catch (RuntimeException e) {
            // Freemarker's exception for an interruption is not public.
            throw isUp.get() ? new ExceededException(e) : e;
        } finally {
            alarm.cancel(false);
            // Clears the interrupt, because the same thread fills the next page.
            Thread.interrupted();
        }
    }
}
