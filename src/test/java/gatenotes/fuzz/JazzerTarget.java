package gatenotes.fuzz;

/** What the fuzzer Jazzer calls, with inputs that reach more and more of the code: {@code mvn -Pfuzz -Dtarget=markdown}. */
public final class JazzerTarget {
    private static final FuzzTarget TARGET = FuzzTarget.named(System.getProperty("target"));

    /** What it takes to be watched. */
    private static final double SLOWER = 4;

    private JazzerTarget() {
    }

    /** @param input of at most 64 KB, as the profile says */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzing.checkTime(TARGET, input, SLOWER * Fuzzing.MOST_SECONDS);
    }
}
