package gatenotes.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets the fuzzer Jazzer look for inputs on which a reader fails: {@code mvn -Pfuzz} runs all readers, an hour each,
 * {@code mvn -Pfuzz -Dtarget=markdown -Dseconds=600} one of them.
 *
 * <p>Each runs in a separate JVM with a limited heap. Inputs that reach new code are kept in {@code target/fuzz/corpus} for the
 * next time, and inputs that fail in {@code target/fuzz}. Reduce such an input and copy it into {@code src/test/resources/fuzz}
 * together with the fix.
 */
public final class RunFuzz {
    private static final String CODE = "gatenotes.**:org.snakeyaml.**:org.tomlj.**:org.commonmark.**:org.jsoup.**";

    private RunFuzz() {
    }

    /** @param args a target's name in lower case, or {@code all}, and the seconds for each */
    public static void main(String[] args) throws IOException, InterruptedException {
        var failed = new ArrayList<FuzzTarget>();
        for (var target : args[0].equals("all") ? List.of(FuzzTarget.values()) : List.of(FuzzTarget.named(args[0]))) {
            if (!run(target, args[1])) {
                failed.add(target);
            }
        }
        System.out.println(failed.isEmpty() ? "every reader held" : "failed: " + failed + "; the inputs are in target/fuzz");
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static boolean run(FuzzTarget target, String seconds) throws IOException, InterruptedException {
        var name = target.name().toLowerCase(Locale.ROOT);
        var corpus = Files.createDirectories(Path.of("target/fuzz/corpus", name));
        System.out.println("fuzzing " + name + " for " + seconds + " s");
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-Dtarget=" + name,
                "-classpath", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerTarget.class.getName(), "--instrumentation_includes=" + CODE,
                "--reproducer_path=target/fuzz", "-artifact_prefix=target/fuzz/" + name + "-", "-max_len=" + Fuzzing.LONGEST,
                "-max_total_time=" + seconds, "-rss_limit_mb=0", "-timeout=120", corpus.toString(),
                Fuzzing.folder(target).toString())
                .inheritIO().start().waitFor() == 0;
    }
}
