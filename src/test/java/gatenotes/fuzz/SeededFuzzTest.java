package gatenotes.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reads the corpus of each reader, which includes all that a fuzzer has found, and mutations of it from a fixed seed.
 * {@code -Dfuzz.seconds=600 -Dfuzz.seed=2} runs longer, with other mutations; {@code mvn -Pfuzz} is guided by code coverage.
 */
class SeededFuzzTest {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 4);
    private static final long SEED = Long.getLong("fuzz.seed", 20_180_301);

    private static final Map<FuzzTarget, List<String>> STARTS = Map.of(
            FuzzTarget.HEADER, List.of("---\na: ", "+++\na = "),
            FuzzTarget.IMPORTER, List.of("[b](/b"),
            FuzzTarget.DEMO, List.of("hello\nedits=", "valves\nheld=", "text-lab\npicks=", "quatrain\npoem=", "descent\nstart-x="));

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
        assertTrue(inputs >= 20 * SECONDS, inputs + " inputs in " + SECONDS + " s");
        System.out.println("fuzzed " + target + " with " + inputs + " inputs");
    }

    /** One sign repeated for 64 KB, with and without something open before it. */
    @ParameterizedTest
    @EnumSource
    void takesNoLongTimeForOneSignRepeated(FuzzTarget target) throws IOException {
        for (var start : STARTS.getOrDefault(target, List.of(""))) {
            for (var sign : Mutator.SIGNS) {
                held(target, text(start, sign, ""));
                if (target == FuzzTarget.HEADER) {
                    held(target, text(start, sign + "\n", start.startsWith("+++") ? "\n+++\n" : "\n---\n"));
                }
            }
        }
    }

    private static byte[] text(String start, String sign, String end) {
        return (start + sign.repeat((Fuzzing.LONGEST - start.length() - end.length()) / sign.getBytes(UTF_8).length) + end)
                .getBytes(UTF_8);
    }

    /** Checks an input; if that fails, keeps the input as a file, so that the failure can be repeated. */
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
