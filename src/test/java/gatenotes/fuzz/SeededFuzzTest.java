package gatenotes.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reads the corpus of each reader, among it all that a fuzzer has found, and changes of it from a fixed seed.
 * {@code -Dfuzz.seconds=600 -Dfuzz.seed=2} goes on for longer, elsewhere; {@code mvn -Pfuzz} is guided by what the code does.
 */
class SeededFuzzTest {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 6);
    private static final long SEED = Long.getLong("fuzz.seed", 20_180_301);

    @ParameterizedTest
    @EnumSource
    void readsOrRefusesInOneLineAndInTime(FuzzTarget target) throws IOException {
        var corpus = Fuzzing.corpus(target);
        for (var input : corpus) {
            held(target, input);
        }
        var mutator = new Mutator(SEED + target.ordinal(), corpus);
        var threads = ManagementFactory.getThreadMXBean();
        var end = threads.getCurrentThreadCpuTime() + SECONDS * 1_000_000_000L;
        var inputs = 0;
        for (; threads.getCurrentThreadCpuTime() < end; inputs++) {
            held(target, mutator.next());
        }
        assertTrue(inputs > 20 * SECONDS, inputs + " inputs in " + SECONDS + " s");
        System.out.println("fuzzed " + target + " with " + inputs + " inputs");
    }

    /** Keeps what does not hold as a file, from which it can be told again. */
    private static void held(FuzzTarget target, byte[] input) throws IOException {
        try {
            Fuzzing.check(target, input);
        } catch (RuntimeException | Error e) {
            var file = Path.of("target/fuzz/" + target + "-" + Integer.toHexString(Arrays.hashCode(input)));
            Files.createDirectories(file.getParent());
            Files.write(file, input);
            throw new AssertionError(file + " (" + input.length + " bytes): " + e, e);
        }
    }
}
