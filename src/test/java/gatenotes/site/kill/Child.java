package gatenotes.site.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program in a separate JVM that may be killed, on Unix by SIGKILL, which the program cannot notice. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    /** @param arguments of {@code gatenotes.site.Main} */
    Child(String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/jvm.args", "-Djava.awt.headless=true", "-classpath", System.getProperty("java.class.path"),
                "gatenotes.site.Main"));
        command.addAll(List.of(arguments));
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = process.inputReader();
    }

    /** Kills it after a number of seconds. */
    Child killedIn(double seconds) {
        CompletableFuture.delayedExecutor((long) (seconds * 1e9), TimeUnit.NANOSECONDS).execute(process::destroyForcibly);
        return this;
    }

    /** Its next line, or null when it has ended. */
    String line() {
        try {
            var line = out.readLine();
            if (line != null) {
                lines.add(line);
            }
            return line;
        } catch (IOException ended) {
            return null;
        }
    }

    /** Reads up to a line that starts with {@code beginning}; returns false if it ended before. */
    boolean reads(String beginning) {
        for (var line = line(); line != null; line = line()) {
            if (line.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Waits for its end and returns its status, on Unix 137 if it was killed. */
    int end() {
        while (line() != null) {
            // Read all its output.
        }
        return process.onExit().join().exitValue();
    }

    /** Whether it has ended, or ends within {@code time}. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** All its output that was read. */
    String said() {
        return String.join("\n", lines);
    }

    /** Kills it now. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
