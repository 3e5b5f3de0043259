package gatenotes.fuzz;

import com.sun.management.ThreadMXBean;
import gatenotes.math.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules for every reader and every input of up to 64 KB: it is read, or refused by the documented exception, in less than a
 * second, and each message is one line.
 *
 * <p>Memory: a reader allocates at most ten times the input plus {@link #MOST_ALLOCATED} in total, including garbage. The
 * profile {@code fuzz} is stricter: its heap of 256 MB has to hold the program and everything that a reader keeps at once.
 */
final class Fuzzing {
    static final int LONGEST = 65_536;
    /** The limit of CPU time. */
    static final double MOST_SECONDS = 1;
    private static final int TIMES = 10;
    private static final long MOST_ALLOCATED = 3L << 30;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    private Fuzzing() {
    }

    /**
     * Reads an input and checks these rules.
     *
     * @throws AssertionError naming the rule that is broken
     */
    static void check(FuzzTarget target, byte[] input) {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        checkTime(target, input, MOST_SECONDS);
        var allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (allocated > MOST_ALLOCATED + (long) TIMES * input.length) {
            throw new AssertionError(target + " allocated " + allocated + " bytes for " + input.length);
        }
    }

    /**
     * The same without the rule for memory: Jazzer's instrumentation allocates, too.
     *
     * @param mostSeconds the limit of CPU time
     * @throws AssertionError naming the rule that is broken
     */
    static void checkTime(FuzzTarget target, byte[] input, double mostSeconds) {
        var seconds = timed(target, input);
        // The first time, the code may not have been compiled.
        if (seconds > mostSeconds) {
            seconds = Math.min(seconds, Math.min(timed(target, input), timed(target, input)));
        }
        if (seconds > mostSeconds) {
            throw new AssertionError(target + " took " + seconds + " s for " + input.length + " bytes");
        }
    }

    /** The CPU seconds of this thread, so that other programs do not count. */
    private static double timed(FuzzTarget target, byte[] input) {
        var start = THREADS.getCurrentThreadCpuTime();
        try {
            target.read(input).forEach(Fuzzing::requireOneLine);
        } catch (RuntimeException e) {
            if (!target.isRefusal(e)) {
                throw e;
            }
            e.getMessage().lines().forEach(Fuzzing::requireOneLine);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static void requireOneLine(String message) {
        if (!message.equals(OneLine.of(message)) && message.length() < 2000) {
            throw new AssertionError("not one line: " + OneLine.of(message));
        }
    }

    /** The folder of a target's corpus: examples, and inputs on which it once failed. */
    static Path folder(FuzzTarget target) {
        return CORPUS.resolve(target.name().toLowerCase(Locale.ROOT));
    }

    /** The files of a target's corpus. */
    static List<byte[]> corpus(FuzzTarget target) {
        try (var files = Files.list(folder(target))) {
            var inputs = new ArrayList<byte[]>();
            for (var file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
