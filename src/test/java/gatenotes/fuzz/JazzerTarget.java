package gatenotes.fuzz;

/** The entry point for the fuzzer Jazzer, whose inputs reach more and more of the code: {@code mvn -Pfuzz -Dtarget=markdown}. */
public final class JazzerTarget {
    private static final FuzzTarget TARGET = FuzzTarget.named(System.getProperty("target"));

    /** How many times slower the code is under the fuzzer. */
    private static final double SLOWER = 4;

    private JazzerTarget() {
    }

    /** @param input at most 64 KB, a limit that the profile sets */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzing.checkTime(TARGET, input, SLOWER * Fuzzing.MOST_SECONDS);
    }
}
