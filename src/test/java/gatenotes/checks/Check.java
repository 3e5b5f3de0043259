package gatenotes.checks;

/**
 * A check that runs on the JVM and, compiled to JavaScript with array bounds kept, in the browser.
 *
 * <p>Uses only what floors 0 to 4 may use: no JUnit, no files.
 */
public interface Check {
    /** Short and unique. */
    String name();

    /**
     * Computes something. The text must be the same on both machines; where bits matter it holds them.
     *
     * @throws RuntimeException if something is wrong whatever the other machine says
     */
    String run();
}
